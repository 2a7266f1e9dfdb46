import type { BoundEvent } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { dateNotStated } from '../../../ground/model/diagnostics.ts';
import type { Event } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { dateFollows } from '../dates/date-follows.ts';
import { readingLanguage } from '../reading-language.ts';
import type { ItemBase } from './bind-item.ts';
import { issuedDate } from './issued-date.ts';
import type { ItemContext } from './item-context.ts';

/** An event; its date is stated in the evidence, follows from the document's date, or is declared as outside knowledge. */
export function bindEvent(
  data: Event,
  base: ItemBase,
  { extraction, document }: ItemContext,
): { readonly item: BoundEvent | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const parsed = parseCalendarDate(String(data.date));
  // The schema's own check has told of a date that is none.
  if ('reason' in parsed) return { item: undefined, diagnostics: [] };
  const item: BoundEvent = { ...base, kind: 'event', data, date: parsed.date };
  const basis = data['date-basis'] ?? 'stated';
  if (basis === 'outside' || base.evidence.length === 0) return { item, diagnostics: [] };
  const words = base.evidence.map((evidence) => evidence.words).join('\n');
  const issued = issuedDate(document);
  const language = readingLanguage(document);
  const verdict = dateFollows(parsed.date, basis, { words, issued, language });
  if (verdict.holds) return { item, diagnostics: [] };
  const place = extraction.content.placeOf(['events', base.id, 'date']);
  return { item, diagnostics: [dateNotStated(place, String(data.date), verdict.reason, verdict.hint)] };
}
