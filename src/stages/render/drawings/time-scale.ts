/** A day, counted from 1 January 1970. */
export type Day = number;

export interface Tick {
  readonly day: Day;
  readonly label: string;
}

const MILLISECONDS = 86_400_000;

/** The day of an ISO 8601 date, such as `2017-10-31`. */
export function dayOf(iso: string): Day {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS);
}

/** The start of a day. */
export function dateOf(day: Day): Date {
  return new Date(day * MILLISECONDS);
}

/** Steps of the calendar, from a day to a thousand years: how many, of what. */
const STEPS = [
  [1, 'day'],
  [7, 'day'],
  [1, 'month'],
  [3, 'month'],
  [6, 'month'],
  [1, 'year'],
  [2, 'year'],
  [5, 'year'],
  [10, 'year'],
  [20, 'year'],
  [50, 'year'],
  [100, 'year'],
  [200, 'year'],
  [500, 'year'],
  [1000, 'year'],
] as const;

/**
 * The finest ticks of the calendar of which there are no more than `most` from one day to the other; finer ones
 * when of these not even two fall into the time.
 */
export function ticksBetween(from: Day, to: Day, most: number, language: string): readonly Tick[] {
  const fitting = STEPS.findIndex(([count, unit]) => (to - from) / lengthOf(count, unit) <= most);
  for (let index = fitting < 0 ? STEPS.length - 1 : fitting; ; index--) {
    const [count, unit] = STEPS[index] ?? STEPS[0];
    const days = [...stepsFrom(from, to, count, unit)];
    if (days.length < 2 && index > 0) continue;
    return days.map((day) => ({ day, label: labelOf(day, unit, language) }));
  }
}

function lengthOf(count: number, unit: 'day' | 'month' | 'year'): Day {
  return count * (unit === 'day' ? 1 : unit === 'month' ? 30.4 : 365.25);
}

function* stepsFrom(from: Day, to: Day, count: number, unit: 'day' | 'month' | 'year'): Generator<Day> {
  const start = dateOf(from);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  for (let index = 0; ; index++) {
    const day =
      unit === 'day'
        ? from + index * count
        : unit === 'month'
          ? dayAt(year, Math.floor(month / count) * count + index * count)
          : dayAt(Math.floor(year / count) * count + index * count, 0);
    if (day > to) return;
    if (day >= from) yield day;
  }
}

/** The first day of a month; years below 100 are years below 100. */
function dayAt(year: number, month: number): Day {
  const date = new Date(Date.UTC(2000, month, 1));
  date.setUTCFullYear(date.getUTCFullYear() - 2000 + year);
  return Math.round(date.getTime() / MILLISECONDS);
}

function labelOf(day: Day, unit: 'day' | 'month' | 'year', language: string): string {
  const date = dateOf(day);
  if (unit === 'year') return String(date.getUTCFullYear());
  const options: Intl.DateTimeFormatOptions =
    unit === 'month'
      ? { month: 'short', year: 'numeric', timeZone: 'UTC' }
      : { day: 'numeric', month: 'short', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(language, options).format(date);
}
