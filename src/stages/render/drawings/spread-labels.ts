import { leveled } from './leveled.ts';
import { LABEL_GAP, type Label } from './place-labels.ts';

/** Where the middle of a label is, and in which of two rows: 0 is next to the axis. Lengths are millimetres. */
export interface SpreadLabel {
  readonly middle: number;
  readonly lane: 0 | 1;
}

/**
 * Sets short labels in two rows in turn, in the order of their points and each as near to its point as the others let
 * it: a slanted leader to each crosses no other, and none of the row above. Nothing where they do not fit.
 *
 * The middles are the isotonic regression of the points (pool adjacent violators) under the distances that the labels
 * need: Barlow and others, Statistical Inference under Order Restrictions, 1972.
 */
export function spreadLabels(labels: readonly Label[], width: number): readonly SpreadLabel[] | undefined {
  const order = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.x - b.x);
  const offsets: number[] = [];
  for (const [place, label] of order.entries()) {
    const before = order[place - 1];
    const apart = before === undefined ? 0 : (Math.max(before.width, label.width) + LABEL_GAP) / 2;
    offsets.push((offsets.at(-1) ?? 0) + apart);
  }
  const least = (order[0]?.width ?? 0) / 2;
  const most = width - (order.at(-1)?.width ?? 0) / 2 - (offsets.at(-1) ?? 0);
  if (least > most) return undefined;
  const level = leveled(order.map(({ x }, place) => x - (offsets[place] ?? 0)));
  const spread = new Map(
    order.map(({ index }, place) => {
      const start = Math.min(Math.max(level[place] ?? 0, least), most);
      return [index, { middle: start + (offsets[place] ?? 0), lane: place % 2 === 0 ? 0 : 1 } as const];
    }),
  );
  return labels.flatMap((_, index) => spread.get(index) ?? []);
}
