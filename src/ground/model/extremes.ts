/** The lowest of the numbers, and `Infinity` of none. `Math.min(...)` fails from about 130,000 on. */
export function lowest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The highest of the numbers, and `-Infinity` of none. */
export function highest(numbers: Iterable<number>): number {
  let found = Number.NEGATIVE_INFINITY;
  for (const number of numbers) found = Math.max(found, number);
  return found;
}
