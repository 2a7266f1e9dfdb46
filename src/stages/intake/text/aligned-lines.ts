/**
 * Whether lines are set in columns by spaces or tabs: two or more of them have gaps of two spaces or more that begin or
 * end at the same column, or a tab between words.
 */
export function isAligned(lines: readonly string[]): boolean {
  const rows = lines.map((line) => line.trimEnd().replace(/^[ \t]+/, '')).filter((line) => GAP.test(line));
  if (rows.length < 2 || rows.length * 2 < lines.length) return false;
  if (rows.some((row) => /\S\t+\S/.test(row))) return true;
  const edges = new Map<number, number>();
  for (const line of lines) {
    const own = new Set<number>();
    for (const { index, 0: gap } of line.matchAll(/ {2,}(?=\S)/g)) {
      if (index === 0) continue;
      own.add(-index).add(index + gap.length);
    }
    for (const edge of own) edges.set(edge, (edges.get(edge) ?? 0) + 1);
  }
  return Math.max(0, ...edges.values()) >= 2;
}

/** Sentences that begin after two spaces, as typists set them, are no columns. */
const GAP = /[^\s.!?:”"'’)] {2,}\S|\S {3,}\S|\S\t+\S/;
