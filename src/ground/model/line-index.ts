import type { Position } from './place.ts';

/** Turns offsets (UTF-16 code units) of a text with LF line ends into lines and columns. */
export interface LineIndex {
  positionAt(offset: number): Position;
}

/** The line starts are found when the first position is asked for. Offsets past either end are clamped. */
export function indexLines(text: string): LineIndex {
  let starts: number[] | undefined;
  return {
    positionAt(offset) {
      starts ??= lineStarts(text);
      const clamped = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtOrBefore(starts, clamped);
      return { line: line + 1, column: clamped - (starts[line] ?? 0) + 1 };
    },
  };
}

/** The index of the last number in a rising list that is not above `limit`; 0 when all are. */
export function lastAtOrBefore(rising: readonly number[], limit: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rising[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
}
