/** The lines in which two texts differ, from the first such line to the last, of each. */
export function changedLines(one: string, other: string): readonly [string, string] {
  const [a, b] = [one.split('\n'), other.split('\n')];
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < most - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return [a.slice(head, a.length - tail).join('\n'), b.slice(head, b.length - tail).join('\n')];
}
