/** The lowest of the numbers, and `Infinity` of none. `Math.min(...)` fails from about 130,000 on. */
export function lowest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) found = Math.min(found, number);
  return found;
}

/** The highest of the numbers, however many there are; `least` where none is higher. */
export function highest(numbers: Iterable<number>, least: number = Number.NEGATIVE_INFINITY): number {
  let found = least;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
