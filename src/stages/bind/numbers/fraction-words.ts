import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/** A share in words: a numerator and a denominator. */
export interface Share {
  readonly next: number;
  readonly top: number;
  readonly bottom: number;
}

/** The denominator at `index` behind a numerator: `thirds` in `two thirds`, `fifth` in `one-fifth`. */
export function denominatorAt(tokens: Tokens, index: number, top: number): Share | undefined {
  const { denominators, pluralDenominators } = tokens.language.numbers.fractions;
  const at = joinedWord(tokens, index);
  const bottom = (top === 1 ? denominators : pluralDenominators).get(lowerAt(tokens, at));
  return bottom === undefined ? undefined : { next: at + 1, top, bottom };
}

/** `and a half`, `and three quarters` behind a whole number. */
export function addedShareAt(tokens: Tokens, index: number): Share | undefined {
  const { and, fractions } = tokens.language.numbers;
  const andIndex = joinedWord(tokens, index);
  if (!and.has(lowerAt(tokens, andIndex))) return undefined;
  const at = joinedWord(tokens, andIndex + 1);
  const top = fractions.numerators.get(lowerAt(tokens, at));
  return top === undefined ? undefined : denominatorAt(tokens, at + 1, top);
}

/** The scale of `of a million` behind `a quarter`. */
export function scaleOfAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  const { of, vagueArticle, scales } = tokens.language.numbers;
  if (!of.has(lowerAt(tokens, index)) || !vagueArticle.has(lowerAt(tokens, index + 1))) return undefined;
  const scale = scales.get(lowerAt(tokens, index + 2));
  return scale === undefined || scale < 1000 ? undefined : { next: index + 3, scale };
}
