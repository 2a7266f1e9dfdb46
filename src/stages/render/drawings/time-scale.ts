import { type CountableTimeInterval, type TimeInterval, utcDay, utcMonth, utcYear } from 'd3-time';
import { dateFormat } from './date-format.ts';

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

type Unit = 'day' | 'month' | 'year';

interface Step {
  readonly unit: Unit;
  readonly count: number;
  readonly interval: Pick<TimeInterval, 'range'>;
}

/** Days in a unit, on average. */
const LENGTHS = { day: 1, month: 30.4, year: 365.25 } as const;

/** Steps of the calendar, from a day to a thousand years. Weeks begin where the time does. */
const STEPS: readonly Step[] = [
  { unit: 'day', count: 1, interval: utcDay },
  { unit: 'day', count: 7, interval: { range: (from, to) => utcDay.range(from, to, 7) } },
  ...[1, 3, 6].map((count) => step('month', count, utcMonth)),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map((count) => step('year', count, utcYear)),
];

/**
 * The finest ticks of the calendar of which there are no more than `most` from one day to the other; finer ones
 * when of these not even two fall into the time. They are on whole days, whatever the time begins with.
 */
export function ticksBetween(from: Day, to: Day, most: number, language: string): readonly Tick[] {
  const fitting = STEPS.findIndex(({ count, unit }) => (to - from) / (count * LENGTHS[unit]) <= most);
  const coarsest = fitting < 0 ? STEPS.length - 1 : fitting;
  for (const { unit, interval } of STEPS.slice(0, coarsest + 1).toReversed()) {
    // The end is exclusive, and a tick on the last day is wanted.
    const dates = interval.range(dateOf(from), new Date(dateOf(to).getTime() + 1));
    if (dates.length >= 2 || interval === utcDay)
      return dates.map((date, index) => tickAt(date, { unit, before: dates[index - 1] }, language));
  }
  return [];
}

function step(unit: Unit, count: number, interval: CountableTimeInterval): Step {
  return { unit, count, interval: interval.every(count) ?? interval };
}

interface TickBeside {
  readonly unit: Unit;
  /** The tick before it. */
  readonly before: Date | undefined;
}

function tickAt(date: Date, beside: TickBeside, language: string): Tick {
  return { day: Math.round(date.getTime() / MILLISECONDS), label: labelOf(date, beside, language) };
}

/** Days say their year where it begins, so that dates can be read without the list. */
function labelOf(date: Date, { unit, before }: TickBeside, language: string): string {
  if (unit === 'year') return String(date.getUTCFullYear());
  if (unit === 'month') return ofMonth(language).format(date);
  const isOfYear = before?.getUTCFullYear() === date.getUTCFullYear();
  return (isOfYear ? ofDay : ofDayAndYear)(language).format(date);
}

const ofMonth = dateFormat({ month: 'short', year: 'numeric' });
const ofDay = dateFormat({ day: 'numeric', month: 'short' });
const ofDayAndYear = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
