import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { addDays, addUnits, yearAndMonth } from './day-arithmetic.ts';
import { type DateReading, readDates } from './read-dates.ts';

/**
 * Whether a date is the twelve months of a year that a text gives as `2024-25`, `FY25` or `the year to March 2025`.
 * Where such a year begins depends on who counts: only January is none.
 */
export function isFinancialYear(date: CalendarDate, readings: readonly DateReading[]): boolean {
  return readings.some((reading) => isThatYear(date, reading));
}

/** A date that prints as a financial year where the words of its evidence call it one. */
export function asStated(
  date: CalendarDate,
  evidence: readonly BoundEvidence[],
  language: Language,
): CalendarDate {
  if (date.interval === undefined) return date;
  const readings = evidence
    .flatMap(({ words }) => readDates(words, language))
    .filter(({ financial }) => financial !== undefined);
  return isFinancialYear(date, readings) ? { ...date, isFinancialYear: true } : date;
}

function isThatYear({ interval, earliest, latest }: CalendarDate, reading: DateReading): boolean {
  if (interval === undefined || earliest === undefined || latest === undefined) return false;
  const isYear = latest === addDays(addUnits(earliest, 1, 'year'), -1);
  if (!isYear) return false;
  const [year, month] = yearAndMonth(latest);
  if (reading.endsYear === true) return reading.year === year && reading.month === month;
  return reading.financial === year - 1 && earliest.slice(5) !== '01-01' && earliest.endsWith('-01');
}
