import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isGlued, lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { dateAt } from './date-at.ts';

/**
 * The clauses of a text, roughly: what is between full stops, semicolons, dashes, commas and conjunctions. A comma
 * or `and` within a date divides nothing.
 */
export function splitClauses(text: string, language: Language): readonly Span[] {
  const tokens = splitTokens(text, language);
  const clauses: Span[] = [];
  let start = 0;
  let index = 0;
  while (index < tokens.length) {
    const date = dateAt(tokens, index);
    if (date !== undefined) {
      index = joinsSpan(tokens, index, date.next) ? date.next + 1 : date.next;
      continue;
    }
    if (isYear(tokens, index) && joinsSpan(tokens, index, index + 1)) index += 1;
    const token = tokens[index];
    const isMark =
      token?.kind === 'mark' && /^[.,;:!?–—()]$/.test(token.text) && !isWithinNumber(tokens, index);
    if (
      token !== undefined &&
      (isMark || token.kind === 'break' || language.dates.dividesClauses.has(token.lower))
    ) {
      if (token.start > start) clauses.push({ start, end: token.start });
      start = token.end;
    }
    index += 1;
  }
  if (text.length > start) clauses.push({ start, end: text.length });
  return clauses;
}

/** The `and` of `between May and July`, after a date; at most `the` is before that. */
function joinsSpan(tokens: Tokens, date: number, next: number): boolean {
  const { spans, the } = tokens.language.dates;
  const before = lowerAt(tokens, date - (the.has(lowerAt(tokens, date - 1)) ? 2 : 1));
  return spans.between.has(before) && spans.and.has(lowerAt(tokens, next));
}

function isYear(tokens: Tokens, index: number): boolean {
  return tokens[index]?.kind === 'digits' && tokens[index]?.text.length === YEAR;
}

const YEAR = 4;

/** The comma of `1,870`. */
function isWithinNumber(tokens: Tokens, index: number): boolean {
  const next = tokens[index + 1];
  return isGlued(tokens, index) && next?.kind === 'digits' && next.gap === 'none';
}
