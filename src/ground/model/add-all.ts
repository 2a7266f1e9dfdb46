/**
 * Adds to a list what another has, however long that is: `push(...more)` puts every item on the stack, and throws
 * a RangeError from about 120,000 on.
 */
export function addAll<Item>(list: Item[], more: Iterable<Item>): void {
  for (const item of more) list.push(item);
}

/** The largest of numbers, however many there are; `least` when there is none larger. */
export function largestOf(numbers: Iterable<number>, least = 0): number {
  let largest = least;
  for (const number of numbers) if (number > largest) largest = number;
  return largest;
}
