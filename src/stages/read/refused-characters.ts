import type { Span } from '../../ground/model/place.ts';

/** Combining marks that one letter may carry. */
export const MARKS_PER_LETTER = 8;

/** A character that no text may hold. */
export interface RefusedCharacter {
  readonly offset: number;
  /** Such as `U+202E (right-to-left override)`. */
  readonly name: string;
}

/**
 * Finds characters that cannot be printed or that reorder what is printed: C0 and C1 controls but for tab
 * and line feed, Unicode's embedding, override and isolate controls, the line and paragraph separators, and
 * halves of surrogate pairs. At most `limit` of them.
 */
export function findRefused(text: string, limit = 10): readonly RefusedCharacter[] {
  const found: RefusedCharacter[] = [];
  for (const match of text.matchAll(REFUSED)) {
    found.push({ offset: match.index, name: describe(match[0]) });
    if (found.length === limit) break;
  }
  return found;
}

/** The first letter that carries more than `MARKS_PER_LETTER` combining marks: it would paint over its neighbours. */
export function findMarkFlood(text: string): Span | undefined {
  const match = MARK_FLOOD.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The text with each refused character replaced, so that what reads it next is not led astray. */
export function replaceRefused(text: string): string {
  return text.replace(REFUSED, '\u{FFFD}');
}

const REFUSED = /(?![\t\n])\p{Cc}|[\u2028-\u202E\u2066-\u2069]|\p{Surrogate}/gu;
const MARK_FLOOD = /\p{M}{9,}/u;

const NAMES: ReadonlyMap<number, string> = new Map([
  [0x00, 'null'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x85, 'next line'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
]);

function describe(character: string): string {
  const code = character.charCodeAt(0);
  const name = code >= 0xd800 && code <= 0xdfff ? 'half of a surrogate pair' : NAMES.get(code);
  const hex = code.toString(16).toUpperCase().padStart(4, '0');
  return name === undefined ? `U+${hex}` : `U+${hex} (${name})`;
}
