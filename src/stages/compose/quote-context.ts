import type { Span } from '../../ground/model/place.ts';

/** How much text before and after quoted words goes with them, in code points: as Hypothesis and others do. */
const CONTEXT = 32;

/** Quoted words with the text on either side that goes with them. Half a character is never cut off. */
export function contextOf(text: string, { start, end }: Span): Span {
  const before = [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join('');
  const after = [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('');
  return { start: start - before.length, end: end + after.length };
}
