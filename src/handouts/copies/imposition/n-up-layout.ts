import type { PdfBox } from '../../../ground/pdf/page-form.ts';
import type { LaidPage, LaidSide, Layout } from './laid-side.ts';
import { type PagesPerSide, planNUp } from './plan-n-up.ts';
import type { Side } from './sheet.ts';
import { boxSize, POINTS, readingSheet, type Size, standingBox } from './sheet-size.ts';

export interface NUpOptions {
  readonly perSide: PagesPerSide;
}

/** Points: around reduced pages, because printers leave the edge of a sheet white, and between them. */
const GAP = 5 * POINTS;

/**
 * Two pages beside each other on a lying sheet, turned over about its short edge, or four on a standing one,
 * turned about its long edge, each in a thin frame. Pages that fit their share of the sheet keep their size;
 * others are reduced.
 */
export function nUpLayout({ perSide }: NUpOptions): Layout {
  return {
    suffix: ` (${perSide} pages to a side)`,
    duplex: perSide === 2 ? 'DuplexFlipShortEdge' : 'DuplexFlipLongEdge',
    lay: (boxes) => {
      const [first] = boxes;
      if (first === undefined) return { value: [], diagnostics: [] };
      const size = readingSheet(boxSize(first), perSide);
      const value = planNUp(boxes.length, perSide).flatMap(({ front, back }) =>
        [front, back].map((side) => laidSide(side, boxes, size, boxSize(first))),
      );
      return { value, diagnostics: [] };
    },
  };
}

function laidSide(side: Side, boxes: readonly PdfBox[], size: Size, first: Size): LaidSide {
  const rows = side.length / 2;
  const pages = side.flatMap((page, index): readonly LaidPage[] => {
    const box = page === 'blank' ? undefined : boxes[page - 1];
    if (page === 'blank' || box === undefined) return [];
    const standing = standingBox(box, first);
    return [laidPage(page, box, standing, { cell: cellFor(standing.size, size, rows), index })];
  });
  return { size, pages, marks: frames(pages) };
}

/** A page's share of the sheet: where the first one is, its size, and the step to the next. */
interface Cell extends Size {
  readonly edge: number;
  readonly gap: number;
  readonly sheet: Size;
}

/** All of its share when the page fits, else what margins and gaps leave. */
function cellFor({ width, height }: Size, sheet: Size, rows: number): Cell {
  const whole = { width: sheet.width / 2, height: sheet.height / rows, edge: 0, gap: 0, sheet };
  // What browsers round may be more than the share.
  if (width <= whole.width + POINTS && height <= whole.height + POINTS) return whole;
  return {
    width: (sheet.width - 3 * GAP) / 2,
    height: (sheet.height - (rows + 1) * GAP) / rows,
    edge: GAP,
    gap: GAP,
    sheet,
  };
}

/** In the middle of its cell, as large as the others. */
function laidPage(
  page: number,
  box: PdfBox,
  { size: { width, height }, turned }: Standing,
  at: Place,
): LaidPage {
  const { cell, index } = at;
  const scale = Math.min(1, cell.width / width, cell.height / height);
  const left = cell.edge + (index % 2) * (cell.width + cell.gap) + (cell.width - width * scale) / 2;
  const above =
    cell.edge + Math.floor(index / 2) * (cell.height + cell.gap) + (cell.height - height * scale) / 2;
  const top = cell.sheet.height - above;
  const clip = { left, bottom: top - height * scale, right: left + width * scale, top };
  if (turned)
    return {
      page,
      x: clip.right + box.bottom * scale,
      y: clip.bottom - box.left * scale,
      scale,
      turned: true,
      clip,
    };
  return { page, x: clip.left - box.left * scale, y: clip.bottom - box.bottom * scale, scale, clip };
}

type Standing = ReturnType<typeof standingBox>;

interface Place {
  readonly cell: Cell;
  /** Counted from 0 on its side. */
  readonly index: number;
}

function frames(pages: readonly LaidPage[]): string {
  const boxes = pages.map(({ clip: { left, bottom, right, top } }) =>
    [left, bottom, right - left, top - bottom].map((value) => value.toFixed(3)).join(' '),
  );
  return boxes.length === 0 ? '' : `0.3 w 0.5 G ${boxes.map((box) => `${box} re`).join(' ')} S`;
}
