/** A note: where it would like to begin, and how high it is. Any unit will do. */
export interface Wish {
  readonly top: number;
  readonly height: number;
}

/** A stretch of margin, and the space between two notes in it. */
export interface Stretch {
  readonly low: number;
  readonly high: number;
  readonly gap: number;
}

/**
 * The tops of notes that keep their order, are apart by the gap at least, lie within the stretch, and of all such
 * places are the nearest to where they would like to be: the sum of the squares of the distances is the least.
 *
 * Take away from each note what is necessarily above it, and the notes have to be in no falling order: that is isotonic
 * regression, which pooling adjacent violators solves in one pass (Ayer, Brunk, Ewing, Reid and Silverman, “An
 * empirical distribution function for sampling with incomplete information”, Annals of Mathematical Statistics 26,
 * 1955). Bounds that are the same for all are met by cutting its result off at them (Barlow, Bartholomew, Bremner and
 * Brunk, “Statistical inference under order restrictions”, 1972). The notes have to have room: `roomFor` says how much.
 */
export function placeInOrder(wishes: readonly Wish[], { low, high, gap }: Stretch): readonly number[] {
  const above: number[] = [];
  let sum = 0;
  for (const { height } of wishes) {
    above.push(sum);
    sum += height + gap;
  }
  const pools: { mean: number; count: number }[] = [];
  for (const [index, { top }] of wishes.entries()) {
    let pool = { mean: top - (above[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  const last = high - (sum - gap);
  return pools
    .flatMap(({ mean, count }) => Array.from({ length: count }, () => Math.max(low, Math.min(mean, last))))
    .map((start, index) => start + (above[index] ?? 0));
}

/** What notes take of a stretch of margin at the least. */
export function roomFor(wishes: readonly Wish[], gap: number): number {
  return wishes.reduce((all, { height }) => all + height, 0) + gap * Math.max(0, wishes.length - 1);
}
