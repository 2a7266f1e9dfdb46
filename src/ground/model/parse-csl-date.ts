import type { CalendarDate } from './calendar.ts';
import type { DocumentMetadata } from './generated/document.ts';
import { parseCalendarDate } from './parse-calendar-date.ts';

/** A CSL date as a calendar date; a literal date, such as `not stated`, has none. */
export function parseCslDate(date: DocumentMetadata['issued']): CalendarDate | undefined {
  const text = cslDateText(date);
  if (text === undefined) return undefined;
  const parsed = parseCalendarDate(text);
  return 'date' in parsed ? parsed.date : undefined;
}

/**
 * The EDTF text that a CSL date comes to, whether or not it is a date: `date-parts` are put together, with
 * `circa` and, for a year alone, `season`. A literal date has none.
 */
export function cslDateText(date: DocumentMetadata['issued']): string | undefined {
  if (date === undefined) return undefined;
  if (typeof date !== 'object') return String(date);
  if (date.raw !== undefined) return date.raw;
  const ends = date['date-parts']?.map((parts) =>
    parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-'),
  );
  if (ends === undefined) return undefined;
  const season = date.season !== undefined && ends.length === 1 && ends[0]?.length === 4;
  const stated = season ? `${ends[0]}-2${date.season}` : ends.join('/');
  return `${stated}${date.circa === undefined || date.circa === false ? '' : '~'}`;
}
