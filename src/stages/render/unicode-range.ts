/** A stretch of code points, both ends included. */
export interface CodePoints {
  readonly first: number;
  readonly last: number;
}

/** Reads a CSS `unicode-range` such as `U+20-7E,U+1F?`; parts that are not in that form are left out. */
export function readUnicodeRange(text: string): readonly CodePoints[] {
  return text.split(',').flatMap((part) => {
    const match = /^\s*U\+([0-9A-F]{1,6}\?{0,5})(?:-([0-9A-F]{1,6}))?\s*$/i.exec(part);
    if (match?.[1] === undefined) return [];
    const first = Number.parseInt(match[1].replaceAll('?', '0'), 16);
    const last = Number.parseInt(match[2] ?? match[1].replaceAll('?', 'F'), 16);
    return [{ first, last }];
  });
}

/** True when one of the ranges holds the code point. */
export function holds(ranges: readonly CodePoints[], codePoint: number): boolean {
  return ranges.some(({ first, last }) => first <= codePoint && codePoint <= last);
}
