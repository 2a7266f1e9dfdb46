import { highest } from '../../../ground/model/extremes.ts';
import { leveled } from './leveled.ts';
import { LABEL_GAP, type Label } from './place-labels.ts';

/** Where a label begins, under its leader, and in which row: 0 is next to the axis. Lengths are millimetres. */
export interface SteppedLabel {
  readonly start: number;
  readonly lane: number;
}

/** The least room between two leaders. */
const LEADER_GAP = 0.9;

/**
 * Sets labels in steps that rise to the right: the first of each flight is in the lowest row, so that its leader is to
 * the left of the labels above it. The more rows there are, the more labels have room. Leaders are slanted and keep
 * their order, and none runs through a label. Nothing where even so many rows are too few.
 */
export function stepLabels(
  labels: readonly Label[],
  width: number,
  rows: number,
): readonly SteppedLabel[] | undefined {
  const order = labels.map((label, index) => ({ ...label, index })).toSorted((a, b) => a.x - b.x);
  const lanes = order.map((_, place) => rows - 1 - (place % rows));
  const offsets: number[] = [];
  // Of each row, where the last label ends. Those before it in the row end to its left.
  const ends: number[] = [];
  for (const [place, { width: own }] of order.entries()) {
    const lane = lanes[place] ?? 0;
    const behind = (offsets[place - 1] ?? -LEADER_GAP) + LEADER_GAP;
    const above = ends.slice(0, lane).reduce((most, end) => Math.max(most, end), 0);
    const offset = Math.max(behind, above, ends[lane] === undefined ? 0 : ends[lane] + LABEL_GAP);
    offsets.push(offset);
    ends[lane] = offset + own;
  }
  const most = width - highest(order.map((label, place) => (offsets[place] ?? 0) + label.width));
  if (most < 0) return undefined;
  const level = leveled(order.map(({ x }, place) => x - (offsets[place] ?? 0)));
  const stepped = new Map(
    order.map(({ index }, place) => {
      const start = Math.min(Math.max(level[place] ?? 0, 0), most) + (offsets[place] ?? 0);
      return [index, { start, lane: lanes[place] ?? 0 }] as const;
    }),
  );
  return labels.flatMap((_, index) => stepped.get(index) ?? []);
}
