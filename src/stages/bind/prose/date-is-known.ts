import type { RelativePhrase } from '../../../ground/language/relative-phrase.ts';
import type { DateParts } from '../dates/date-parts.ts';
import { addDays, addUnits, unitAround, weekdayOf } from '../dates/day-arithmetic.ts';
import { daysOf } from '../dates/days-of.ts';
import type { ClockReading } from '../dates/read-clock.ts';
import type { DateReading } from '../dates/read-dates.ts';
import type { DateFact, Days } from './known-dates.ts';

/** A leap year in which dates without a year are compared. */
const SOME_YEAR = 2000;

/** The century of the readers is their age more than a date. */
const OUR_CENTURY = 2000;

/** Whether a fact says at least as much as a date in prose: `3 May 2016` backs `May 2016` and `2016`. */
export function isDateKnown(date: DateReading, facts: readonly DateFact[]): boolean {
  if (date.perhaps === true || date.century === OUR_CENTURY) return true;
  const days = daysOf(date);
  return facts.some((fact) => {
    if (isLooserLimit(date, fact) || (fact.form !== undefined && !isForm(date, fact.form))) return false;
    if (days === undefined) return matchesWithoutYear(date, fact);
    return fact.days !== undefined && fitsWeekday(date, fact, days) && isWithin(fact, fact.days, date, days);
  });
}

/** The words of the source themselves, or what both readings of them have. */
function isForm({ text, day, month }: DateReading, form: string): boolean {
  return text === form || (day === undefined && month === undefined);
}

/** Whether a fact gives a time of day or a weekday. */
export function isClockKnown({ minutes, weekday }: ClockReading, facts: readonly DateFact[]): boolean {
  if (weekday !== undefined) return facts.some((fact) => weekdayOfFact(fact) === weekday);
  return facts.some((fact) => fact.minutes?.some((minute) => minutes.includes(minute)) === true);
}

/**
 * Whether `last year` is the source's own phrase, or means a time that a fact has, seen from the day of issue or
 * from the date of the pack.
 */
export function isPhraseKnown(phrase: RelativePhrase, facts: readonly DateFact[]): boolean {
  const same = JSON.stringify(asPoint(phrase));
  if (facts.some((fact) => fact.phrase !== undefined && JSON.stringify(asPoint(fact.phrase)) === same))
    return true;
  const seen = facts.flatMap(({ isIssue, days }) =>
    isIssue === true && days !== undefined ? [days[1]] : [],
  );
  return seen.some((day) => {
    const [first, last] = meaningOn(day, phrase);
    return facts.some(
      ({ isIssue, days }) => isIssue !== true && days !== undefined && days[0] >= first && days[1] <= last,
    );
  });
}

/** `A week ago` is last week. */
function asPoint(phrase: RelativePhrase): RelativePhrase {
  return phrase.shape === 'calendar' && phrase.shift < 0
    ? { shape: 'point', count: -phrase.shift, unit: phrase.unit, exact: false }
    : phrase.shape === 'point'
      ? { ...phrase, exact: false }
      : phrase;
}

function meaningOn(day: string, phrase: RelativePhrase): Days {
  if (phrase.shape === 'calendar') return unitAround(addUnits(day, phrase.shift, phrase.unit), phrase.unit);
  if (phrase.shape === 'point') return unitAround(addUnits(day, -phrase.count, phrase.unit), phrase.unit);
  if (phrase.shape === 'span') return [addUnits(day, -phrase.count, phrase.unit), day];
  return ['9999-12-31', '0100-01-01'];
}

/** `By 2019` and `before 2019` do not back `in 2019`, and `three times since 1990` backs no `before 1990`. */
function isLooserLimit(date: DateReading, { parts }: DateFact): boolean {
  if (parts.limit === undefined) return false;
  if (date.limit === undefined) return date.isAt === true;
  return (parts.limit === 'after') !== (date.limit === 'after');
}

function isWithin(fact: DateFact, inner: Days, date: DateReading, outer: Days): boolean {
  if (date.financial !== undefined) {
    return isSameYear(fact, inner, date.financial) || (fact.isIssue !== true && contains(outer, inner));
  }
  if (contains(outer, inner)) return true;
  const overlaps = inner[0] <= outer[1] && inner[1] >= outer[0];
  return fact.loose === true && overlaps && length(outer) >= length(inner);
}

/** Twelve months that begin in the first year, in whichever month. */
function isSameYear({ parts }: DateFact, [first, last]: Days, year: number): boolean {
  if (parts.financial !== undefined) return parts.financial === year;
  return (
    first.startsWith(`${year}-`) &&
    !first.endsWith('-01-01') &&
    last === addDays(addUnits(first, 1, 'year'), -1)
  );
}

/** A weekday beside a whole date has to be that of the date, or the source's own. */
function fitsWeekday({ weekday }: DateParts, { parts }: DateFact, [day]: Days): boolean {
  return weekday === undefined || weekday === weekdayOf(day) || weekday === parts.weekday;
}

function matchesWithoutYear(date: DateReading, { parts, days }: DateFact): boolean {
  const { weekday, ...rest } = date;
  // A long paragraph has many facts: what is of another month need not be worked out in days.
  const month = days === undefined ? parts.month : Number(days[0].slice(5, 7));
  if (date.month !== undefined && date.month !== month) return false;
  const [first, last] = days ?? [];
  const day = first === last && first !== undefined ? Number(first.slice(8, 10)) : parts.day;
  if (date.day !== undefined && date.day !== day) return false;
  const inner = days ?? daysOf({ ...parts, year: SOME_YEAR });
  if (inner === undefined || (days === undefined && parts.month === undefined && parts.season === undefined))
    return false;
  if (
    weekday !== undefined &&
    parts.weekday !== weekday &&
    (days === undefined || weekdayOf(days[0]) !== weekday)
  ) {
    return false;
  }
  const year = Number(inner[0].slice(0, 4));
  return [year, year - 1].some((one) => {
    const outer = daysOf({ ...rest, year: one });
    return outer !== undefined && contains(outer, inner);
  });
}

function weekdayOfFact({ parts, days }: DateFact): number | undefined {
  if (parts.weekday !== undefined) return parts.weekday;
  return days !== undefined && days[0] === days[1] ? weekdayOf(days[0]) : undefined;
}

function contains([first, last]: Days, inner: Days): boolean {
  return inner[0] >= first && inner[1] <= last;
}

function length([first, last]: Days): number {
  return Date.parse(last) - Date.parse(first);
}
