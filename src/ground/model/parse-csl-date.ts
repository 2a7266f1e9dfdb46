import type { CalendarDate } from './calendar.ts';
import type { DocumentMetadata } from './generated/document.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';

/** A CSL date as a calendar date; a literal date, such as `not stated`, has none. */
export function parseCslDate(date: CslDate | undefined): CalendarDate | undefined {
  const text = cslDateText(date);
  if (text === undefined) return undefined;
  const parsed = parseCalendarDate(text);
  return 'date' in parsed ? parsed.date : undefined;
}

/**
 * The EDTF text that a CSL date comes to, whether or not it is a date: `date-parts`, or `year`, `month` and `day`, are
 * put together, two of them to a range, with `circa` and, for a year alone, `season`. A literal date has none.
 */
export function cslDateText(date: CslDate | undefined): string | undefined {
  if (date === undefined) return undefined;
  if (typeof date !== 'object') return String(date);
  if ('raw' in date && date.raw !== undefined) return date.raw;
  const dates = Array.isArray(date) ? date : [date];
  const ends = 'date-parts' in date ? date['date-parts']?.map(endText) : dates.flatMap(namedEnd);
  if (ends === undefined || ends.length === 0) return undefined;
  const about = dates.some(({ circa }) => circa !== undefined && circa !== false);
  const stated = ends.map((end, index) => inSeason(end, dates[index]?.season));
  return `${stated.join('/')}${about ? '~' : ''}`;
}

/** The words that stand for a date that is none. */
export function cslLiteral(date: CslDate | undefined): string | undefined {
  if (typeof date !== 'object') return undefined;
  if (Array.isArray(date)) return date.find(({ literal }) => literal !== undefined)?.literal;
  return date.literal ?? date.raw;
}

export type CslDate = NonNullable<DocumentMetadata['issued']>;

type Part = number | string;

function namedEnd({ year, month, day }: { year?: Part; month?: Part; day?: Part }): readonly string[] {
  if (year === undefined) return [];
  return [endText([year, ...(month === undefined ? [] : [month, ...(day === undefined ? [] : [day])])])];
}

/** A range that goes on ends with the year 0. */
function endText(parts: readonly Part[]): string {
  if (parts.length === 1 && Number(parts[0]) === 0) return '..';
  return parts.map((part, index) => withZeros(String(part), index === 0 ? 4 : 2)).join('-');
}

function withZeros(part: string, digits: number): string {
  return part.startsWith('-') ? `-${part.slice(1).padStart(digits, '0')}` : part.padStart(digits, '0');
}

/** Only a year has a season. */
function inSeason(end: string, season: Part | undefined): string {
  return season === undefined || end.length !== 4 ? end : `${end}-2${seasonNumber(season)}`;
}

/** 1 to 4; as managers of references write them, also 21 to 24, or in words. */
function seasonNumber(season: Part): string {
  const at = ['spring', 'summer', 'autumn', 'winter'].indexOf(
    String(season).toLowerCase().replace('fall', 'autumn'),
  );
  return at < 0 ? String(season).replace(/^2(?=[1-4]$)/, '') : String(at + 1);
}
