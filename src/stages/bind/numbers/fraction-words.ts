import { wordNumberAt } from './number-words.ts';
import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/** A share in words: a numerator and a denominator. */
export interface Share {
  readonly next: number;
  readonly top: number;
  readonly bottom: number;
}

/** The denominator at `index` after a numerator: `thirds` in `two thirds`, `twenty-firsts` in `three twenty-firsts`. */
export function denominatorAt(tokens: Tokens, index: number, top: number): Share | undefined {
  const { ordinals, tens } = tokens.language.numbers;
  const { denominators, pluralDenominators } = tokens.language.numbers.fractions;
  const at = joinedWord(tokens, index);
  const bottom = (top === 1 ? denominators : pluralDenominators).get(lowerAt(tokens, at));
  if (bottom !== undefined) return { next: at + 1, top, bottom };
  const ten = tens.get(lowerAt(tokens, at));
  const last = ten === undefined || top === 1 ? -1 : joinedWord(tokens, at + 1);
  const { nouns } = tokens.language;
  const plural = lowerAt(tokens, last);
  const unit = nouns.endsAsPlural(plural) ? ordinals.get(nouns.singular(plural)) : undefined;
  if (ten === undefined || unit === undefined || unit > 9) return undefined;
  return { next: last + 1, top, bottom: ten + unit };
}

/** `and a half`, `and three quarters` after a whole number: less than one. */
export function addedShareAt(tokens: Tokens, index: number): Share | undefined {
  const { and, articles } = tokens.language.numbers;
  const andIndex = joinedWord(tokens, index);
  if (!and.has(lowerAt(tokens, andIndex))) return undefined;
  const at = joinedWord(tokens, andIndex + 1);
  const top = articles.has(lowerAt(tokens, at))
    ? { next: at + 1, value: 1 }
    : wordNumberAt(tokens, at, false);
  const share = top === undefined ? undefined : denominatorAt(tokens, top.next, top.value);
  return share !== undefined && share.top < share.bottom ? share : undefined;
}

/** The scale of `of a million` after `a quarter`, and of `million` right after it. */
export function scaleOfAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const { of, vagueArticle, scales } = tokens.language.numbers;
  const isOf = of.has(lowerAt(tokens, index)) && vagueArticle.has(lowerAt(tokens, index + 1));
  const at = isOf ? index + 2 : joinedWord(tokens, index);
  const scale = scales.get(lowerAt(tokens, at));
  return scale === undefined || scale < 1000 ? undefined : { next: at + 1, scale };
}
