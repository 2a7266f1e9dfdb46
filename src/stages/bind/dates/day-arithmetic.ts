import type { TimeUnit } from '../../../ground/language/relative-phrase.ts';
import { yearPart } from '../../../ground/model/year-parts.ts';

// ISO 8601 days (`2017-10-17`) and what can be counted from them, between the years 0100 and 9999.

const FIRST = '0100-01-01';
const LAST = '9999-12-31';
const DAY_MS = 86_400_000;
const DAYS_IN_MONTH = 30.436875;
const MONTHS = { month: 1, season: 3, year: 12, decade: 120, century: 1200 } as const;

/** The day `count` units later; earlier when it is negative. A part of a month counts in days, at their mean
 * of 365.2425 / 12 to a month. */
export function addUnits(day: string, count: number, unit: TimeUnit): string {
  if (unit === 'day') return addDays(day, Math.round(count));
  if (unit === 'week') return addDays(day, Math.round(count * 7));
  const months = count * MONTHS[unit];
  const rest = months - Math.trunc(months);
  return addDays(addMonths(day, Math.trunc(months)), Math.round(rest * DAYS_IN_MONTH));
}

/** The first and last day of the unit that the day falls in. Weeks begin on Monday. */
export function unitAround(day: string, unit: TimeUnit): readonly [string, string] {
  if (unit === 'day') return [day, day];
  if (unit === 'week') {
    const monday = addDays(day, 1 - weekdayOf(day));
    return [monday, addDays(monday, 6)];
  }
  const [year, month] = yearAndMonth(day);
  if (unit === 'season')
    return seasonMonths(month < 3 ? year - 1 : year, 20 + Math.ceil((((month + 9) % 12) + 1) / 3));
  const months = MONTHS[unit];
  const start = unit === 'month' ? year * 12 + month - 1 : Math.floor((year * 12) / months) * months;
  return [firstOfMonth(start), addDays(firstOfMonth(start + months), -1)];
}

/** First and last day of a part of a year, by its EDTF number: 21 is March to May, 24 begins in December, 33 is January to March. */
export function seasonMonths(year: number, season: number): readonly [string, string] {
  const { firstMonth, months } = yearPart(season) ?? { firstMonth: 0, months: 12 };
  const start = year * 12 + firstMonth;
  return [firstOfMonth(start), addDays(firstOfMonth(start + months), -1)];
}

/** First and last day of a month of a year. */
export function monthDays(year: number, month: number): readonly [string, string] {
  return unitAround(firstOfMonth(year * 12 + month - 1), 'month');
}

/** 1 (Monday) to 7. */
export function weekdayOf(day: string): number {
  return ((toDate(day).getUTCDay() + 6) % 7) + 1;
}

/** Year, and month from 1. */
export function yearAndMonth(day: string): readonly [number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
}

/** How many days later the second is than the first; negative when it is earlier. */
export function daysBetween(first: string, second: string): number {
  return Math.round((toDate(second).getTime() - toDate(first).getTime()) / DAY_MS);
}

export function addDays(day: string, count: number): string {
  return clamped(new Date(toDate(day).getTime() + count * DAY_MS));
}

/** The same day of another month, or its last one. */
function addMonths(day: string, count: number): string {
  const [year, month] = yearAndMonth(day);
  const first = firstOfMonth(year * 12 + month - 1 + count);
  const last = addDays(firstOfMonth(year * 12 + month + count), -1);
  const same = addDays(first, Number(day.slice(8)) - 1);
  if (same > last) return last;
  return same;
}

/** `months` counts from January of the year 0. */
function firstOfMonth(months: number): string {
  const year = Math.floor(months / 12);
  if (year < 100) return FIRST;
  if (year > 9999) return LAST;
  return clamped(new Date(Date.UTC(year, months - year * 12, 1)));
}

function toDate(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function clamped(date: Date): string {
  const time = date.getTime();
  if (Number.isNaN(time)) return LAST;
  if (time < toDate(FIRST).getTime()) return FIRST;
  return time > toDate(LAST).getTime() ? LAST : date.toISOString().slice(0, 10);
}
