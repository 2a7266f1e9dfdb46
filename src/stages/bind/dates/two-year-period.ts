import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { daysOf } from './days-of.ts';
import type { DateReading } from './read-dates.ts';

/** The first year of a period of two years that adjoin, `2024/2025`: what a text calls 2024–25. */
export function firstOfTwoYears({ interval, precision }: CalendarDate): number | undefined {
  const [from, to] = [interval?.from, interval?.to].map((end) => Number(end?.earliest?.slice(0, 4)));
  if (from === undefined || to === undefined || precision !== 'year') return undefined;
  return to === from + 1 ? from : undefined;
}

/** Whether such a period is none of the years that a text gives as `2024–25`; nothing where either has none. */
export function isOtherTwoYears(period: CalendarDate, readings: readonly DateReading[]): boolean | undefined {
  const first = firstOfTwoYears(period);
  const given = readings.flatMap(({ financial }) => financial ?? []);
  return first === undefined || given.length === 0 ? undefined : !given.includes(first);
}

/** Whether a date of a text has no day of a period. */
export function liesOutside(date: DateReading, period: CalendarDate): boolean {
  const isOther = isOtherTwoYears(period, [date]);
  const days = daysOf(date);
  const { earliest, latest } = period;
  if (isOther !== undefined) return isOther;
  if (days === undefined || earliest === undefined || latest === undefined) return false;
  return latest < days[0] || days[1] < earliest;
}
