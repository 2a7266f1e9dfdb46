/** Numbers in words, in order, runs joined: `1 to 7, 9 and 11`. */
export function numberWords(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  const words = runs.flatMap(([first, last]) => {
    if (first === last) return [`${first}`];
    return last === first + 1 ? [`${first}`, `${last}`] : [`${first} to ${last}`];
  });
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** `copy 3`, or `copies 1 to 7`. */
export function copyWords(numbers: readonly number[]): string {
  return `${numbers.length === 1 ? 'copy' : 'copies'} ${numberWords(numbers)}`;
}
