import { compareUnits, type Rate, type Unit } from '../../../ground/model/unit.ts';
import { isCountedNoun } from './counted-nouns.ts';
import { product } from './multiplier.ts';
import { startsNumber } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { quantityAt } from './quantity-at.ts';
import { isDash, isGlued, joinedWord, lowerAt, type Token, type Tokens } from './split-tokens.ts';
import { moneyBefore, pastMoney } from './unit-at.ts';

/** Two numbers that make one: a range or a share. */
export interface Joined {
  readonly next: number;
  readonly kind: 'range' | 'fraction';
  readonly values: readonly (number | readonly [number, number])[];
  readonly first: Quantity;
  readonly second: Quantity;
  /** The index at which the second starts. */
  readonly secondIndex: number;
  readonly measure: string | undefined;
  readonly unit: Unit | undefined;
  readonly rate: Rate | undefined;
  readonly age: true | undefined;
  /** How many numbers of a share count things: both in `12 out of 15`. */
  readonly counted?: 1 | 2;
}

/** What a number at `index` makes with the one after it: `20-30`, `between 20 and 30`, `one in five`. */
export function joinedAt(tokens: Tokens, index: number, first: Quantity): Joined | undefined {
  if (first.vague === true || first.kind === 'ordinal' || first.values.length === 0) return undefined;
  return rangeAt(tokens, index, first) ?? shareOfAt(tokens, first) ?? overAt(tokens, index, first);
}

/**
 * The first of two numbers that make no range, with what the second lends it: in `rose from 4 to almost 6 per cent` and
 * in `4 against 6 per cent` both are per cent.
 */
export function lentAt(tokens: Tokens, index: number, first: Quantity): Quantity {
  const { comparing, to } = tokens.language.numbers.ranges;
  const isCompared = comparing.has(lowerAt(tokens, first.next));
  const isWay = isTravel(tokens, index) && to.has(lowerAt(tokens, first.next));
  if (!(isCompared || isWay) || isMeasured(first)) return first;
  if (first.kind !== 'cardinal' || first.values.length === 0) return first;
  const at = pastHedge(tokens, first.next + 1);
  const second = quantityAt(tokens, pastMoney(tokens, at));
  if (second === undefined || second.vague === true || second.kind === 'ordinal') return first;
  // `Three against five years ago`: only a share is sure to be that of both.
  if (isCompared && second.kind !== 'percent') return first;
  return isLaterYear(tokens[at], first, second) ? first : withLentScale(first, second);
}

/** Past the words that limit the number after them: `almost`, `more than`. */
function pastHedge(tokens: Tokens, index: number): number {
  const { before } = tokens.language.qualifiers;
  for (let at = index; at < index + HEDGE; at += 1) {
    const phrase = before
      .get(lowerAt(tokens, at))
      ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
    if (phrase !== undefined && index + phrase.words.length === at + 1) return at + 1;
  }
  return index;
}

/** Words of `a little over`. */
const HEDGE = 3;

function rangeAt(tokens: Tokens, index: number, greedy: Quantity): Joined | undefined {
  const between = isBetween(tokens, index);
  if (between && !tokens.language.numbers.ranges.and.has(lowerAt(tokens, greedy.next))) {
    // `between one hundred and two thousand`: the `and` belongs to the range.
    const short = quantityAt(tokens, index, false);
    return short === undefined ? undefined : rangeFrom(tokens, index, short, between);
  }
  return rangeFrom(tokens, index, greedy, between);
}

function rangeFrom(tokens: Tokens, index: number, first: Quantity, between: boolean): Joined | undefined {
  const { or, to } = tokens.language.numbers.ranges;
  const end = first.past ?? first.end ?? first.next;
  const direct = connectorAt(tokens, first.next, between);
  const connector = direct ?? connectorAt(tokens, end, between);
  const joint = direct === undefined ? end : first.next;
  if (connector === undefined || (isTravel(tokens, index) && to.has(lowerAt(tokens, joint))))
    return undefined;
  const isTo = to.has(lowerAt(tokens, joint));
  const secondIndex = pastMoney(tokens, connector);
  const second = quantityAt(tokens, secondIndex);
  if (second === undefined || second.vague === true || second.kind === 'ordinal') return undefined;
  if (isLaterYear(tokens[secondIndex], first, second) || areUnlike(first, second)) return undefined;
  if (isSpelledCode(tokens, index, second.next)) return undefined;
  if (isTo && isDifference(tokens, index) && areTwo(first, second)) return undefined;
  const low = withLentScale(first, second);
  // `Two or three` is a range; `3 or 3000` are two things to choose from.
  const isChoice = or.has(lowerAt(tokens, joint));
  const values = pairs(low.values, second.values).filter(([low, high]) => !isChoice || high <= 2 * low + 2);
  if (values.length === 0) return undefined;
  const measure = second.measure ?? first.measure;
  const unit = second.unit ?? first.unit;
  const rate = second.rate ?? first.rate;
  const age = second.age ?? first.age;
  return {
    next: second.next,
    kind: 'range',
    values,
    first: low,
    second,
    secondIndex,
    measure,
    unit,
    rate,
    age,
  };
}

/** `31 per cent to 152` are two numbers: the unit of the first is after it, and is not that of the second. */
function areUnlike(first: Quantity, second: Quantity): boolean {
  if (first.kind === 'percent' && second.kind !== 'percent') return true;
  if (first.kind === 'fraction' && isMany(second)) return true;
  if (first.unit === undefined || (first.end === undefined && first.kind !== 'percent')) return false;
  return second.unit === undefined || compareUnits(first.unit, second.unit) === 'other';
}

/** `Three-nought-four`: numbers in words that hyphens join, more than two, are spelt one by one. */
function isSpelledCode(tokens: Tokens, index: number, next: number): boolean {
  const isNumber = (at: number): boolean =>
    tokens[at]?.kind === 'word' && startsNumber(lowerAt(tokens, at), tokens.language);
  const isHyphen = (at: number): boolean =>
    isDash(tokens[at]) && isGlued(tokens, at) && isGlued(tokens, at + 1);
  if (!isNumber(index)) return false;
  return (isHyphen(index - 1) && isNumber(index - 2)) || (isHyphen(next) && isNumber(next + 1));
}

/** `Rose by £2.4 million`: how much, and not how far. */
function isDifference(tokens: Tokens, index: number): boolean {
  const { before } = tokens.language.qualifiers;
  let start = moneyBefore(tokens, index)?.start ?? index;
  // `by about £2.4 million`
  if (before.has(lowerAt(tokens, start - 1))) start -= 1;
  return tokens.language.directions.changes.by.has(lowerAt(tokens, start - 1));
}

/**
 * `By £2.4 million to £9.6 million`, `by 5 to 38`: a difference and what it led to. `By 5 to 10 per cent` is a range: the
 * unit is once, and its ends are near each other.
 */
function areTwo(first: Quantity, second: Quantity): boolean {
  const isWhole = first.unit?.family === 'currency' && second.unit?.family === 'currency';
  if (isWhole && (first.scaled === undefined) === (second.scaled === undefined)) return true;
  const isBare = [first, second].every(({ unit, kind, scaled }) => {
    return unit === undefined && kind === 'cardinal' && scaled === undefined;
  });
  const [low = 0] = first.values;
  const [high = 0] = second.values;
  return isBare && (first.measure !== undefined || high > low * APART);
}

/** An end this many times as great makes no range of what something rose by. */
const APART = 4;

/** `Rose by a fifth to 36,000`: so many are no end of a range that begins with a share. */
function isMany({ kind, values: [value = 0] }: Quantity): boolean {
  return kind !== 'fraction' && typeof value === 'number' && value > FEW;
}

const FEW = 10;

function isBetween(tokens: Tokens, index: number): boolean {
  const start = moneyBefore(tokens, index)?.start ?? index;
  return tokens.language.numbers.ranges.between.has(lowerAt(tokens, start - 1));
}

/** The index after a dash, `to`, `or`, or the `and` of `between`. */
function connectorAt(tokens: Tokens, index: number, between: boolean): number | undefined {
  const { and, joins } = tokens.language.numbers.ranges;
  const token = tokens[index];
  if (between) return and.has(token?.lower ?? '') ? index + 1 : undefined;
  if (joins.has(token?.lower ?? '')) return index + 1;
  const even = isGlued(tokens, index) === isGlued(tokens, index + 1);
  return isDash(token) && even ? index + 1 : undefined;
}

/** `rose from 20 to 30` tells of two numbers, `ranging from 20 to 30` of one range. */
function isTravel(tokens: Tokens, index: number): boolean {
  const { from, ranging } = tokens.language.numbers.ranges;
  const { before } = tokens.language.qualifiers;
  let start = moneyBefore(tokens, index)?.start ?? index;
  // `from roughly 20 to 30`
  if (before.has(lowerAt(tokens, start - 1)) && !from.has(lowerAt(tokens, start - 1))) start -= 1;
  return from.has(lowerAt(tokens, start - 1)) && !ranging.has(lowerAt(tokens, start - 2));
}

/** `increased to 20 to 2017` has a year in it. */
function isLaterYear(token: Token | undefined, first: Quantity, second: Quantity): boolean {
  if (token?.kind !== 'digits' || token.text.length !== 4 || second.scaled !== undefined) return false;
  const year = second.values[0] ?? 0;
  return year >= 1900 && year <= 2099 && (first.values[0] ?? 0) < 500;
}

/** `20 to 30 million` starts at 20 million, `20-30%` at 20 per cent; `500 to 1 million` starts at 500. */
function withLentScale(first: Quantity, second: Quantity): Quantity {
  const { scaled } = second;
  const percent = second.kind === 'percent' && first.kind === 'cardinal';
  const kind = percent ? 'percent' : first.kind;
  // The unit belongs to both: `4 to 6 weeks`.
  const unit = first.unit ?? second.unit;
  const rate = first.rate ?? second.rate;
  const lent: Quantity = {
    ...first,
    kind,
    ...(unit === undefined ? {} : { unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(second.age === undefined ? {} : { age: second.age }),
  };
  if (scaled === undefined || first.scaled !== undefined) return lent;
  const lends = (first.values.at(-1) ?? 0) < (scaled.base[0] ?? 0);
  if (!lends) return lent;
  const millions = first.values.toReversed().map((value) => product(value, scaled.scale));
  const values = second.values.length > scaled.base.length ? [...millions, ...first.values] : millions;
  return { ...lent, values };
}

function pairs(low: readonly number[], high: readonly number[]): readonly (readonly [number, number])[] {
  const zipped = low.length === high.length;
  const all = low.flatMap((from, index) =>
    high.filter((_, other) => !zipped || other === index).map((to) => [from, to] as const),
  );
  return all.filter(([from, to]) => from < to);
}

/** `one in five`, `three out of every ten`. */
function shareOfAt(tokens: Tokens, first: Quantity): Joined | undefined {
  const { every, in: within, out } = tokens.language.numbers.ranges;
  const top = first.values[0] ?? 0;
  const noun = oneOfNoun(tokens, first);
  let at = noun ?? joinedWord(tokens, first.next);
  const isOut = out.has(lowerAt(tokens, at));
  if (within.has(lowerAt(tokens, at))) at += isDash(tokens[at + 1]) && isGlued(tokens, at + 1) ? 2 : 1;
  else if (out.has(lowerAt(tokens, at)) && tokens.language.numbers.of.has(lowerAt(tokens, at + 1))) at += 2;
  else if (tokens.language.numbers.of.has(lowerAt(tokens, at)) && every.has(lowerAt(tokens, at + 1))) at += 1;
  else return undefined;
  const isEvery = every.has(lowerAt(tokens, at));
  if (isEvery) at += 1;
  const second = quantityAt(tokens, at);
  const bottom = second?.values[0] ?? 0;
  if (second === undefined || second.kind !== 'cardinal' || second.vague === true) return undefined;
  // `Two men in five cities` are no share.
  if (noun !== undefined && isCountedNoun(tokens, second.next) && !(top === 1 && isVerb(tokens, second.next)))
    return undefined;
  const isMeasured =
    second.measure !== undefined || second.unit !== undefined || isWrittenAsYear(tokens, at, second);
  if (top < 0 || top >= bottom || first.kind !== 'cardinal' || isMeasured || !Number.isInteger(top))
    return undefined;
  const inDigits = first.digits !== undefined && second.digits !== undefined;
  const counted = !inDigits || isEvery ? {} : { counted: isOut ? (2 as const) : (1 as const) };
  const values = [top / bottom];
  const none = { measure: undefined, unit: undefined, rate: undefined, age: undefined };
  return { next: second.next, kind: 'fraction', values, first, second, secondIndex: at, ...none, ...counted };
}

/** `Gives`, in `one girl in six gives up`: what of one person is told ends as a noun in the plural does. */
function isVerb(tokens: Tokens, index: number): boolean {
  const { finiteVerb } = tokens.language.sense;
  const behind = lowerAt(tokens, index + 1);
  return (
    finiteVerb.test(lowerAt(tokens, index)) ||
    tokens.language.numbers.ranges.behindVerb.has(behind) ||
    tokens.language.qualifiers.determiners.has(behind)
  );
}

/** `1,180 in 2023`: four digits without a comma, of our times, and nothing that they count. */
function isWrittenAsYear(
  tokens: Tokens,
  index: number,
  { next, scaled, values: [year = 0] }: Quantity,
): boolean {
  const token = tokens[index];
  if (token?.kind !== 'digits' || token.text.length !== 4 || scaled !== undefined) return false;
  return year >= 1800 && year <= 2099 && next === index + 1;
}

/** The index of `in` after `one letter`, in `one letter in eight`: small numbers in words. */
function oneOfNoun(
  tokens: Tokens,
  { digits, next, values: [value = 0], unit }: Quantity,
): number | undefined {
  const { ranges, small } = tokens.language.numbers;
  const word = tokens[next];
  // `One day in three`
  const isOther = unit !== undefined && value !== 1;
  if (digits !== undefined || value > 9 || isOther || word?.kind !== 'word') return undefined;
  const isIn = ranges.in.has(lowerAt(tokens, next + 1)) && !ranges.in.has(word.lower);
  const bottom = ranges.every.has(lowerAt(tokens, next + 2)) ? next + 3 : next + 2;
  return isIn && small.has(lowerAt(tokens, bottom)) ? next + 1 : undefined;
}

/** `one over three`, with no word after it and no unit. */
function overAt(tokens: Tokens, index: number, first: Quantity): Joined | undefined {
  const { next } = first;
  if (!tokens.language.numbers.over.has(lowerAt(tokens, next)) || isMeasured(first)) return undefined;
  const second = quantityAt(tokens, next + 1);
  if (second === undefined || second.kind !== 'cardinal' || first.kind !== 'cardinal') return undefined;
  const behind = tokens[second.next];
  const isOpen = behind?.kind === 'word' || isGlued(tokens, next + 1) || second.vague === true;
  const [top = 0] = first.values;
  const [bottom = 0] = second.values;
  if (isOpen || isMeasured(second) || bottom <= 0 || moneyBefore(tokens, index) !== undefined)
    return undefined;
  const none = { measure: undefined, unit: undefined, rate: undefined, age: undefined };
  const values = [top / bottom];
  return { next: second.next, kind: 'fraction', values, first, second, secondIndex: next + 1, ...none };
}

function isMeasured({ measure, unit }: Quantity): boolean {
  return measure !== undefined || unit !== undefined;
}
