import { addedShareAt, denominatorAt, type Share, scaleOfAt } from './fraction-words.ts';
import { product, withMultiplier } from './multiplier.ts';
import { wordNumberAt } from './number-words.ts';
import { ordinalAt, smallOrdinalAt } from './ordinal-words.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, joinedWord, lowerAt, type Tokens } from './split-tokens.ts';
import { vagueQuantityAt } from './vague-quantity.ts';

/**
 * A number in words at `index`: `Twenty`, `two and a half thousand`, `half a million`, `a dozen`, `two thirds`,
 * `twenty-first`, and words without a value such as `dozens`.
 */
export function wordQuantityAt(tokens: Tokens, index: number, allowAnd = true): Quantity | undefined {
  if (tokens[index]?.kind !== 'word') return undefined;
  return (
    vagueQuantityAt(tokens, index) ??
    halfQuantityAt(tokens, index) ??
    wholeQuantityAt(tokens, index, allowAnd) ??
    ordinalQuantityAt(tokens, index)
  );
}

function wholeQuantityAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const { articles, groups, scales } = tokens.language.numbers;
  const article = articles.has(lowerAt(tokens, index));
  const from = article ? joinedWord(tokens, index + 1) : index;
  const word = lowerAt(tokens, from);
  const group = groups.get(word);
  if (article && !scales.has(word) && group === undefined) return shareOfAt(tokens, index, from);
  if (group !== undefined) {
    return { next: from + 1, kind: 'cardinal', values: [group], scaled: { base: [1], scale: group } };
  }
  const number = wordNumberAt(tokens, from, allowAnd);
  if (number === undefined) return undefined;
  if (isMany(tokens, from)) return { next: number.next, kind: 'cardinal', values: [], vague: true };
  const share = denominatorAt(tokens, number.next, number.value);
  if (share !== undefined) return fraction(tokens, share);
  const ordinal = joinedWord(tokens, number.next);
  const rank = ordinalAt(tokens, ordinal);
  if (rank !== undefined && isPartOfOrdinal(tokens, ordinal, number.value)) {
    const value = rank >= 100 ? number.value * rank : number.value + rank;
    return { next: ordinal + 1, kind: 'ordinal', values: [value] };
  }
  if (isSomething(tokens, number.next)) {
    return { next: number.next + 2, kind: 'cardinal', values: [], vague: true };
  }
  const scaled = number.scaled === undefined ? {} : { scaled: asList(number.scaled) };
  const whole: Quantity = { next: number.next, kind: 'cardinal', values: [number.value], ...scaled };
  const quantity = withAddedShare(tokens, whole, allowAnd);
  const isOne = number.value === 1 && number.next === index + 1 && quantity.next === number.next;
  return isOne && quantity.kind === 'cardinal' ? { ...quantity, article: true } : quantity;
}

/** Adds `and a half`, then multiplies: `two and a half thousand`, `a million and a half`. */
export function withAddedShare(tokens: Tokens, whole: Quantity, allowAnd = true): Quantity {
  const share = allowAnd ? addedShareAt(tokens, whole.next) : undefined;
  if (share === undefined) return withMultiplier(tokens, whole);
  const large = whole.scaled !== undefined && whole.scaled.scale >= 1000 ? whole.scaled.scale : 1;
  const values = whole.values.map((value) => value + product(share.top / share.bottom, large));
  return withMultiplier(tokens, { next: share.next, kind: 'cardinal', values });
}

function asList(scaled: { readonly base: number; readonly scale: number }): Quantity['scaled'] & object {
  return { base: [scaled.base], scale: scaled.scale };
}

/** `half a million`, `half-a-dozen`, `half-million`; `half` itself where it says how much. */
function halfQuantityAt(tokens: Tokens, index: number): Quantity | undefined {
  const { articles, fractions, groups, scales, vagueArticle } = tokens.language.numbers;
  const article = vagueArticle.has(lowerAt(tokens, index)) ? 1 : 0;
  if (!fractions.half.has(lowerAt(tokens, index + article))) return undefined;
  const behind = joinedWord(tokens, index + article + 1);
  const scaleIndex = articles.has(lowerAt(tokens, behind)) ? joinedWord(tokens, behind + 1) : behind;
  const word = lowerAt(tokens, scaleIndex);
  const scale = groups.get(word) ?? scales.get(word);
  if (scale !== undefined) {
    return withMultiplier(tokens, { next: scaleIndex + 1, kind: 'cardinal', values: [scale / 2] });
  }
  const next = index + article + 1;
  return saysHowMuch(tokens, index, next) ? { next, kind: 'fraction', values: [0.5] } : undefined;
}

/** False for `the first half`, `half-hearted`, `half past`. */
function saysHowMuch(tokens: Tokens, index: number, next: number): boolean {
  const { afterHalf, beforeHalf, halved, oneOfTwo } = tokens.language.numbers.fractions;
  const before = lowerAt(tokens, index - 1);
  if (ordinalAt(tokens, index - 1) !== undefined || oneOfTwo.has(before)) return false;
  const glued = isDash(tokens[next]) && isGlued(tokens, next);
  if (glued) return halved.has(lowerAt(tokens, next + 1));
  return afterHalf.has(lowerAt(tokens, next)) || beforeHalf.has(before);
}

/** `a quarter of`, `a third of`; other ordinals behind `a` name one of a row. */
function shareOfAt(tokens: Tokens, index: number, from: number): Quantity | undefined {
  const share = from < 0 ? undefined : denominatorAt(tokens, index + 1, 1);
  if (share === undefined) return undefined;
  const { fractions, of } = tokens.language.numbers;
  const counted = of.has(lowerAt(tokens, share.next)) || fractions.beforeHalf.has(lowerAt(tokens, index - 1));
  return counted ? fraction(tokens, share) : undefined;
}

function fraction(tokens: Tokens, share: Share): Quantity {
  const value = share.top / share.bottom;
  const of = scaleOfAt(tokens, share.next);
  if (of !== undefined) return { next: of.next, kind: 'cardinal', values: [product(value, of.scale)] };
  return { next: share.next, kind: 'fraction', values: [value] };
}

function ordinalQuantityAt(tokens: Tokens, index: number): Quantity | undefined {
  const small = smallOrdinalAt(tokens, index);
  if (small !== undefined) return { next: small.next, kind: 'ordinal', values: [small.value] };
  const value = ordinalAt(tokens, index);
  return value === undefined ? undefined : { next: index + 1, kind: 'ordinal', values: [value] };
}

/** `twenty-first` and `two hundredth` are one ordinal; `ten-second` and `twenty first responders` are not. */
function isPartOfOrdinal(tokens: Tokens, ordinal: number, before: number): boolean {
  const value = ordinalAt(tokens, ordinal) ?? 0;
  if (value >= 100) return before < value;
  return isDash(tokens[ordinal - 1]) && before >= 20 && before % 10 === 0 && value < 10;
}

/** `multi-million`. */
function isMany(tokens: Tokens, index: number): boolean {
  const { many } = tokens.language.numbers;
  return isDash(tokens[index - 1]) && isGlued(tokens, index) && many.has(lowerAt(tokens, index - 2));
}

/** `thirty-something`. */
function isSomething(tokens: Tokens, index: number): boolean {
  const { something } = tokens.language.numbers;
  return isDash(tokens[index]) && isGlued(tokens, index) && something.has(lowerAt(tokens, index + 1));
}
