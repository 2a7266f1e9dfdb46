import type { Language } from '../../../ground/language/language.ts';
import type { BoundEvent } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Event } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { isStated } from '../dates/date-is-stated.ts';
import { partsOf } from '../dates/edtf-parts.ts';
import { asStated } from '../dates/financial-year.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { readRelativeDates } from '../dates/read-relative-dates.ts';
import { readingLanguage } from '../reading-language.ts';
import { applyRules } from '../rules/apply-rules.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** An event; its date is stated in the evidence, follows from the document's date, or is declared as outside knowledge. */
export function bindEvent(
  data: Event,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundEvent | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = parseCalendarDate(String(data.date));
  // The schema's own check has reported a date that is none.
  if ('reason' in parsed) return { item: undefined, diagnostics: [] };
  const { id, evidence } = base;
  const diagnostics = applyRules('event', {
    id,
    data,
    date: parsed.date,
    evidence,
    context,
    placeOf: (field) => context.extraction.content.placeOf(['events', id, field]),
  });
  const date = asStated(parsed.date, evidence, readingLanguage(context.document));
  const datesAsPrinted = datesIn(parsed.date, base, readingLanguage(context.document));
  return { item: { ...base, kind: 'event', data, date, datesAsPrinted }, diagnostics };
}

/**
 * The dates of the evidence that give a part of the event's date and contradict none; where there is
 * none, those that count from the day of issue.
 */
function datesIn(date: CalendarDate, { evidence }: ItemBase, language: Language): readonly string[] {
  const wanted = partsOf(date);
  const gives = (reading: DateReading): boolean =>
    wanted.some((parts) => {
      const stated = isStated(parts, [reading], undefined);
      return stated.holds || stated.nearest !== undefined;
    });
  const stated = evidence.flatMap(({ words }) => readDates(words, language).filter(gives));
  const found =
    stated.length > 0
      ? stated
      : evidence.flatMap(({ words }) => readRelativeDates(words, undefined, language));
  return found.map(({ text }) => text);
}
