import type { Language } from '../../../ground/language/language.ts';
import type { TimeUnit } from '../../../ground/language/relative-phrase.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { clauseAround } from './clause-around.ts';
import { isStated, type Tense } from './date-is-stated.ts';
import type { DateParts } from './date-parts.ts';
import type { DatedWords } from './dated-words.ts';
import { addUnits, unitAround, weekdayOf } from './day-arithmetic.ts';
import { daysOf } from './days-of.ts';
import { partsOf } from './edtf-parts.ts';
import { readDates } from './read-dates.ts';
import { type RelativeDate, readRelativeDates } from './read-relative-dates.ts';
import { isOver, tenseOf } from './tense-of.ts';

/**
 * Why a date does not follow from a phrase of the words that counts from the day of issue, or, as `two years
 * later` does, from another date in them; undefined where it does. A clause without a full stop.
 */
export function relativeFollows(date: CalendarDate, source: DatedWords): string | undefined {
  const phrases = readRelativeDates(source.words, source.issued, source.language);
  if (isYearOfIssue(date, source)) return undefined;
  if (phrases.length === 0) {
    return 'the words have no phrase that counts from the date of the document, such as “last month”';
  }
  if (isDayOf(date, phrases, source)) return undefined;
  const reasons = phrases.map((phrase) => reasonAgainst(date, phrase, source));
  return reasons.includes(undefined)
    ? undefined
    : joinReasons(
        reasons.flatMap((one) => one ?? []),
        source,
      );
}

/** `On 1 April`: its year is worked out from the day of issue, the last such day or the next one. */
function isYearOfIssue(date: CalendarDate, { words, issued, language }: DatedWords): boolean {
  const readings = readDates(words, language).filter(({ year }) => year === undefined);
  if (readings.length === 0 || issued?.latest === undefined) return false;
  const parts = partsOf(date);
  const told = new Map(readings.map((one) => [one, toldTense(words, one.span, language)]));
  const holds = (one: DateParts): boolean =>
    readings.some((reading) => isStated(one, [reading], issued, told.get(reading)).holds);
  if (parts.every(holds)) return true;
  // `Until last December` is never the next one.
  const isPast = readRelativeDates(words, issued, language).some(
    ({ span, future }) =>
      !future && readings.some((one) => span.start <= one.span.start && one.span.end <= span.end),
  );
  const isAhead =
    !isPast &&
    (date.earliest ?? '') > issued.latest &&
    (date.latest ?? '9') <= addUnits(issued.latest, 1, 'year');
  const year = Number((date.earliest ?? '').slice(0, 4));
  const dated = readings.filter((one) => told.get(one) !== 'past').map((reading) => ({ ...reading, year }));
  return isAhead && parts.every((one) => isStated(one, dated, undefined).holds);
}

/** `Had stepped down in December` is over; not `agreed to meet on 3 May`. `Will retire in September` is to come. */
function toldTense(words: string, span: Span, language: Language): Tense | undefined {
  const { clause } = clauseAround(words, span, language);
  const { aheadOfThen, leadsAhead } = language.dates;
  if (clause.search(language.verbs.toCome) >= 0 && !aheadOfThen.test(clause)) {
    return tenseOf({ words: clause, language }) === 'ahead' ? 'ahead' : undefined;
  }
  const isOpen = splitTokens(clause, language).some(({ lower }) => leadsAhead.has(lower));
  return !isOpen && isOver({ words: clause, language }) ? 'past' : undefined;
}

/** `On 3 May last year`: the phrase gives the year, and another date in the words the rest. */
function isDayOf(date: CalendarDate, phrases: readonly RelativeDate[], source: DatedWords): boolean {
  const readings = readDates(source.words, source.language).filter(({ year }) => year === undefined);
  if (readings.length === 0) return false;
  const years = phrases.flatMap(({ earliest, latest, unit }) =>
    unit === 'year' &&
    earliest !== undefined &&
    latest !== undefined &&
    earliest.slice(0, 4) === latest.slice(0, 4)
      ? [Number(earliest.slice(0, 4))]
      : [],
  );
  const dated = years.flatMap((year) => readings.map((reading) => ({ ...reading, year })));
  return partsOf(date).every((parts) => isStated(parts, dated, undefined).holds);
}

/** What to write, for the first phrase that gives a date: `“last month” is 2017-09: write that`. */
export function suggestRelative(
  phrases: readonly RelativeDate[],
  source: DatedWords,
): { readonly hint: string; readonly edtf: string } | undefined {
  for (const phrase of phrases) {
    const edtf = edtfFor(phrase);
    const parsed = edtf === undefined ? undefined : parseCalendarDate(edtf);
    if (
      edtf !== undefined &&
      parsed !== undefined &&
      'date' in parsed &&
      reasonAgainst(parsed.date, phrase, source) === undefined
    ) {
      return { hint: `“${phrase.text}” is ${edtf}: write that`, edtf };
    }
  }
  return undefined;
}

function joinReasons(reasons: readonly string[], { issued }: DatedWords): string {
  const [first = ''] = reasons;
  return issued === undefined ? first : `seen from ${issued.edtf}, ${[...new Set(reasons)].join(', and ')}`;
}

function reasonAgainst(date: CalendarDate, phrase: RelativeDate, source: DatedWords): string | undefined {
  if (phrase.phrase.shape === 'elsewhere') return againstAnchors(date, phrase, source);
  const { issued } = source;
  if (issued?.earliest === undefined || issued.latest === undefined) {
    return `“${phrase.text}” counts from the document's date of issue, which is not given`;
  }
  const within = isWithin(date, phrase, { first: issued.earliest, last: issued.latest });
  if (!within || isOtherDay(date, phrase)) return meaningOf(phrase, issued);
  return isTooFine(date, phrase) ? `“${phrase.text}” gives no ${finestOf(date)}` : undefined;
}

/** `Last Friday` is one of two days, and none between them. */
function isOtherDay({ precision, earliest }: CalendarDate, { phrase }: RelativeDate): boolean {
  if (phrase.shape !== 'weekday' || precision !== 'day' || earliest === undefined) return false;
  return weekdayOf(earliest) !== phrase.weekday;
}

function meaningOf(phrase: RelativeDate, issued: CalendarDate): string {
  if (phrase.earliest === undefined || phrase.latest === undefined) {
    return `“${phrase.text}” is ${phrase.future ? 'not before' : 'not after'} ${issued.edtf}`;
  }
  const { earliest, latest } = phrase;
  const joined = phrase.phrase.shape === 'weekday' ? 'or' : 'to';
  return `“${phrase.text}” means ${earliest === latest ? earliest : `${earliest} ${joined} ${latest}`}`;
}

/** `Two years later`: counted from each date in the words, give or take half a unit. */
function againstAnchors(
  date: CalendarDate,
  { phrase, text, unit }: RelativeDate,
  source: DatedWords,
): string | undefined {
  const count = phrase.shape === 'elsewhere' ? phrase.count : undefined;
  const anchors = readDates(source.words, source.language).flatMap((reading) => {
    const days = daysOf(reading);
    return days === undefined ? [] : [days];
  });
  if (count === undefined || unit === undefined || anchors.length === 0) {
    return `“${text}” counts from a date that the words do not give`;
  }
  const slack = unit === 'day' ? 0 : 0.5;
  const fits = anchors.some(
    ([first, last]) =>
      (date.earliest ?? '0000') <= addUnits(last, count + slack, unit) &&
      (date.latest ?? '9999') >= addUnits(first, count - slack, unit),
  );
  if (!fits) return `“${text}” does not lead to it from a date in the words`;
  return RANK[date.precision] < RANK[unit] ? `“${text}” gives no ${finestOf(date)}` : undefined;
}

const RANK: Readonly<Record<TimeUnit, number>> = {
  day: 0,
  week: 1,
  month: 2,
  season: 3,
  year: 4,
  decade: 5,
  century: 6,
};

/** A phrase gives no finer date than its own unit: `last month` gives no day. */
function isTooFine(date: CalendarDate, phrase: RelativeDate): boolean {
  const { unit, earliest, latest } = phrase;
  if (unit === undefined) return RANK[date.precision] < RANK.year;
  const steps = RANK[unit] - RANK[date.precision];
  if (steps <= 0) return false;
  if (date.interval !== undefined && phrase.isStretch) {
    if (phrase.phrase.shape === 'span') return false;
    // `This year`, from its first month on.
    return !(earliest !== undefined && date.earliest === earliest && (date.latest ?? '') <= (latest ?? ''));
  }
  // `About 3 October` is near enough to two weeks ago.
  return !(phrase.phrase.shape === 'point' && date.approximate && steps <= 2);
}

function finestOf({ precision }: CalendarDate): string {
  return precision;
}

interface Issue {
  readonly first: string;
  readonly last: string;
}

function isWithin(date: CalendarDate, phrase: RelativeDate, issue: Issue): boolean {
  const from = date.earliest ?? '0000-01-01';
  const to = date.latest ?? '9999-12-31';
  // `This autumn` can be to come.
  const isOfYear = 'which' in phrase.phrase && phrase.phrase.which === 'this';
  if (!isOfYear && (phrase.future ? to < issue.first : from > issue.last)) return false;
  if (phrase.earliest === undefined || phrase.latest === undefined || phrase.unit === undefined) return true;
  const { earliest, latest, unit } = phrase;
  const loose = phrase.precision === 'loose';
  const slack = !loose ? 0 : date.approximate || date.uncertain ? 1 : phrase.isStretch ? 0 : 0.5;
  const early = addUnits(earliest, -slack, unit);
  const late = addUnits(latest, slack, unit);
  if (date.interval === undefined || !loose || !phrase.isStretch) return from <= late && to >= early;
  // Of an interval both ends are meant: `the last four years` of October 2017 begin in 2013, or with 2014;
  // those of January 2017 may end with 2016.
  return (
    isNear(date.interval.from, early, addUnits(earliest, 1, unit)) &&
    isNear(date.interval.to, addUnits(latest, -0.5, unit), late)
  );
}

/** True when the date can fall between two days. */
function isNear(date: CalendarDate | undefined, first: string, last: string): boolean {
  return (
    date?.earliest !== undefined && date.latest !== undefined && date.earliest <= last && date.latest >= first
  );
}

/** The date of a phrase, as fine as its unit. */
function edtfFor({ earliest, latest, unit, isStretch, phrase }: RelativeDate): string | undefined {
  if (earliest === undefined || latest === undefined || unit === undefined) return undefined;
  if (phrase.shape === 'point' && unit === 'week') return `${earliest}~`;
  const [first, last] = [inUnit(earliest, unit), inUnit(latest, unit)];
  if (first === undefined || last === undefined) return undefined;
  if (first === last) return first;
  // One of several days or weeks is no stretch of them.
  return isStretch ? `${first}/${last}` : undefined;
}

function inUnit(day: string, unit: TimeUnit): string | undefined {
  switch (unit) {
    case 'day':
    case 'week':
      return day;
    case 'month':
      return day.slice(0, 7);
    case 'year':
      return day.slice(0, 4);
    case 'decade':
      return `${day.slice(0, 3)}X`;
    case 'season': {
      const [first] = unitAround(day, 'season');
      return `${first.slice(0, 4)}-${20 + Math.ceil(Number(first.slice(5, 7)) / 3)}`;
    }
    case 'century':
      return undefined;
  }
}
