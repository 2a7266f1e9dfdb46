import type { Sheet, Slot } from './sheet.ts';

/** More sheets than these, and a signature neither folds nor stays flat (80 pages of copier paper). */
export const FOLDABLE_SHEETS = 20;

/** A sheet that is folded once, in the middle, and nested with the others of its signature. */
export interface BookletSheet extends Sheet {
  /** Counted from 1: sheets of a signature are folded and stitched together, signatures stand side by side. */
  readonly signature: number;
  /** How many signatures the booklet has. */
  readonly signatures: number;
  /** How many sheets of its signature lie outside of this one: 0 is the cover. */
  readonly depth: number;
  /** How many sheets its signature has. */
  readonly sheets: number;
}

export interface BookletPlanOptions {
  /** The most sheets that are folded together: a whole number from 1. */
  readonly sheetsPerSignature?: number;
}

/**
 * Plans a saddle-stitched booklet: two pages on each side, in the order in which the sheets are printed, from
 * the outer to the inner ones of each signature. There are as few sheets as hold the pages, as few signatures
 * as the limit allows, and they are as even as can be; what stays blank is at the end.
 *
 * With m sheets in a signature that begins after page o, sheet k from outside has o + 4m - 2k and o + 2k + 1 on
 * its front, o + 2k + 2 and o + 4m - 2k - 1 on its back: the two pages of a side always sum to 2o + 4m + 1.
 */
export function planBooklet(
  pages: number,
  { sheetsPerSignature = FOLDABLE_SHEETS }: BookletPlanOptions = {},
): readonly BookletSheet[] {
  if (!Number.isInteger(pages) || pages < 0) throw new RangeError(`no number of pages: ${pages}`);
  if (!Number.isInteger(sheetsPerSignature) || sheetsPerSignature < 1) {
    throw new RangeError(`no number of sheets: ${sheetsPerSignature}`);
  }
  const all = Math.ceil(pages / 4);
  const signatures = Math.ceil(all / sheetsPerSignature);
  const slot = (page: number): Slot => (page <= pages ? page : 'blank');
  return evenly(all, signatures).flatMap(({ before, sheets }, index) => {
    const first = before * 4 + 1;
    const last = (before + sheets) * 4;
    return Array.from({ length: sheets }, (_, depth): BookletSheet => {
      const [low, high] = [first + 2 * depth, last - 2 * depth];
      const front = [slot(high), slot(low)];
      const back = [slot(low + 1), slot(high - 1)];
      return { front, back, signature: index + 1, signatures, depth, sheets };
    });
  });
}

/** Sheets for each signature, the first ones having one more where they do not come out even. */
function evenly(
  all: number,
  signatures: number,
): readonly { readonly before: number; readonly sheets: number }[] {
  const least = Math.floor(all / signatures);
  const more = all % signatures;
  return Array.from({ length: signatures }, (_, index) => ({
    before: index * least + Math.min(index, more),
    sheets: least + (index < more ? 1 : 0),
  }));
}
