import { countsPeople, isCountedNoun } from '../numbers/counted-nouns.ts';
import { isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import type { DateParts } from './date-parts.ts';

/** A year after a month or day: `2017`, `, 2017`, `of 2017`, `-2017`, `'17`. */
export function yearAfter(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly parts: DateParts } | undefined {
  let at = index;
  const comma = tokens[at]?.text === ',';
  const { of } = tokens.language.dates;
  if (comma || of.has(lowerAt(tokens, at)) || (isDash(tokens[at]) && isGlued(tokens, at))) at += 1;
  const short = /^['’‘]$/.test(tokens[at]?.text ?? '') && isGlued(tokens, at + 1) ? 1 : 0;
  const token = tokens[at + short];
  if (token?.kind !== 'digits' || token.text.length !== (short === 1 ? 2 : 4)) return undefined;
  const year = Number(token.text) + (short === 0 ? 0 : Number(token.text) <= 50 ? 2000 : 1900);
  const counts = comma ? isCountedNoun : countsPeople;
  if (year < 1000 || year > 2199 || counts(tokens, at + short + 1)) return undefined;
  return { next: pastSecondYear(tokens, at + short + 1), parts: { year } };
}

/** Past `-14` or `/14` in `winter 2013-14`. */
function pastSecondYear(tokens: Tokens, index: number): number {
  const joins = isDash(tokens[index]) || tokens[index]?.text === '/';
  const digits = tokens[index + 1];
  return joins &&
    isGlued(tokens, index) &&
    digits?.kind === 'digits' &&
    digits.gap === 'none' &&
    digits.text.length === 2
    ? index + 2
    : index;
}
