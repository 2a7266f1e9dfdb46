import { parse } from '@edtf-ts/core';
import type { CalendarDate } from './calendar.ts';
import { rememberTexts } from './remember-texts.ts';
import { yearPart, yearPartOf } from './year-parts.ts';

type Parsed = { readonly date: CalendarDate } | { readonly reason: string };
type Precision = CalendarDate['precision'];

/** How many dates: those of sources that many packs cite, and of all that is dated in one pack. */
const REMEMBERED = 1_000;

/**
 * Reads a date in EDTF (ISO 8601-2): levels 0 and 1 without times of day, sets (`{2014,2016}`,
 * `{2014..2016}`, `[2014,2016]`), and the parts of a year of level 2: 21 to 41. Years run from 0100 to 9999.
 * Seasons are those of the northern hemisphere by the month: 21 is March to May, 24 is December to February of the
 * next year. A quarter (33 to 36), a third or a half has the precision `season`, too.
 *
 * A set has the bounds of its members together; `[…]`, one of several, is uncertain. An interval is as
 * precise as its coarser end, and approximate or uncertain when one of its ends is. The reason is one
 * sentence without a full stop.
 */
export const parseCalendarDate: (text: string) => Parsed = rememberTexts(REMEMBERED, readCalendarDate);

function readCalendarDate(text: string): Parsed {
  if (text === '') return { reason: 'it is empty' };
  if (text.trim() !== text) return { reason: 'there is white space around it' };
  if (text.includes('T')) return { reason: 'a time of day has no place in it; give the day alone' };
  if (text.startsWith('{')) return parseSet(text, '}');
  if (text.startsWith('[')) return parseSet(text, ']');
  return text.includes('/') ? parseInterval(text) : parseSingle(text);
}

function parseInterval(text: string): Parsed {
  if (/^\d{1,2}\//.test(text)) return { reason: YEAR_FIRST };
  const [start = '', end = '', ...rest] = text.split('/');
  if (rest.length > 0) return { reason: 'an interval has two ends, with one `/` between them' };
  const ends = parseAll([start, end].map((part) => (part === '..' ? '' : part)));
  if ('reason' in ends) return ends;
  const [from, to] = ends.dates;
  if (from === undefined && to === undefined) return { reason: 'an interval needs at least one known end' };
  if (isReversed(from, to)) {
    return { reason: `the interval ends before it begins: ${start} is later than ${end}` };
  }
  const whole = together(text, ends.dates);
  return { date: { ...whole, earliest: from?.earliest, latest: to?.latest, interval: { from, to } } };
}

function parseSet(text: string, close: string): Parsed {
  if (!text.endsWith(close) || text.length < 3) return { reason: `a set is closed with \`${close}\`` };
  const members = text.slice(1, -1).split(',');
  const dates: (CalendarDate | undefined)[] = [];
  for (const [index, member] of members.entries()) {
    const [start = '', end = start, ...rest] = member.split('..');
    const openOutside = start === '' ? end !== '' && index === 0 : end === '' && index === members.length - 1;
    if (rest.length > 0 || member === '' || (!openOutside && (start === '' || end === ''))) {
      return { reason: 'the members of a set are dates, or runs such as 2014..2016, divided by commas' };
    }
    const ends = parseAll([start, end]);
    if ('reason' in ends) return ends;
    if (isReversed(...ends.dates)) {
      return { reason: `the run ends before it begins: ${start} is later than ${end}` };
    }
    dates.push(...ends.dates);
  }
  const whole = together(text, dates);
  return { date: { ...whole, uncertain: whole.uncertain || close === ']' } };
}

/** Reads the two ends of something; an empty one is absent. */
function parseAll(
  texts: readonly string[],
): { readonly dates: [CalendarDate | undefined, CalendarDate | undefined] } | { readonly reason: string } {
  const [first, second] = texts.map((text) => (text === '' ? undefined : parseSingle(text)));
  if (first !== undefined && 'reason' in first) return first;
  if (second !== undefined && 'reason' in second) return second;
  return { dates: [first?.date, second?.date] };
}

function isReversed(from: CalendarDate | undefined, to: CalendarDate | undefined): boolean {
  return from?.earliest !== undefined && to?.latest !== undefined && from.earliest > to.latest;
}

const COARSE_FIRST: readonly Precision[] = ['century', 'decade', 'year', 'season', 'month', 'day'];

/** Several dates as one. An absent first or last part leaves that side open. */
function together(edtf: string, parts: readonly (CalendarDate | undefined)[]): CalendarDate {
  const dates = parts.filter((part) => part !== undefined);
  const days = (side: 'earliest' | 'latest') => dates.map((date) => date[side] ?? '').sort();
  return {
    edtf,
    earliest: parts[0] === undefined ? undefined : days('earliest')[0],
    latest: parts.at(-1) === undefined ? undefined : days('latest').at(-1),
    precision: COARSE_FIRST.find((precision) => dates.some((date) => date.precision === precision)) ?? 'day',
    approximate: dates.some((date) => date.approximate),
    uncertain: dates.some((date) => date.uncertain),
    interval: undefined,
  };
}

/** A date that is no interval and no set. The library checks the calendar and gives the bounds. */
function parseSingle(text: string): Parsed {
  const mark = /[?~%]$/.exec(text)?.[0];
  const plain = mark === undefined ? text : text.slice(0, -1);
  const precision = precisionOf(plain);
  if (precision === undefined) return { reason: reasonAgainst(plain) };
  // The library dates the years 0000 to 0099 to the twentieth century.
  if (plain.startsWith('00')) return { reason: YEARS };
  if (isMeantAsTwoYears(plain)) return { reason: twoYears(plain) };
  const part = yearPartOf(plain);
  if (part !== undefined) return { date: { ...marked(text, mark), ...boundsOf(part), precision } };
  const result = parse(plain);
  if (!result.success) return { reason: lowerFirst(result.errors[0]?.message ?? 'it cannot be read') };
  return {
    date: {
      ...marked(text, mark),
      earliest: result.value.min.toISOString().slice(0, 10),
      latest: result.value.max.toISOString().slice(0, 10),
      precision,
    },
  };
}

function marked(
  edtf: string,
  mark: string | undefined,
): Pick<CalendarDate, 'edtf' | 'approximate' | 'uncertain' | 'interval'> {
  const [approximate, uncertain] = [mark === '~' || mark === '%', mark === '?' || mark === '%'];
  return { edtf, approximate, uncertain, interval: undefined };
}

/** The library takes the numbers from 25 for other parts of a year than ISO 8601-2 does. */
function boundsOf({ year, code }: { readonly year: number; readonly code: number }): {
  readonly earliest: string;
  readonly latest: string;
} {
  const { firstMonth, months } = yearPart(code) ?? { firstMonth: 0, months: 12 };
  const day = (month: number, number: number): string =>
    new Date(Date.UTC(year, month, number)).toISOString().slice(0, 10);
  return { earliest: day(firstMonth, 1), latest: day(firstMonth + months, 0) };
}

/** How much of the date is known: `2017-XX` is a year, as its month is not. */
function precisionOf(text: string): Precision | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'day';
  if (/^\d{4}-\d\d-XX$/.test(text)) return 'month';
  if (/^\d{4}-(?:2[1-9]|3\d|4[01])$/.test(text)) return 'season';
  if (/^\d{4}-[01]\d$/.test(text)) return 'month';
  if (/^\d{4}(?:-XX){0,2}$/.test(text)) return 'year';
  if (/^\d{3}X$/.test(text)) return 'decade';
  if (/^\d{2}XX$/.test(text)) return 'century';
  return undefined;
}

const YEARS = 'years run from 0100 to 9999';
/** `2024-25` is spring 2024 in EDTF, and a financial year to all who write it. */
function isMeantAsTwoYears(plain: string): boolean {
  const [, year, part] = /^\d\d(\d\d)-(\d\d)$/.exec(plain) ?? [];
  return Number(part) === Number(year) + 1 && Number(part) >= HEMISPHERES && Number(part) < QUARTERS;
}

/** The seasons from here on name their hemisphere, and those below do not; from 33 on there are quarters. */
const HEMISPHERES = 25;
const QUARTERS = 33;

function twoYears(plain: string): string {
  const year = Number(plain.slice(0, 4));
  return `\`${plain}\` may be meant as two years; for a financial year give its ends, such as ${year}-04/${year + 1}-03, for spring ${year}-21`;
}

const YEAR_FIRST = 'the year comes first, then month and day: 2017-10-17';

function reasonAgainst(text: string): string {
  if (text === '') return 'a date is missing';
  if (/[?~%]/.test(text)) return '`?`, `~` and `%` stand once, at the end, for the whole date';
  if (/^(?:(?:-|Y-?)\d|\d{5,}(?:-|$))/.test(text)) return YEARS;
  if (text.includes('x')) return 'an unknown digit is a capital X: 201X, 2017-XX';
  if (text.includes('X')) {
    return 'an X stands for the last digit or two of a year (201X), or for a whole month or day (2017-XX)';
  }
  if (/^\d{4}-\d{4}$/.test(text)) return `an interval is written with \`/\`: ${text.replace('-', '/')}`;
  if (/^\d{4}-\d\d$/.test(text))
    return 'the second part is a month, 01 to 12, or a part of the year, 21 to 41';
  if (/^\d{1,4}-\d{1,2}(?:-\d{1,2})?$/.test(text)) {
    return 'a year has four digits, a month and a day have two: 2017-06-03';
  }
  if (/^\d{1,2}[.-]/.test(text)) return YEAR_FIRST;
  if (/^\d+$/.test(text)) return 'a year has four digits';
  return 'it is not of the form year, year-month or year-month-day';
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
