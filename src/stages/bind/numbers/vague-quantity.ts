import type { Quantity } from './quantity.ts';
import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/**
 * A number word without a value at `index`: `a handful`, `dozens`, `several hundred`, `hundreds of thousands`,
 * `the last few`. `A couple` has the loose value 2.
 */
export function vagueQuantityAt(tokens: Tokens, index: number): Quantity | undefined {
  const { vague: words, vagueArticle, of, pluralScales } = tokens.language.numbers;
  const article = vagueArticle.has(lowerAt(tokens, index)) ? 1 : 0;
  const at = index + article;
  const word = lowerAt(tokens, at);
  const hasOf = of.has(lowerAt(tokens, at + 1));
  if (words.couple.has(word) && (article === 1 || hasOf)) return couple(tokens, at);
  if (words.score.has(word) && article === 1 && hasOf) return vague(at + 1, [20]);
  if (words.handful.has(word)) return vague(at + 1, []);
  if (article === 1 ? words.few.has(word) : words.several.has(word) || isFew(tokens, at)) {
    return vague(pastScales(tokens, at + 1), []);
  }
  if (article === 1) return undefined;
  if (words.plurals.has(word) && hasOf) return vague(pastOf(tokens, at + 1), []);
  return pluralScales.has(word) ? vague(pastOf(tokens, at + 1), []) : undefined;
}

function vague(next: number, values: readonly number[]): Quantity {
  return { next, kind: 'cardinal', values, vague: true };
}

/** `few` alone is no number, but `the last few years` is a vague one. */
function isFew(tokens: Tokens, index: number): boolean {
  const { few, beforeFew } = tokens.language.numbers.vague;
  return few.has(lowerAt(tokens, index)) && beforeFew.has(lowerAt(tokens, index - 1));
}

function couple(tokens: Tokens, index: number): Quantity {
  const { groups, of, scales } = tokens.language.numbers;
  const at = index + (of.has(lowerAt(tokens, index + 1)) ? 2 : 1);
  const word = lowerAt(tokens, at);
  const scale = groups.get(word) ?? scales.get(word);
  return scale === undefined ? vague(index + 1, [2]) : vague(at + 1, [2 * scale]);
}

/** Past `hundred thousand` in `several hundred thousand`. */
function pastScales(tokens: Tokens, index: number): number {
  const { groups, pluralScales, scales } = tokens.language.numbers;
  let next = index;
  for (;;) {
    const at = joinedWord(tokens, next);
    const word = lowerAt(tokens, at);
    if (!scales.has(word) && !groups.has(word) && !pluralScales.has(word)) return next;
    next = at + 1;
  }
}

/** Past `of thousands` in `hundreds of thousands`. */
function pastOf(tokens: Tokens, index: number): number {
  const { of, pluralScales } = tokens.language.numbers;
  let next = index;
  while (of.has(lowerAt(tokens, next)) && pluralScales.has(lowerAt(tokens, next + 1))) next += 2;
  return next;
}
