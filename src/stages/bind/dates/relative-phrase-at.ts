import type { NumberReading } from '../numbers/number-reading.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Token } from '../numbers/split-tokens.ts';
import { monthAt, seasonAt, weekdayAt } from './calendar-words.ts';
import { dateAt } from './date-at.ts';
import { unitOf } from './relative-phrase.ts';
import { FUTURE, type PhraseMatch, setPhraseAt, VAGUE } from './set-phrases.ts';

/** A text cut into tokens, with the numbers in it by the offset at which they start. */
export interface RelativeSource {
  readonly tokens: readonly Token[];
  readonly numbers: ReadonlyMap<number, NumberReading>;
}

/** A phrase at `index` that tells a time from the day on which it is said. */
export function relativePhraseAt(source: RelativeSource, index: number): PhraseMatch | undefined {
  return (
    setPhraseAt(source.tokens, index) ??
    directedAt(source, index) ??
    agoAt(source, index) ??
    weekdayPhraseAt(source.tokens, index)
  );
}

const DIRECTIONS: ReadonlyMap<string, 'last' | 'this' | 'next'> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['previous', 'last'],
  ['preceding', 'last'],
  ['this', 'this'],
  ['current', 'this'],
  ['next', 'next'],
  ['coming', 'next'],
  ['following', 'next'],
]);

/** `last month`, `the last four years`, `this year alone`, `next summer`, `recent weeks`. */
function directedAt(source: RelativeSource, index: number): PhraseMatch | undefined {
  const { tokens } = source;
  if (lowerAt(tokens, index) === 'recent') {
    const noun = lowerAt(tokens, index + 1);
    const isTime = unitOf(noun) !== undefined || noun === 'times' || noun === 'past';
    return isTime ? { next: index + 2, phrase: VAGUE } : undefined;
  }
  const direction = DIRECTIONS.get(lowerAt(tokens, index));
  if (direction === undefined) return undefined;
  return (
    countedAt(source, index, direction) ??
    singleAt(tokens, index, direction) ??
    namedAt(tokens, index + 1, direction) ??
    pastItselfAt(tokens, index)
  );
}

/** `in the past`. */
function pastItselfAt(tokens: readonly Token[], index: number): PhraseMatch | undefined {
  const isPast = ['in', 'the', 'past'].every((word, offset) => lowerAt(tokens, index - 2 + offset) === word);
  return isPast ? { next: index + 1, phrase: VAGUE } : undefined;
}

/** The count and unit behind `last` or `next`. */
function countedAt(
  source: RelativeSource,
  index: number,
  direction: 'last' | 'this' | 'next',
): PhraseMatch | undefined {
  const counted = countAt(source, index + 1);
  if (counted === undefined || direction === 'this') return undefined;
  const { next, count, unit } = counted;
  if (count === undefined) return { next, phrase: direction === 'last' ? VAGUE : FUTURE };
  return { next, phrase: { shape: 'span', count: direction === 'last' ? count : -count, unit } };
}

/** A number and a unit of time: `four years`, `34-years`, `a few weeks`, `couple of days`. */
function countAt(
  { tokens, numbers }: RelativeSource,
  index: number,
):
  | {
      readonly next: number;
      readonly count: number | undefined;
      readonly unit: NonNullable<ReturnType<typeof unitOf>>[0];
    }
  | undefined {
  const number = numbers.get(tokens[index]?.start ?? -1);
  const couple = lowerAt(tokens, index) === 'couple' ? 2 : undefined;
  const hasNumber = number !== undefined && (number.kind === 'cardinal' || number.kind === 'fraction');
  if (!hasNumber && couple === undefined) return undefined;
  let at = index + 1;
  while (hasNumber && (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < number.span.end) at += 1;
  if (lowerAt(tokens, at) === 'of' || (isDash(tokens[at]) && isGlued(tokens, at + 1))) at += 1;
  if (/^an?$/.test(lowerAt(tokens, at)) && number?.kind === 'fraction') at += 1;
  const unit = unitOf(lowerAt(tokens, at));
  if (unit === undefined) return undefined;
  const value = couple ?? number?.values[0];
  const count = typeof value === 'number' ? value * unit[1] : undefined;
  return { next: at + 1, count, unit: unit[0] };
}

/** `last year`, `this month`, `the past week`, which is the seven days before. */
function singleAt(
  tokens: readonly Token[],
  index: number,
  direction: 'last' | 'this' | 'next',
): PhraseMatch | undefined {
  const word = lowerAt(tokens, index + 1).replace(/'s?$/, '');
  const next = index + 2;
  if (direction === 'this' && /^(?:morning|afternoon|evening)$/.test(word)) {
    return { next, phrase: { shape: 'point', count: 0, unit: 'day', exact: true } };
  }
  const found = unitOf(word);
  if (found === undefined || word.endsWith('s')) return undefined;
  const [unit, size] = found;
  const rolling = /^(?:past|coming)$/.test(lowerAt(tokens, index)) || !Number.isInteger(size) || size > 1;
  if (rolling && direction !== 'this') {
    return { next, phrase: { shape: 'span', count: direction === 'last' ? size : -size, unit } };
  }
  const shift = { last: -1, this: 0, next: 1 }[direction];
  const alone = direction === 'this' && lowerAt(tokens, next) === 'alone' ? 1 : 0;
  return { next: next + alone, phrase: { shape: 'calendar', shift, unit } };
}

/** `March`, `summer` or `Friday` behind `last`, `this` or `next`. */
function namedAt(
  tokens: readonly Token[],
  index: number,
  which: 'last' | 'this' | 'next',
): PhraseMatch | undefined {
  const month = monthAt(tokens, index);
  if (month !== undefined) return { next: month.next, phrase: { shape: 'month', month: month.value, which } };
  const season = seasonAt(tokens, index);
  if (season !== undefined)
    return { next: season.next, phrase: { shape: 'season', season: season.value, which } };
  const weekday = weekdayAt(tokens, index, false);
  return weekday === undefined
    ? undefined
    : { next: weekday.next, phrase: { shape: 'weekday', weekday: weekday.value, which } };
}

/** `two weeks ago`, `a year ago`, `years ago`, `seven months earlier`. */
function agoAt(source: RelativeSource, index: number): PhraseMatch | undefined {
  const { tokens } = source;
  const counted = countAt(source, index) ?? articleAt(tokens, index) ?? uncountedAt(tokens, index);
  if (counted === undefined) return undefined;
  const word = lowerAt(tokens, counted.next);
  // Earlier or later than something else: what that is, the phrase does not say.
  if (/^(?:earlier|later|before|after)$/.test(word)) return { next: counted.next + 1, phrase: VAGUE };
  if (word !== 'ago') return undefined;
  const { count, unit } = counted;
  const phrase = count === undefined ? VAGUE : ({ shape: 'point', count, unit, exact: false } as const);
  return { next: counted.next + 1, phrase };
}

/** `a year`, `an hour`. */
function articleAt(tokens: readonly Token[], index: number): ReturnType<typeof countAt> {
  const unit = /^an?$/.test(lowerAt(tokens, index)) ? unitOf(lowerAt(tokens, index + 1)) : undefined;
  return unit === undefined ? undefined : { next: index + 2, count: unit[1], unit: unit[0] };
}

/** `years`, `many months`. */
function uncountedAt(tokens: readonly Token[], index: number): ReturnType<typeof countAt> {
  const at = /^(?:many|some)$/.test(lowerAt(tokens, index)) ? index + 1 : index;
  const unit = lowerAt(tokens, at).endsWith('s') ? unitOf(lowerAt(tokens, at)) : undefined;
  return unit === undefined ? undefined : { next: at + 1, count: undefined, unit: unit[0] };
}

/** `on Friday`, `Friday's attack`: the last one, in a report. */
function weekdayPhraseAt(tokens: readonly Token[], index: number): PhraseMatch | undefined {
  const on = lowerAt(tokens, index) === 'on' ? 1 : 0;
  if (!isCapitalised(tokens[index + on])) return undefined;
  const weekday = weekdayAt(tokens, index + on, false);
  if (weekday === undefined || dateAt(tokens, index + on) !== undefined) return undefined;
  return { next: weekday.next, phrase: { shape: 'weekday', weekday: weekday.value, which: 'nearest-past' } };
}
