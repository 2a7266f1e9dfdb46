import type { CountedUnit } from '../../../ground/language/date-words.ts';
import {
  type Direction,
  FEW,
  RECENTLY,
  type RelativePhrase,
  type TimeUnit,
  VAGUE,
  VAGUE_FUTURE,
} from '../../../ground/language/relative-phrase.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';
import { monthAt, seasonAt, weekdayAt } from './calendar-words.ts';
import { dateAt } from './date-at.ts';
import { type PhraseMatch, setPhraseAt } from './set-phrases.ts';

/** A text cut into tokens, with the numbers in it by the offset at which they start. */
export interface RelativeSource {
  readonly tokens: Tokens;
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

/** `last month`, `the last four years`, `this year alone`, `next summer`, `recent weeks`. */
function directedAt(source: RelativeSource, index: number): PhraseMatch | undefined {
  const { tokens } = source;
  const { afterRecent, directions, recent } = tokens.language.dates.relative;
  if (recent.has(lowerAt(tokens, index))) {
    const unit = unitAt(tokens, index + 1);
    if (unit !== undefined) return { next: index + 2, phrase: range(0, FEW.to, unit, true) };
    return afterRecent.has(lowerAt(tokens, index + 1)) ? { next: index + 2, phrase: RECENTLY } : undefined;
  }
  const direction = directions.get(lowerAt(tokens, index));
  if (direction === undefined) return undefined;
  return (
    countedAt(source, index, direction) ??
    singleAt(tokens, index, direction) ??
    namedAt(tokens, index + 1, direction) ??
    pastItselfAt(tokens, index)
  );
}

/** `in the past`. */
function pastItselfAt(tokens: Tokens, index: number): PhraseMatch | undefined {
  const { past } = tokens.language.dates.relative;
  const first = index + 1 - past.length;
  const isPast = past.length > 0 && past.every((word, offset) => lowerAt(tokens, first + offset) === word);
  return isPast ? { next: index + 1, phrase: VAGUE } : undefined;
}

/** The count and unit after `last` or `next`. */
function countedAt(source: RelativeSource, index: number, direction: Direction): PhraseMatch | undefined {
  const counted = countAt(source, index + 1);
  if (counted === undefined || direction === 'this') return undefined;
  const { next, count, few, unit } = counted;
  const { tokens } = source;
  if (tokens.language.dates.relative.anchored.has(lowerAt(tokens, index))) {
    return {
      next,
      phrase: { shape: 'elsewhere', count: direction === 'last' ? negative(count) : count, unit },
    };
  }
  if (count === undefined) {
    if (direction !== 'last') return { next, phrase: VAGUE_FUTURE };
    return { next, phrase: few ? range(0, FEW.to, [unit, 1], true) : VAGUE };
  }
  return { next, phrase: { shape: 'span', count: direction === 'last' ? count : -count, unit } };
}

function negative(count: number | undefined): number | undefined {
  return count === undefined ? undefined : -count;
}

function range(
  from: number,
  to: number | undefined,
  [unit, size]: CountedUnit,
  isStretch: boolean,
): RelativePhrase {
  return { shape: 'range', from: from * size, to: to === undefined ? undefined : to * size, unit, isStretch };
}

interface Count {
  readonly next: number;
  readonly count: number | undefined;
  /** `A few`, `several`. */
  readonly few: boolean;
  readonly unit: TimeUnit;
}

/** A number and a unit of time: `four years`, `34-years`, `a few weeks`, `couple of days`. */
function countAt({ tokens, numbers }: RelativeSource, index: number): Count | undefined {
  const { articles, couple: pair, few, of } = tokens.language.dates.relative;
  const number = numbers.get(tokens[index]?.start ?? -1);
  const couple = pair.has(lowerAt(tokens, index)) ? 2 : undefined;
  const hasNumber = number !== undefined && (number.kind === 'cardinal' || number.kind === 'fraction');
  if (!hasNumber && couple === undefined) return undefined;
  let at = index + 1;
  while (hasNumber && (tokens[at]?.start ?? Number.POSITIVE_INFINITY) < number.span.end) at += 1;
  if (of.has(lowerAt(tokens, at)) || (isDash(tokens[at]) && isGlued(tokens, at + 1))) at += 1;
  if (articles.has(lowerAt(tokens, at)) && number?.kind === 'fraction') at += 1;
  const unit = unitAt(tokens, at);
  if (unit === undefined) return undefined;
  const value = couple ?? number?.values[0];
  const count = typeof value === 'number' ? value * unit[1] : undefined;
  const isFew = count === undefined && tokens.slice(index, at).some(({ lower }) => few.has(lower));
  return { next: at + 1, count, few: isFew, unit: unit[0] };
}

/** `last year`, `this month`, `the past week`, which is the seven days before. */
function singleAt(tokens: Tokens, index: number, direction: Direction): PhraseMatch | undefined {
  const { alone, partsOfDay, rolling } = tokens.language.dates.relative;
  const { nouns } = tokens.language;
  const word = nouns.withoutPossessive(lowerAt(tokens, index + 1));
  const next = index + 2;
  if (direction === 'this' && partsOfDay.has(word)) {
    return { next, phrase: { shape: 'point', count: 0, unit: 'day', exact: true } };
  }
  const found = unitAt(tokens, index + 1);
  if (found === undefined || nouns.endsAsPlural(word)) return undefined;
  const [unit, size] = found;
  const isRolling = rolling.has(lowerAt(tokens, index)) || !Number.isInteger(size) || size > 1;
  if (isRolling && direction !== 'this') {
    return { next, phrase: { shape: 'span', count: direction === 'last' ? size : -size, unit } };
  }
  const shift = { last: -1, this: 0, next: 1 }[direction];
  if (tokens.language.dates.relative.anchored.has(lowerAt(tokens, index))) {
    return { next, phrase: { shape: 'elsewhere', count: shift, unit } };
  }
  // The last day of something is no yesterday.
  if (unit === 'day' && direction !== 'this') return undefined;
  const emphasis = direction === 'this' && alone.has(lowerAt(tokens, next)) ? 1 : 0;
  return { next: next + emphasis, phrase: { shape: 'calendar', shift, unit } };
}

/** `March`, `summer` or `Friday` after `last`, `this` or `next`. */
function namedAt(tokens: Tokens, index: number, which: Direction): PhraseMatch | undefined {
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
  const { ago, fromElsewhere } = tokens.language.dates.relative;
  const word = lowerAt(tokens, counted.next);
  const { count, few, unit } = counted;
  const next = counted.next + 1;
  // Earlier or later than something else: what that is, the phrase does not say.
  const side = fromElsewhere.get(word);
  if (side !== undefined) {
    return {
      next,
      phrase: { shape: 'elsewhere', count: count === undefined ? undefined : count * side, unit },
    };
  }
  if (!ago.has(word)) return undefined;
  if (count !== undefined) return { next, phrase: { shape: 'point', count, unit, exact: false } };
  return { next, phrase: range(FEW.from, few ? FEW.to : undefined, [unit, 1], false) };
}

/** `a year`, `an hour`. */
function articleAt(tokens: Tokens, index: number): Count | undefined {
  const { articles } = tokens.language.dates.relative;
  const unit = articles.has(lowerAt(tokens, index)) ? unitAt(tokens, index + 1) : undefined;
  return unit === undefined ? undefined : { next: index + 2, count: unit[1], few: false, unit: unit[0] };
}

/** `years`, `many months`. */
function uncountedAt(tokens: Tokens, index: number): Count | undefined {
  const { dates, nouns } = tokens.language;
  const at = dates.relative.uncounted.has(lowerAt(tokens, index)) ? index + 1 : index;
  const unit = nouns.endsAsPlural(lowerAt(tokens, at)) ? unitAt(tokens, at) : undefined;
  return unit === undefined ? undefined : { next: at + 1, count: undefined, few: false, unit: unit[0] };
}

/** `on Friday`, `Friday's attack`: the last one, in a report. */
function weekdayPhraseAt(tokens: Tokens, index: number): PhraseMatch | undefined {
  const on = tokens.language.dates.relative.on.has(lowerAt(tokens, index)) ? 1 : 0;
  if (!isCapitalised(tokens[index + on])) return undefined;
  const weekday = weekdayAt(tokens, index + on, false);
  if (weekday === undefined || dateAt(tokens, index + on) !== undefined) return undefined;
  return { next: weekday.next, phrase: { shape: 'weekday', weekday: weekday.value, which: 'nearest-past' } };
}

/** A unit of time, singular, plural or possessive. */
function unitAt(tokens: Tokens, index: number): CountedUnit | undefined {
  const { dates, nouns } = tokens.language;
  return dates.relative.units.get(nouns.withoutPossessive(lowerAt(tokens, index)));
}
