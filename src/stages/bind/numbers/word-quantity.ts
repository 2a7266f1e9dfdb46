import { isCountedNoun } from './counted-nouns.ts';
import { withDecimals } from './decimal-words.ts';
import { addedShareAt, denominatorAt, type Share, scaleOfAt } from './fraction-words.ts';
import { isTimeMeasure } from './measures.ts';
import { percentAt, product, withMultiplier, withPercent } from './multiplier.ts';
import { type WordNumber, wordNumberAt } from './number-words.ts';
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
    everyAt(tokens, index) ??
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
  if (number === undefined) return quarterOfScale(tokens, from);
  if (isMany(tokens, from)) return { next: number.next, kind: 'cardinal', values: [], vague: true };
  const split = splitShareAt(tokens, from, number);
  if (split !== undefined) return split;
  const share = denominatorAt(tokens, number.next, number.value);
  if (share !== undefined) return shareOfWhole(tokens, number, share);
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
  const quantity = withDecimals(tokens, index, withAddedShare(tokens, whole, allowAnd));
  const isOne = number.value === 1 && number.next === index + 1 && quantity.next === number.next;
  return isOne && quantity.kind === 'cardinal' ? { ...quantity, article: true } : quantity;
}

/** Adds `and a half`, then multiplies: `two and a half thousand`, `a million and a half`. */
export function withAddedShare(tokens: Tokens, whole: Quantity, allowAnd = true): Quantity {
  const share = allowAnd ? addedShareAt(tokens, whole.next) : undefined;
  if (share !== undefined) return addShare(tokens, whole, share);
  const multiplied = withMultiplier(tokens, whole);
  const isLarge = multiplied !== whole && multiplied.kind === 'cardinal' && multiplied.scaled !== undefined;
  const late = allowAnd && isLarge ? addedShareAt(tokens, multiplied.next) : undefined;
  return late === undefined ? multiplied : addShare(tokens, multiplied, late);
}

/** `a million and a half`: half of a million; `one billion and a half million`: of the scale after it. */
function addShare(tokens: Tokens, whole: Quantity, share: Share): Quantity {
  const large = whole.scaled !== undefined && whole.scaled.scale >= 1000 ? whole.scaled.scale : 1;
  const part = share.top / share.bottom;
  if (large > 1) {
    const own = withMultiplier(tokens, { next: share.next, kind: 'cardinal', values: [part] });
    const scaled = own.scaled !== undefined && own.scaled.scale < large;
    const more = scaled ? (own.values[0] ?? 0) : product(part, large);
    const next = scaled ? own.next : share.next;
    return withPercent(tokens, { ...whole, next, values: whole.values.map((value) => value + more) });
  }
  const values = whole.values.map((value) => value + part);
  return withMultiplier(tokens, { ...whole, next: share.next, kind: 'cardinal', values });
}

/** `one hundred and three quarters`: what is after the last `and` is the share, where it is less than one. */
function splitShareAt(tokens: Tokens, from: number, greedy: WordNumber): Quantity | undefined {
  if (
    denominatorAt(tokens, greedy.next, 2) === undefined &&
    denominatorAt(tokens, greedy.next, 1) === undefined
  ) {
    return undefined;
  }
  for (let at = greedy.next - 1; at > from; at -= 1) {
    if (!tokens.language.numbers.and.has(lowerAt(tokens, at))) continue;
    const short = wordNumberEndingAt(tokens, from, at);
    const top = wordNumberAt(tokens, at + 1, false);
    if (short === undefined || top?.next !== greedy.next) return undefined;
    const share = denominatorAt(tokens, top.next, top.value);
    if (share === undefined || top.value >= share.bottom) return undefined;
    const scaled = short.scaled === undefined ? {} : { scaled: asList(short.scaled) };
    return addShare(tokens, { next: at, kind: 'cardinal', values: [short.value], ...scaled }, share);
  }
  return undefined;
}

/** `twenty-three fifths`; `one hundred thirty fifths` has two meanings, and `a thousand fifths` is no share. */
function shareOfWhole(tokens: Tokens, { next, value }: WordNumber, share: Share): Quantity {
  const tens = value % 100;
  const isOpen = value > 100 && tens >= 20 && tens % 10 === 0 && share.bottom < 10;
  if (value >= 1000 || isOpen) return { next: share.next, kind: 'fraction', values: [] };
  const isGluedTens = value >= 20 && value % 10 === 0 && share.bottom < 10 && isDash(tokens[next]);
  return isGluedTens ? { next: share.next, kind: 'fraction', values: [] } : fraction(tokens, share);
}

function wordNumberEndingAt(tokens: Tokens, from: number, end: number): WordNumber | undefined {
  const all = wordNumberAt(tokens, from);
  if (all?.next === end) return all;
  const short = wordNumberAt(tokens, from, false);
  return short?.next === end ? short : undefined;
}

function asList(scaled: { readonly base: number; readonly scale: number }): Quantity['scaled'] & object {
  return { base: [scaled.base], scale: scaled.scale };
}

/** `quarter million`, without an article. */
function quarterOfScale(tokens: Tokens, index: number): Quantity | undefined {
  const bottom = tokens.language.numbers.fractions.denominators.get(lowerAt(tokens, index));
  const scale = bottom === 4 ? scaleOfAt(tokens, index + 1) : undefined;
  if (scale === undefined || tokens.language.numbers.of.has(lowerAt(tokens, index + 1))) return undefined;
  return withPercent(tokens, { next: scale.next, kind: 'cardinal', values: [scale.scale / 4] });
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
  const percent = percentOf(tokens, next, 0.5);
  if (percent !== undefined) return percent;
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

/** `a quarter of`, `a third of`; other ordinals after `a` name one of a row. */
function shareOfAt(tokens: Tokens, index: number, from: number): Quantity | undefined {
  const share = from < 0 ? undefined : denominatorAt(tokens, index + 1, 1);
  if (share === undefined) return undefined;
  const { fractions, of } = tokens.language.numbers;
  // `A third as long`
  const compares =
    tokens.language.multiples.as.has(lowerAt(tokens, share.next)) && tokens[share.next + 1]?.kind === 'word';
  const behind = pastLimit(tokens, share.next);
  const counted =
    compares ||
    of.has(lowerAt(tokens, behind)) ||
    fractions.behindShare.has(lowerAt(tokens, behind)) ||
    (behind > share.next && endsClause(tokens, behind)) ||
    fractions.beforeHalf.has(lowerAt(tokens, index - 1)) ||
    (fractions.beforeShare.has(lowerAt(tokens, index - 1)) && endsClause(tokens, share.next)) ||
    scaleOfAt(tokens, share.next) !== undefined ||
    percentOf(tokens, share.next, 1) !== undefined;
  return counted ? fraction(tokens, share) : undefined;
}

/** Past `or more`, in `a tenth or more of`. */
function pastLimit(tokens: Tokens, index: number): number {
  const phrase = tokens.language.qualifiers.after
    .get(lowerAt(tokens, index))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
  return index + (phrase?.words.length ?? 0);
}

/** `The council pays a quarter.` */
function endsClause(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return token === undefined || token.kind === 'break' || /^[.,;:!?)]$/.test(token.text);
}

function fraction(tokens: Tokens, share: Share): Quantity {
  const value = share.top / share.bottom;
  const percent = percentOf(tokens, share.next, value);
  if (percent !== undefined) return percent;
  const of = scaleOfAt(tokens, share.next);
  if (of !== undefined) return { next: of.next, kind: 'cardinal', values: [product(value, of.scale)] };
  return { next: share.next, kind: 'fraction', values: [value] };
}

/** `half a per cent`, `three quarters of one per cent`. */
function percentOf(tokens: Tokens, index: number, value: number): Quantity | undefined {
  const { articles, of, units } = tokens.language.numbers;
  const at = of.has(lowerAt(tokens, index)) ? index + 1 : index;
  const isOne =
    articles.has(lowerAt(tokens, at)) || units.get(lowerAt(tokens, at)) === 1 || tokens[at]?.text === '1';
  const found = percentAt(tokens, isOne ? at + 1 : at);
  return found === undefined ? undefined : { ...found, kind: 'percent', values: [value], measure: '%' };
}

/** `Every third player`, one in three of them; `every third week` says when, and in `every second counts` is a time. */
function everyAt(tokens: Tokens, index: number): Quantity | undefined {
  const { language } = tokens;
  const { every } = language.numbers.ranges;
  const ordinal = every.has(lowerAt(tokens, index)) ? smallOrdinalAt(tokens, index + 1) : undefined;
  if (ordinal === undefined || ordinal.value < 2) return undefined;
  const noun = tokens[ordinal.next];
  const word = noun?.lower ?? '';
  const { months, seasons, weekdays } = language.dates;
  const isTime =
    [months, seasons, weekdays].some((names) => names.has(word)) ||
    isTimeMeasure(word, language) ||
    language.numbers.fractions.whenEvery.has(word);
  const isCounted = noun?.kind === 'word' ? !isCountedNoun(tokens, ordinal.next) : ordinal.value > 2;
  return isTime || !isCounted
    ? undefined
    : { next: ordinal.next, kind: 'fraction', values: [1 / ordinal.value] };
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
