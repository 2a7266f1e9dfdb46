import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { notBookletSize, signatureTooThick } from '../../../ground/model/diagnostics/printing.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { PdfBox } from '../../../ground/pdf/page-form.ts';
import { creepShift } from './creep.ts';
import type { LaidPage, LaidSide, Layout } from './laid-side.ts';
import { type BookletPlanOptions, FOLDABLE_SHEETS, planBooklet } from './plan-booklet.ts';
import type { Side } from './sheet.ts';
import { bookletSheet, boxSize, isSame, POINTS, type Size, standingBox } from './sheet-size.ts';

export interface BookletOptions extends BookletPlanOptions {
  /** Millimetres: how thick a sheet is. */
  readonly caliper?: number;
  /** Hairlines at the fold, at the top and the bottom of each side. */
  readonly foldMarks?: boolean;
  /** What diagnostics point at: the line that says the pack's paper. */
  readonly place?: Place;
}

/** Millimetres from the edge of the sheet: beyond what printers leave white, short of where text begins. */
const FOLD_MARK = 8;

/**
 * Two pages beside each other on a lying sheet, as they are, with the fold between them; the sheet is turned
 * over about its short edge. Pages of other sizes than A5 and half-letter are NOT_BOOKLET_SIZE.
 */
export function bookletLayout(options: BookletOptions): Layout {
  return {
    suffix: ' (booklet)',
    duplex: 'DuplexFlipShortEdge',
    lay: (boxes) => {
      const [first] = boxes;
      if (first === undefined) return { value: [], diagnostics: [] };
      const size = bookletSheet(boxSize(first));
      const wrong = boxes.findIndex(
        (box) => size === undefined || !isSame(standingBox(box, half(size)).size, half(size)),
      );
      const box = boxes[wrong];
      if (size === undefined || box !== undefined) {
        return {
          value: undefined,
          diagnostics: [wrongSize(options.place, wrong + 1, boxSize(box ?? first))],
        };
      }
      const sheets = planBooklet(boxes.length, options);
      const marks = options.foldMarks === true ? foldMarks(size) : '';
      const value = sheets.flatMap(({ front, back, depth }) => {
        const shift = creepShift(depth, options.caliper) * POINTS;
        return [front, back].map(
          (side): LaidSide => ({ size, marks, pages: laid(side, boxes, size, shift) }),
        );
      });
      return { value, diagnostics: tooThick(options.place, sheets[0]?.sheets ?? 0) };
    },
  };
}

function half({ width, height }: Size): Size {
  return { width: width / 2, height };
}

function wrongSize(place: Place | undefined, page: number, { width, height }: Size): Diagnostic {
  return notBookletSize(place, page, Math.round(width / POINTS), Math.round(height / POINTS));
}

/** The first signature has the most sheets. */
function tooThick(place: Place | undefined, sheets: number): readonly Diagnostic[] {
  return sheets > FOLDABLE_SHEETS ? [signatureTooThick(place, sheets, FOLDABLE_SHEETS)] : [];
}

/**
 * Both pages touch the fold in the middle, one that lies with its foot or its head; whatever the sheet is wider than two pages is at the
 * fore-edges.
 */
function laid(
  side: Side,
  boxes: readonly PdfBox[],
  { width, height }: Size,
  shift: number,
): readonly LaidPage[] {
  const fold = width / 2;
  return side.flatMap((page, index): readonly LaidPage[] => {
    const box = page === 'blank' ? undefined : boxes[page - 1];
    if (page === 'blank' || box === undefined) return [];
    const isLeft = index === 0;
    const clip = { left: isLeft ? 0 : fold, bottom: 0, right: isLeft ? fold : width, top: height };
    const edge = fold + (isLeft ? shift : -shift);
    if (standingBox(box, { width: fold, height }).turned) {
      const y = (height - box.left - box.right) / 2;
      return [{ page, x: edge + (isLeft ? box.bottom : box.top), y, scale: 1, turned: true, clip }];
    }
    const y = (height - box.top - box.bottom) / 2;
    return [{ page, x: edge - (isLeft ? box.right : box.left), y, scale: 1, clip }];
  });
}

function foldMarks({ width, height }: Size): string {
  const fold = (width / 2).toFixed(3);
  const length = FOLD_MARK * POINTS;
  const line = (from: number, to: number): string =>
    `${fold} ${from.toFixed(3)} m ${fold} ${to.toFixed(3)} l`;
  return `0.25 w 0 G ${line(0, length)} ${line(height - length, height)} S`;
}
