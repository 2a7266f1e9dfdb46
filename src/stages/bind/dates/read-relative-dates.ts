import type { Language } from '../../../ground/language/language.ts';
import type { RelativePhrase, TimeUnit, Which } from '../../../ground/language/relative-phrase.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { clauseAround } from './clause-around.ts';
import { dateAt } from './date-at.ts';
import {
  addDays,
  addUnits,
  monthDays,
  seasonMonths,
  unitAround,
  weekdayOf,
  yearAndMonth,
} from './day-arithmetic.ts';
import { relativePhraseAt } from './relative-phrase-at.ts';
import { tenseOf } from './tense-of.ts';

/** A phrase that tells a time from the day on which it is said, and the days that it means. */
export interface RelativeDate {
  readonly kind: 'relative';
  /** UTF-16 offsets. */
  readonly span: Span;
  readonly text: string;
  readonly phrase: RelativePhrase;
  /** `vague`: it has no bounds. `loose`: its bounds are good to one unit. `exact`: they are meant. */
  readonly precision: 'exact' | 'loose' | 'vague';
  /** What it counts in; of a vague phrase nothing. */
  readonly unit: TimeUnit | undefined;
  /** True when it looks ahead. */
  readonly future: boolean;
  /** A stretch of time (`the last four years`), not some time in it. */
  readonly isStretch: boolean;
  /** First and last day, ISO 8601; absent when it is vague or nobody knows when it was said. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
}

/**
 * The phrases in a text that tell a time from the day on which it was issued: `in the last four
 * years`, `this year alone`, `two weeks ago`, `on Friday`, `recently`. `Last year` is the calendar year before,
 * `the past year` the twelve months.
 */
export function readRelativeDates(
  text: string,
  issued: CalendarDate | undefined,
  language: Language,
): readonly RelativeDate[] {
  return phraseReader(language)(text).map((found) => ({ ...found, ...meaning(found.phrase, issued) }));
}

type FoundPhrase = Pick<RelativeDate, 'kind' | 'span' | 'text' | 'phrase'>;

/** How many texts: those of a long pack and its documents. */
const REMEMBERED = 1_500;

const phraseReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanPhrases(text, language)),
);

function scanPhrases(text: string, language: Language): readonly FoundPhrase[] {
  const numbers = new Map(readNumbers(text, language).map((reading) => [reading.span.start, reading]));
  const source = { tokens: splitTokens(text, language), numbers };
  const { tokens } = source;
  const found: FoundPhrase[] = [];
  let index = 0;
  while (index < tokens.length) {
    // A date with a weekday in it is no phrase of this kind; a month alone may be the end of one.
    const date = dateAt(tokens, index);
    const match = date === undefined ? relativePhraseAt(source, index) : undefined;
    if (match !== undefined) {
      const span = { start: tokens[index]?.start ?? 0, end: tokens[match.next - 1]?.end ?? 0 };
      found.push({
        kind: 'relative',
        span,
        text: text.slice(span.start, span.end),
        phrase: withTense(match.phrase, text, span, language),
      });
    }
    index = date?.next ?? match?.next ?? index + 1;
  }
  return found;
}

/** `Talks resume on Friday`: the next one, or the last; `will resume on Friday`: the next one. */
function withTense(phrase: RelativePhrase, text: string, span: Span, language: Language): RelativePhrase {
  if (phrase.shape !== 'weekday' || phrase.which !== 'nearest-past') return phrase;
  const { clause, sentence } = clauseAround(text, span, language);
  const isToCome = clause.search(language.verbs.toCome) >= 0;
  const tense = tenseOf({ words: clause, language }) ?? tenseOf({ words: sentence, language });
  const { aheadOfThen, movedTo } = language.dates;
  const isThen = aheadOfThen.test(clause) || movedTo.test(clause);
  if (tense === 'ahead' && !isThen) return { ...phrase, which: isToCome ? 'nearest-next' : 'this' };
  // `Agreed to meet on Friday`, `was to meet on Friday`: perhaps it has been.
  return isThen || isToCome ? { ...phrase, which: 'this' } : phrase;
}

type Meaning = Omit<RelativeDate, 'kind' | 'span' | 'text' | 'phrase'>;

function meaning(phrase: RelativePhrase, issued: CalendarDate | undefined): Meaning {
  const character = characterOf(phrase);
  const first = issued?.earliest;
  const last = issued?.latest;
  if (phrase.shape === 'vague' || phrase.shape === 'elsewhere' || first === undefined || last === undefined) {
    return { ...character, earliest: undefined, latest: undefined };
  }
  // Of a document dated to a month, any day of the month may be the one on which the phrase was said.
  return { ...character, earliest: days(phrase, first)[0], latest: days(phrase, last)[1] };
}

function characterOf(phrase: RelativePhrase): Omit<Meaning, 'earliest' | 'latest'> {
  switch (phrase.shape) {
    case 'vague':
      return { precision: 'vague', unit: undefined, future: phrase.future, isStretch: false };
    case 'elsewhere':
      return { precision: 'vague', unit: phrase.unit, future: false, isStretch: false };
    case 'range':
      return { precision: 'exact', unit: phrase.unit, future: false, isStretch: phrase.isStretch };
    case 'span':
      return { precision: 'loose', unit: phrase.unit, future: phrase.count < 0, isStretch: true };
    case 'point': {
      const precision = phrase.exact ? 'exact' : 'loose';
      return { precision, unit: phrase.unit, future: phrase.count < 0, isStretch: false };
    }
    case 'calendar':
      return { precision: 'exact', unit: phrase.unit, future: phrase.shift > 0, isStretch: true };
    default: {
      const unit = ({ weekday: 'day', month: 'month', season: 'season' } as const)[phrase.shape];
      return { precision: 'exact', unit, future: phrase.which.endsWith('next'), isStretch: unit !== 'day' };
    }
  }
}

const FIRST_DAY = '0100-01-01';

/** First and last day of what the phrase means when it is said on `day`. */
function days(
  phrase: Exclude<RelativePhrase, { readonly shape: 'vague' | 'elsewhere' }>,
  day: string,
): readonly [string, string] {
  switch (phrase.shape) {
    case 'range': {
      const first = phrase.to === undefined ? FIRST_DAY : addUnits(day, -phrase.to, phrase.unit);
      return [first, addUnits(day, -phrase.from, phrase.unit)];
    }
    case 'span': {
      const other = addUnits(day, -phrase.count, phrase.unit);
      return other < day ? [other, day] : [day, other];
    }
    case 'point': {
      const point = addUnits(day, -phrase.count, phrase.unit);
      return [point, point];
    }
    case 'calendar':
      return unitAround(addUnits(day, phrase.shift, phrase.unit), phrase.unit);
    case 'weekday':
      return weekdays(phrase.weekday, phrase.which, day);
    case 'month':
      return nearestYear(phrase.which, day, (year) => monthDays(year, phrase.month));
    case 'season':
      return nearestYear(phrase.which, day, (year) => seasonMonths(year, phrase.season));
  }
}

/** `Last Friday` is the Friday before, or that of the week before; `this Friday` the nearest, past or to come. */
function weekdays(weekday: number, which: Which, day: string): readonly [string, string] {
  const past = addDays(day, -((weekdayOf(day) - weekday + 7) % 7));
  if (which === 'nearest-past') return [past, past];
  const before = past === day ? addDays(past, -7) : past;
  const after = addDays(past, 7);
  if (which === 'nearest-next') return [past === day ? day : after, after];
  if (which === 'last') return [addDays(before, -7), before];
  return which === 'next' ? [after, addDays(after, 7)] : [past, past === day ? past : after];
}

/** The last month or season of that name that has begun and is not the current one; this year's; the next one. */
function nearestYear(
  which: Which,
  day: string,
  daysOf: (year: number) => readonly [string, string],
): readonly [string, string] {
  const [year] = yearAndMonth(day);
  const years = [year - 2, year - 1, year, year + 1].map(daysOf);
  if (which === 'next') return years.find(([first]) => first > day) ?? daysOf(year + 1);
  if (which === 'this') return years.find(([first, last]) => first <= day && day <= last) ?? daysOf(year);
  return years.findLast(([, last]) => last < day) ?? daysOf(year - 1);
}
