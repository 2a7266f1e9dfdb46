import type { Row } from './regions.ts';

/** How different the size of a note in the margin is from the line beside it, at least. */
const DIFFERENT = 0.93;

/** Rows without the smaller print that is beside them, across a wide gap, and that print as rows of its own. */
export function withoutSides(rows: readonly Row[]): readonly (readonly Row[])[] {
  const sides = new Set<Row['segments'][number]>();
  for (const { segments } of rows) {
    const main = [...segments].sort((a, b) => b.text.length - a.text.length)[0];
    if (main === undefined) continue;
    for (const segment of segments) {
      const small = segment.size < main.size * DIFFERENT;
      const apart = segment.left - main.right > main.size || main.left - segment.right > main.size;
      if (small && apart && /\p{L}{2}/u.test(segment.text)) sides.add(segment);
    }
  }
  if (sides.size === 0) return [rows];
  const edges = [...sides].map(({ left }) => Math.round(left));
  const isSide = (segment: Row['segments'][number]): boolean =>
    sides.has(segment) ||
    (edges.some((left) => Math.abs(left - segment.left) < 3) &&
      [...sides].some(({ size }) => Math.abs(size - segment.size) < 0.4));
  const part = (side: boolean): readonly Row[] =>
    rows
      .map((row) => ({ ...row, segments: row.segments.filter((segment) => isSide(segment) === side) }))
      .filter(({ segments }) => segments.length > 0);
  return [part(false), part(true)].filter((kept) => kept.length > 0);
}
