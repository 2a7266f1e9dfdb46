/** Adds to the end of a list. `push(...more)` fails from about 130,000 on: the length of no input bounds `more`. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const one of more) list.push(one);
}
