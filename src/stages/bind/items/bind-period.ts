import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { periodNotStated } from '../../../ground/model/diagnostics.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { dateFollows } from '../dates/date-follows.ts';
import { readingLanguage } from '../reading-language.ts';
import type { ItemBase } from './bind-item.ts';
import { issuedDate } from './issued-date.ts';
import type { ItemContext } from './item-context.ts';

/**
 * The period of a figure. It is worked out by the person who extracts, so that it is only doubted when it
 * neither stands in the document, nor follows from the evidence, nor meets the time of publication.
 */
export function bindPeriod(
  { period }: Figure,
  { id, evidence }: ItemBase,
  { extraction, document }: ItemContext,
): Outcome<CalendarDate> {
  if (period === undefined) return { value: undefined, diagnostics: [] };
  const parsed = parseCalendarDate(String(period));
  if ('reason' in parsed) return { value: undefined, diagnostics: [] };
  const issued = issuedDate(document);
  const words = evidence.map((one) => one.words).join('\n');
  const source = { words, issued, language: readingLanguage(document) };
  const holds =
    meets(parsed.date, issued) ||
    dateFollows(parsed.date, 'stated', source).holds ||
    dateFollows(parsed.date, 'relative', source).holds ||
    yearsOf(parsed.date).every((year) => document.text.text.includes(year));
  const place = extraction.content.placeOf(['figures', id, 'period']);
  return { value: parsed.date, diagnostics: holds ? [] : [periodNotStated(place, String(period))] };
}

function meets(period: CalendarDate, issued: CalendarDate | undefined): boolean {
  if (issued?.earliest === undefined || issued.latest === undefined) return false;
  return (
    (period.earliest === undefined || period.earliest <= issued.latest) &&
    (period.latest === undefined || period.latest >= issued.earliest)
  );
}

function yearsOf(date: CalendarDate): readonly string[] {
  return [date.earliest, date.latest].flatMap((day) => (day === undefined ? [] : [day.slice(0, 4)]));
}
