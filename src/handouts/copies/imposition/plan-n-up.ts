import type { Sheet, Side, Slot } from './sheet.ts';

export type PagesPerSide = 2 | 4;

/** Plans a reading copy: 2 or 4 pages on each side, in reading order, on both sides of as few sheets as can be. */
export function planNUp(pages: number, perSide: PagesPerSide): readonly Sheet[] {
  if (!Number.isInteger(pages) || pages < 0) throw new RangeError(`no number of pages: ${pages}`);
  const side = (first: number): Side =>
    Array.from({ length: perSide }, (_, index): Slot => (first + index <= pages ? first + index : 'blank'));
  return Array.from({ length: Math.ceil(pages / (2 * perSide)) }, (_, index) => {
    const first = index * 2 * perSide + 1;
    return { front: side(first), back: side(first + perSide) };
  });
}
