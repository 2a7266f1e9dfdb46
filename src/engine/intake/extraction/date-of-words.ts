import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { readDates } from '../../../stages/bind/dates/read-dates.ts';
import { readingLanguage } from '../../../stages/bind/reading-language.ts';

/** A date as EDTF: as the tool writes it, or as the words state it. */
export function dateOfWords(
  given: string | undefined,
  quote: string,
  document: Document,
): string | undefined {
  if (given !== undefined && !('reason' in parseCalendarDate(given))) return given;
  const dates = readDates(given ?? quote, readingLanguage(document)).flatMap(
    ({ year, month, day, perhaps }) => {
      if (year === undefined || perhaps === true || (day !== undefined && month === undefined)) return [];
      const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined);
      return [parts.map((part) => String(part).padStart(2, '0')).join('-')];
    },
  );
  const [date, ...others] = new Set(dates);
  return others.length === 0 ? date : undefined;
}
