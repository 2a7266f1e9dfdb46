/** The marks of lists and quotations that a line begins with, and its indent in columns. */
export function measureContainers(line: string): { readonly markers: number; readonly indent: number } {
  let markers = 0;
  let at = 0;
  for (;;) {
    MARKER.lastIndex = at;
    if (!MARKER.test(line)) break;
    at = MARKER.lastIndex;
    markers += 1;
  }
  return { markers, indent: line.length - line.trimStart().length };
}

/** How deep brackets are in a line that begins with `open` of them, how many are left open, and marks of emphasis. */
export function measureInline(
  line: string,
  open: number,
): { readonly left: number; readonly deepest: number; readonly emphasis: number } {
  let left = open;
  let deepest = open;
  let emphasis = 0;
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charCodeAt(at);
    if (character === OPEN) deepest = Math.max(deepest, ++left);
    else if (character === CLOSE) left = Math.max(0, left - 1);
    else if (character === STAR || character === UNDERSCORE || character === TILDE) emphasis += 1;
  }
  return { left, deepest, emphasis };
}

/** What a line takes a parser, in kilobytes, without the marks that it begins with. */
export function weightOf(line: string): number {
  if (/^[ \t]*$/.test(line)) return KILOBYTES.blank;
  return KILOBYTES.line + (line.match(SIGN)?.length ?? 0) * KILOBYTES.sign;
}

export const KILOBYTES = { blank: 1, line: 5, marker: 20, sign: 9 } as const;
/** Of cells and links. */
const SIGN = /[|[\]]/g;
const MARKER = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])|\[\^[^\]\s]{1,200}\]:)/y;
const OPEN = '['.charCodeAt(0);
const CLOSE = ']'.charCodeAt(0);
const STAR = '*'.charCodeAt(0);
const UNDERSCORE = '_'.charCodeAt(0);
const TILDE = '~'.charCodeAt(0);
