import type { BoundEvent } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Event } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { asStated } from '../dates/financial-year.ts';
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
  return { item: { ...base, kind: 'event', data, date }, diagnostics };
}
