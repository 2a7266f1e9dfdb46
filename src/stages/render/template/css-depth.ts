import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import type { Span } from '../../../ground/model/place.ts';

/** Blocks and brackets that may be inside one another: whoever reads the sheet goes down into each. */
export const DEEPEST_CSS = 64;

/** The first bracket of a style sheet that is inside too many others, from its beginning to its end. */
export function tooDeepIn(css: string): Span | undefined {
  let depth = 0;
  let first: Span | undefined;
  tokenize(css, (type, start, end) => {
    if (OPENING.has(type)) depth += 1;
    else if (CLOSING.has(type)) depth = Math.max(0, depth - 1);
    if (depth > DEEPEST_CSS) first ??= { start, end };
  });
  return first;
}

const OPENING: ReadonlySet<number> = new Set([
  tokenTypes.Function,
  tokenTypes.LeftParenthesis,
  tokenTypes.LeftSquareBracket,
  tokenTypes.LeftCurlyBracket,
]);
const CLOSING: ReadonlySet<number> = new Set([
  tokenTypes.RightParenthesis,
  tokenTypes.RightSquareBracket,
  tokenTypes.RightCurlyBracket,
]);
