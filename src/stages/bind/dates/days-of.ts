import type { DateParts } from './date-parts.ts';
import { monthDays, seasonMonths } from './day-arithmetic.ts';

/** The first and last day of a date, as ISO 8601 days; undefined without a year. A stage takes its part of them. */
export function daysOf(parts: DateParts): readonly [string, string] | undefined {
  const days = wholeOf(parts);
  return days === undefined || parts.stage === undefined ? days : partOf(days, parts.stage);
}

function wholeOf({
  year,
  month,
  day,
  season,
  financial,
  decade,
  century,
}: DateParts): [string, string] | undefined {
  if (century !== undefined) return years(century, 100);
  if (decade !== undefined) return years(decade, 10);
  if (financial !== undefined) return [monthDays(financial, 4)[0], monthDays(financial + 1, 3)[1]];
  if (year === undefined) return undefined;
  if (season !== undefined) return [...seasonMonths(year, season)] as [string, string];
  if (month === undefined) return years(year, 1);
  const [first, last] = monthDays(year, month);
  if (day === undefined) return [first, last];
  const one = `${first.slice(0, 8)}${String(day).padStart(2, '0')}`;
  return [one, one];
}

function years(first: number, count: number): [string, string] {
  return [monthDays(first, 1)[0], monthDays(first + count - 1, 12)[1]];
}

/** The first, the middle or the last half of a period, and a little more: people draw no sharper lines. */
function partOf([first, last]: readonly [string, string], stage: 'early' | 'mid' | 'late'): [string, string] {
  const [begin, end] = [Date.parse(first), Date.parse(last)];
  const at = (share: number): string => new Date(begin + (end - begin) * share).toISOString().slice(0, 10);
  if (stage === 'early') return [first, at(0.51)];
  return stage === 'late' ? [at(0.49), last] : [at(0.24), at(0.76)];
}
