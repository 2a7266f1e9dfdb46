import type { PdfBox } from '../../../ground/pdf/page-form.ts';

/** What is changed on a page, and where the page's text is; in points from the lower left corner of the page. */
export interface Bars {
  /** The content without the outlines that said where bars belong. */
  readonly content: string;
  /** The room between the margins. */
  readonly area: PdfBox;
  /** Heights without gaps between them, from the top. */
  readonly spans: readonly Span[];
  /** What has changed and may have others beside it that have not. */
  readonly columns: readonly PdfBox[];
}

interface Span {
  readonly bottom: number;
  readonly top: number;
}

/**
 * Where bars belong beside a page's content: what templates/base/blocks/changes.css outlines in a colour of its own,
 * which nobody is to see. Nothing for a page without such an outline. Chromium ends a line after each operator.
 */
export function barsIn(content: string): Bars | undefined {
  if (!OUTLINE.test(content)) return undefined;
  const lines = content.split('\n');
  const out: string[] = [];
  const spans: Span[] = [];
  const columns: PdfBox[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], outline: undefined, area: undefined };
  const saved: State[] = [];
  let rectangle: PdfBox | undefined;
  let page: PdfBox | undefined;
  for (const line of lines) {
    out.push(line);
    const before = rectangle;
    rectangle = undefined;
    if (line === 'q') saved.push(state);
    else if (line === 'Q') state = saved.pop() ?? state;
    else if (line.endsWith(' cm')) state = { ...state, matrix: product(line, state.matrix) };
    else if (line.includes(' RG')) state = { ...state, outline: outlineIn(line) };
    else if (line.endsWith(' re')) rectangle = boxOf(line, state.matrix);
    // What clips later is within the room of the page.
    else if (/^W\*? n$/.test(line)) state = { ...state, area: state.area ?? before };
    else if (
      line === 'S' &&
      state.outline !== undefined &&
      before !== undefined &&
      state.area !== undefined
    ) {
      out.splice(-2);
      page = state.area;
      if (state.outline === 'column') columns.push({ ...before, ...within(before, page) });
      else spans.push(within(before, page));
    }
  }
  if (page === undefined) return undefined;
  return {
    content: out.join('\n'),
    area: page,
    spans: joined(spans),
    // What is on another page altogether is drawn there.
    columns: columns.filter(({ bottom, top }) => top > bottom),
  };
}

function outlineIn(line: string): State['outline'] {
  if (!OUTLINE.test(line)) return undefined;
  return / 0?\.95/.test(line) ? 'column' : 'line';
}

/** The bars as content that comes before that of their page: in the inner margin, where sheets are bound. */
export function drawnBars({ area, spans, columns }: Bars, page: PdfBox, isRight: boolean): string {
  // A page that is turned is bound at its head or its foot: there, bars are where rows begin.
  const isTurned = page.right - page.left > page.top - page.bottom;
  const isLeft = isRight || isTurned;
  const margin = isLeft ? area.left - page.left : page.right - area.right;
  const distance = Math.min(DISTANCE, margin / 2);
  const left = isLeft ? area.left - distance - WIDTH : area.right + distance;
  const isAtMargin = (box: PdfBox): boolean =>
    (isLeft ? box.left - area.left : area.right - box.right) < COLUMN;
  const beside = (box: PdfBox): number => (isLeft ? box.left - BESIDE - WIDTH : box.right + BESIDE);
  const placed = [
    ...joined([...spans, ...columns.filter(isAtMargin)]).map((span) => ({ ...span, at: left })),
    ...columns.filter((box) => !isAtMargin(box)).map((box) => ({ ...box, at: beside(box) })),
  ];
  const bars = placed.map(({ at, bottom, top }) =>
    [at, bottom + INSET, WIDTH, Math.max(WIDTH, top - bottom - 2 * INSET)].map(short).join(' '),
  );
  const drawn = bars.map((bar) => `${bar} re\nf\n`).join('');
  return `/Artifact <</Type /Layout>>BDC\nq\n${INK} rg\n${drawn}Q\nEMC\n`;
}

/** The colours of the outlines, `rgb(251 3 247)` and `rgb(251 3 243)`, to as many digits as Chromium writes. */
const OUTLINE = /^0?\.984\d* 0?\.01[12]\d* 0?\.9(?:68|5[23])\d* RG\b/m;
const INK = '.102 .102 .102';

// Points. Lines of text begin a little below the top of their box.
const DISTANCE = 11;
const WIDTH = 1.2;
const INSET = 1.5;
/** Between a bar and what it is beside, within the text. */
const BESIDE = 4;
/** What begins further in than an item of a list within another has something beside it. */
const COLUMN = 48;
/** Nearer than this, what is above and what is below have one bar: rows of a table. */
const GAP = 2;

type Matrix = readonly [number, number, number, number, number, number];

interface State {
  readonly matrix: Matrix;
  /** What is stroked, if it is an outline that says where a bar belongs. */
  readonly outline: 'line' | 'column' | undefined;
  /** The first rectangle that clips. */
  readonly area: PdfBox | undefined;
}

function product(line: string, [g, h, i, j, k, l]: Matrix): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = line.split(' ').map(Number);
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function boxOf(line: string, [a, b, c, d, e, f]: Matrix): PdfBox {
  const [x = 0, y = 0, width = 0, height = 0] = line.split(' ').map(Number);
  const corners = [
    [x, y],
    [x + width, y + height],
  ] as const;
  const across = corners.map(([one, other]) => a * one + c * other + e);
  const up = corners.map(([one, other]) => b * one + d * other + f);
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    bottom: Math.min(...up),
    top: Math.max(...up),
  };
}

function within({ bottom, top }: PdfBox, area: PdfBox): Span {
  return { bottom: Math.max(bottom, area.bottom), top: Math.min(top, area.top) };
}

function joined(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (const span of spans.toSorted((one, other) => other.top - one.top)) {
    const last = out.at(-1);
    if (last === undefined || span.top < last.bottom - GAP) out.push(span);
    else out[out.length - 1] = { top: last.top, bottom: Math.min(last.bottom, span.bottom) };
  }
  // What is on another page altogether is drawn there.
  return out.filter(({ bottom, top }) => top > bottom);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
