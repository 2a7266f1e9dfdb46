import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { daysOf } from './days-of.ts';
import { readDates } from './read-dates.ts';

/**
 * Whether a period is that of a sentence in another year, where the words say so: of `between 1 April and 30 June 2025,
 * up from 947 in the same quarter of 2024`, and of `up from 947 a year earlier`, the second quarter of 2024.
 */
export function isEchoed(
  { earliest, latest }: CalendarDate,
  words: string,
  sentence: string,
  language: Language,
): boolean {
  const year = Number(earliest?.slice(0, 4));
  if (earliest === undefined || latest === undefined || !language.dates.echo.test(words)) return false;
  const own = readDates(words, language).flatMap((reading) => reading.year ?? []);
  const around = readDates(sentence, language);
  const years = [...new Set(around.flatMap((reading) => reading.year ?? []))];
  if (!own.includes(year) && !years.includes(year + 1)) return false;
  // Each date by itself, and each with the next, as they would be in that year.
  const days = years.flatMap((of) => {
    const inYear = around.flatMap((reading) => {
      const found = daysOf({ ...reading, year: reading.year ?? of });
      return found?.[0].startsWith(`${of}-`) === true ? [found] : [];
    });
    return inYear.flatMap(([first, last], index) => {
      const next = inYear[index + 1];
      return [[first, last], ...(next === undefined ? [] : [[first, next[1]]])];
    });
  });
  return days.some(
    ([first, last]) => first?.slice(5) === earliest.slice(5) && last?.slice(5) === latest.slice(5),
  );
}
