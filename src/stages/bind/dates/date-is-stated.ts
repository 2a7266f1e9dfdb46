import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { yearPart } from '../../../ground/model/year-parts.ts';
import type { DateParts } from './date-parts.ts';
import { monthDays, seasonMonths, weekdayOf, yearAndMonth } from './day-arithmetic.ts';

/** Whether dates in a text give a wanted date. */
export type Stated =
  | { readonly holds: true }
  /** No date gives it; `nearest` is one that gives a part of it without contradiction, `lacks` what it leaves out. */
  | { readonly holds: false; readonly nearest: DateParts | undefined; readonly lacks: Lack | undefined };

/** Whether words tell of what was, or of what will be. */
export type Tense = 'past' | 'ahead' | 'due';

export type Lack = 'year' | 'month' | 'day' | 'season';

/**
 * Every part of the wanted date must be in one date of the text; the year may be in another, or be left
 * out where the day of issue settles it: the last such day before, the one in the same year, or the next of what is to
 * come.
 */
export function isStated(
  wanted: DateParts,
  readings: readonly DateParts[],
  issued: CalendarDate | undefined,
  tense?: Tense,
): Stated {
  const years = new Set(readings.flatMap((reading) => reading.year ?? []));
  let nearest: DateParts | undefined;
  let lacks: Lack | undefined;
  for (const reading of readings) {
    if (contradicts(wanted, reading)) continue;
    const lack = missing(wanted, reading, years, issued, tense);
    if (lack === undefined) return { holds: true };
    nearest ??= reading;
    lacks ??= lack;
  }
  return { holds: false, nearest, lacks };
}

/** True when a part of the reading is different from the wanted one. */
function contradicts(wanted: DateParts, reading: DateParts): boolean {
  const differs = (a: number | undefined, b: number | undefined) =>
    a !== undefined && b !== undefined && a !== b;
  if (wanted.decade !== undefined || wanted.century !== undefined) return !within(wanted, reading);
  if (reading.decade !== undefined || reading.century !== undefined) return true;
  if (reading.financial !== undefined) {
    const isYear = wanted.month === undefined && wanted.season === undefined;
    return !isYear || differs(wanted.year, reading.financial) === differs(wanted.year, reading.financial + 1);
  }
  return (
    differs(wanted.year, reading.year) ||
    differs(wanted.month, reading.month) ||
    differs(wanted.day, reading.day) ||
    (wanted.season !== undefined && !isInPart(reading, wanted.season)) ||
    (wanted.month !== undefined && reading.season !== undefined) ||
    isOtherWeekday(wanted, reading)
  );
}

/** A weekday settles the year that is left out; beside a whole date it may be the source's own slip. */
function isOtherWeekday({ year, month, day }: DateParts, reading: DateParts): boolean {
  if (reading.weekday === undefined || reading.year !== undefined) return false;
  if (year === undefined || month === undefined || day === undefined) return false;
  return weekdayOf(isoDay(year, month, day)) !== reading.weekday;
}

function isoDay(year: number, month: number, day: number): string {
  return `${monthDays(year, month)[0].slice(0, 8)}${String(day).padStart(2, '0')}`;
}

/** A decade is stated by itself and by a year in it; so is a century. */
function within(wanted: DateParts, reading: DateParts): boolean {
  const [first, length] = wanted.decade === undefined ? [wanted.century ?? 0, 100] : [wanted.decade, 10];
  const year =
    reading.year ?? reading.financial ?? reading.decade ?? (length === 100 ? reading.century : undefined);
  return year !== undefined && year >= first && year < first + length;
}

/** Whether a month, or a part of the year, lies within another part; what says neither does not contradict. */
function isInPart({ month, season }: DateParts, wanted: number): boolean {
  const whole = yearPart(wanted);
  if (whole === undefined) return false;
  const inner = season === undefined ? undefined : yearPart(season);
  // Spring is spring on both sides of the equator.
  if (inner?.kind === 'season' && whole.kind === 'season') return inner.number === whole.number;
  const [first, months] = inner !== undefined ? [inner.firstMonth, inner.months] : [(month ?? 0) - 1, 1];
  if (first < 0) return true;
  const offset = (first - whole.firstMonth + 12) % 12;
  return offset + months <= whole.months;
}

/** The first part of the wanted date that the text leaves open. */
function missing(
  wanted: DateParts,
  reading: DateParts,
  years: ReadonlySet<number>,
  issued: CalendarDate | undefined,
  tense: Tense | undefined,
): Lack | undefined {
  if (wanted.day !== undefined && reading.day === undefined) return 'day';
  if (wanted.month !== undefined && reading.month === undefined) return 'month';
  if (wanted.season !== undefined && reading.season === undefined && reading.month === undefined)
    return 'season';
  if (wanted.year === undefined || reading.year !== undefined || years.has(wanted.year)) return undefined;
  return isSettled(wanted, wanted.year, issued, tense) ? undefined : 'year';
}

/** Whether the day of issue tells the year of a date without one. What was, was before it; what will be comes after it. */
export function isSettled(
  wanted: DateParts,
  year: number,
  issued: CalendarDate | undefined,
  tense?: Tense,
): boolean {
  if (issued?.earliest === undefined || issued.latest === undefined) return false;
  const [firstYear] = yearAndMonth(issued.earliest);
  const [lastYear] = yearAndMonth(issued.latest);
  const isAhead = firstDay({ ...wanted, year }, year) > issued.latest;
  if (year >= firstYear && year <= lastYear) return !(isAhead && tense === 'past');
  // `Will open on 3 February`, said in November.
  if (tense === 'ahead')
    return year === lastYear + 1 && firstDay({ ...wanted, year: lastYear }, lastYear) < issued.earliest;
  // `Were due on 3 February`: before the issue, or after it.
  if (tense === 'due') return false;
  // The last such day that is not after the issue.
  return year === lastYear - 1 && firstDay({ ...wanted, year: lastYear }, lastYear) > issued.latest;
}

function firstDay(parts: DateParts, year: number): string {
  if (parts.season !== undefined) return seasonMonths(year, parts.season)[0];
  const [first] = monthDays(year, parts.month ?? 1);
  return parts.day === undefined ? first : isoDay(year, parts.month ?? 1, parts.day);
}
