import { addedShareAt, denominatorAt, type Share, scaleOfAt } from './fraction-words.ts';
import { product, withMultiplier } from './multiplier.ts';
import { SCALES, wordNumberAt } from './number-words.ts';
import { ordinalWord, smallOrdinalAt } from './ordinal-words.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, joinedWord, lowerAt, type Token } from './split-tokens.ts';
import { vagueQuantityAt } from './vague-quantity.ts';

/**
 * A number in words at `index`: `Twenty`, `two and a half thousand`, `half a million`, `a dozen`, `two thirds`,
 * `twenty-first`, and words without a value such as `dozens`.
 */
export function wordQuantityAt(
  tokens: readonly Token[],
  index: number,
  allowAnd = true,
): Quantity | undefined {
  if (tokens[index]?.kind !== 'word') return undefined;
  return (
    vagueQuantityAt(tokens, index) ??
    halfQuantityAt(tokens, index) ??
    wholeQuantityAt(tokens, index, allowAnd) ??
    ordinalQuantityAt(tokens, index)
  );
}

function wholeQuantityAt(tokens: readonly Token[], index: number, allowAnd: boolean): Quantity | undefined {
  const article = /^an?$/.test(lowerAt(tokens, index));
  const from = article ? joinedWord(tokens, index + 1) : index;
  const word = lowerAt(tokens, from);
  if (article && !SCALES.has(word) && word !== 'dozen') return shareOfAt(tokens, index, from);
  if (word === 'dozen') {
    return { next: from + 1, kind: 'cardinal', values: [12], scaled: { base: [1], scale: 12 } };
  }
  const number = wordNumberAt(tokens, from, allowAnd);
  if (number === undefined) return undefined;
  if (isMany(tokens, from)) return { next: number.next, kind: 'cardinal', values: [], vague: true };
  const share = denominatorAt(tokens, number.next, number.value);
  if (share !== undefined) return fraction(tokens, share);
  const ordinal = joinedWord(tokens, number.next);
  const rank = ordinalWord(lowerAt(tokens, ordinal));
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
export function withAddedShare(tokens: readonly Token[], whole: Quantity, allowAnd = true): Quantity {
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
function halfQuantityAt(tokens: readonly Token[], index: number): Quantity | undefined {
  const article = lowerAt(tokens, index) === 'a' ? 1 : 0;
  if (lowerAt(tokens, index + article) !== 'half') return undefined;
  const behind = joinedWord(tokens, index + article + 1);
  const scaleIndex = /^an?$/.test(lowerAt(tokens, behind)) ? joinedWord(tokens, behind + 1) : behind;
  const word = lowerAt(tokens, scaleIndex);
  const scale = word === 'dozen' ? 12 : SCALES.get(word);
  if (scale !== undefined) {
    return withMultiplier(tokens, { next: scaleIndex + 1, kind: 'cardinal', values: [scale / 2] });
  }
  const next = index + article + 1;
  return saysHowMuch(tokens, index, next) ? { next, kind: 'fraction', values: [0.5] } : undefined;
}

const QUANTIFIED = new Set('of the a an its their his her our my all those these that this as'.split(' '));
const BEFORE_HALF = new Set(
  `than about over nearly almost least roughly around approximately under exactly only to some by in`.split(
    /\s+/,
  ),
);

/** False for `the first half`, `half-hearted`, `half past`. */
function saysHowMuch(tokens: readonly Token[], index: number, next: number): boolean {
  const before = lowerAt(tokens, index - 1);
  if (ordinalWord(before) !== undefined || /^(?:other|latter|better|second|top|bottom|and)$/.test(before)) {
    return false;
  }
  const glued = isDash(tokens[next]) && isGlued(tokens, next);
  if (glued)
    return /^(?:hours?|days?|years?|miles?|centur(?:y|ies)|minutes?)$/.test(lowerAt(tokens, next + 1));
  return QUANTIFIED.has(lowerAt(tokens, next)) || BEFORE_HALF.has(before);
}

/** `a quarter of`, `a third of`; other ordinals behind `a` name one of a row. */
function shareOfAt(tokens: readonly Token[], index: number, from: number): Quantity | undefined {
  const share = from < 0 ? undefined : denominatorAt(tokens, index + 1, 1);
  if (share === undefined) return undefined;
  const counted = lowerAt(tokens, share.next) === 'of' || BEFORE_HALF.has(lowerAt(tokens, index - 1));
  return counted ? fraction(tokens, share) : undefined;
}

function fraction(tokens: readonly Token[], share: Share): Quantity {
  const value = share.top / share.bottom;
  const of = scaleOfAt(tokens, share.next);
  if (of !== undefined) return { next: of.next, kind: 'cardinal', values: [product(value, of.scale)] };
  return { next: share.next, kind: 'fraction', values: [value] };
}

function ordinalQuantityAt(tokens: readonly Token[], index: number): Quantity | undefined {
  const small = smallOrdinalAt(tokens, index);
  if (small !== undefined) return { next: small.next, kind: 'ordinal', values: [small.value] };
  const value = ordinalWord(lowerAt(tokens, index));
  return value === undefined ? undefined : { next: index + 1, kind: 'ordinal', values: [value] };
}

/** `twenty-first` and `two hundredth` are one ordinal; `ten-second` and `twenty first responders` are not. */
function isPartOfOrdinal(tokens: readonly Token[], ordinal: number, before: number): boolean {
  const value = ordinalWord(lowerAt(tokens, ordinal)) ?? 0;
  if (value >= 100) return before < value;
  return isDash(tokens[ordinal - 1]) && before >= 20 && before % 10 === 0 && value < 10;
}

/** `multi-million`. */
function isMany(tokens: readonly Token[], index: number): boolean {
  return isDash(tokens[index - 1]) && isGlued(tokens, index) && lowerAt(tokens, index - 2) === 'multi';
}

/** `thirty-something`. */
function isSomething(tokens: readonly Token[], index: number): boolean {
  return isDash(tokens[index]) && isGlued(tokens, index) && lowerAt(tokens, index + 1) === 'something';
}
