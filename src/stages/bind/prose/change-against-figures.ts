import type { Span } from '../../../ground/model/place.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { liesOutside } from '../dates/two-year-period.ts';
import { changeRole } from '../numbers/change-role.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type FigurePair, figuresInTime } from './figures-in-time.ts';
import type { Prose } from './prose.ts';
import { type DirectionReading, readDirections } from './read-directions.ts';
import { percentOf } from './support.ts';

/** Words that the figures which a text cites turn round. */
export interface TurnedWords {
  readonly span: Span;
  readonly text: string;
  readonly pair: FigurePair;
}

/** `Fell by 3,400`, `fell from 14,600 to 11,200`, `3,400 fewer`, of figures whose periods tell that it rose. */
export function changesAgainstFigures(prose: Prose): readonly TurnedWords[] {
  const pairs = figuresInTime(prose);
  if (pairs.length === 0) return [];
  const numbers = readNumbers(prose.text, prose.language).filter(isQuantity);
  const words = changeWords(prose);
  return [...amountsAgainst(pairs, numbers, words, prose), ...endsAgainst(pairs, numbers, words, prose)];
}

/** The words of a text that say that something rose or fell. */
function changeWords({ text, language }: Prose): readonly DirectionReading[] {
  const pairs = new Set([...language.directions.signs.values()].map(({ pair }) => pair));
  return readDirections(text, language).filter(({ pair, isSign }) => pairs.has(pair) && !isSign);
}

/** `Fell by 3,400`, `a fall of 23 per cent`, `3,400 vessels fewer`. */
function amountsAgainst(
  pairs: readonly FigurePair[],
  numbers: readonly NumberReading[],
  words: readonly DirectionReading[],
  prose: Prose,
): readonly TurnedWords[] {
  return numbers.flatMap((number) => {
    const said = directionOf(number, words, prose);
    if (said === undefined) return [];
    const told = pairs.filter((pair) => isAmountOf(number, pair, prose));
    const [pair] = told;
    const isTurned = told.every(
      (one) => isRise(one) !== (said.isUp !== countsBack(one, said.span.start, prose)),
    );
    return pair !== undefined && isTurned ? [{ span: said.span, text: said.text, pair }] : [];
  });
}

interface SaidDirection {
  readonly span: Span;
  readonly text: string;
  readonly isUp: boolean;
}

/** Which way a text says that so much went: by the verb or noun before it, or by `more` after it. */
function directionOf(
  number: NumberReading,
  words: readonly DirectionReading[],
  prose: Prose,
): SaidDirection | undefined {
  const { text, language } = prose;
  const role = changeRole(text, number, readQualifier(text, number, language), language);
  const before = words.findLast(({ span }) => span.end <= number.whole.start);
  if (role === 'by' && before !== undefined && !before.denied)
    return { span: before.span, text: before.text, isUp: isUp(before.side) };
  if (role !== undefined) return undefined;
  const from = number.whole.end;
  const tokens = splitTokens(text.slice(from, from + NEAR), language);
  for (const token of tokens.slice(0, BEHIND)) {
    const side = language.directions.afterShares.get(token.lower)?.side;
    if (side !== undefined)
      return {
        span: { start: from + token.start, end: from + token.end },
        text: token.text,
        isUp: isUp(side),
      };
    if (token.kind !== 'word') return undefined;
  }
  return undefined;
}

/** UTF-16 units and words after a number in which `more` says which way it is. */
const NEAR = 40;
const BEHIND = 2;

function isUp(side: 'one' | 'other'): boolean {
  return side === 'one';
}

function isRise({ from, to }: FigurePair): boolean {
  return to > from;
}

/** `Than in 2025`, `from 2025`: the later time is what the earlier is compared with. */
function countsBack({ earlier, later }: FigurePair, from: number, { text, language }: Prose): boolean {
  const behind = text.slice(from);
  const { than, changes } = language.directions;
  return readDates(behind, language).some((date) => {
    const before = splitTokens(behind.slice(Math.max(0, date.span.start - NEAR), date.span.start), language);
    const isReference = before.slice(-BEHIND).some(({ lower }) => than.has(lower) || changes.from.has(lower));
    return isReference && isWithin(date, later) && !isWithin(date, earlier);
  });
}

/** Whether a date lies within the period of a figure. */
export function isWithin(date: DateReading, { period }: FigurePair['earlier']): boolean {
  return period !== undefined && !liesOutside(date, period);
}

function isAmountOf(number: NumberReading, { from, to, later }: FigurePair, prose: Prose): boolean {
  const [value] = number.values;
  if (typeof value !== 'number' || value <= 0) return false;
  const { percent, points } = percentOf(number);
  const difference = Math.abs(to - from);
  const isShare = later.quantity.unit?.family === 'per-cent';
  const limits = readQualifier(prose.text, number, prose.language).qualifiers;
  const off = limits.includes('exactly') ? EXACT : HEDGED;
  if (percent && !points && !isShare)
    return [from, to].some((base) => base > 0 && isNear((100 * difference) / base, value, number, off));
  const isOtherUnit = number.unit !== undefined && number.unit.name !== later.quantity.unit?.name;
  if (isOtherUnit && !(points && isShare)) return false;
  return Math.abs(difference / value - 1) < off;
}

/** Shares by which an amount may be off what the figures make, without a hedge and under one. */
const EXACT = 1e-9;
const HEDGED = 0.06;

/** A percentage is rounded to the digits that it has. */
function isNear(made: number, value: number, { text }: NumberReading, off: number): boolean {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  return Number(made.toFixed(decimals)) === value || Math.abs(made / value - 1) < off;
}

/** `Fell from 14,600 to 11,200`, where 14,600 is the later figure. */
function endsAgainst(
  pairs: readonly FigurePair[],
  numbers: readonly NumberReading[],
  words: readonly DirectionReading[],
  prose: Prose,
): readonly TurnedWords[] {
  const { text, language } = prose;
  return words.flatMap((word) => {
    if (word.denied) return [];
    const next = words.find(({ span }) => span.start > word.span.end)?.span.start ?? text.length;
    const endOf = (role: 'from' | 'to'): number | undefined => {
      const found = numbers.filter(
        (number) =>
          number.span.start >= word.span.end &&
          number.span.end <= next &&
          changeRole(text, number, readQualifier(text, number, language), language) === role,
      );
      const [value] = found[0]?.values ?? [];
      return found.length === 1 && typeof value === 'number' ? value : undefined;
    };
    const [from, to] = [endOf('from'), endOf('to')];
    const turned = pairs.find((pair) => pair.to === from && pair.from === to);
    const isTold = pairs.some((pair) => pair.from === from && pair.to === to);
    if (turned === undefined || isTold || namesLaterFirst(turned, prose)) return [];
    return [{ span: word.span, text: word.text, pair: turned }];
  });
}

/** `From 14,600 in 2025 back to 11,200 in 2023`: the dates are told with their numbers. */
function namesLaterFirst({ earlier, later }: FigurePair, { text, language }: Prose): boolean {
  const dates = readDates(text, language);
  const first = dates.findIndex((date) => isWithin(date, later) && !isWithin(date, earlier));
  return first >= 0 && dates.slice(first + 1).some((date) => isWithin(date, earlier));
}
