import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { figureSubject } from './figure-subject.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** A figure and what is wrong with it: the rules hold its number, qualifier and period against the evidence. */
export function bindFigure(
  data: Figure,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundFigure; readonly diagnostics: readonly Diagnostic[] } {
  const subject = figureSubject(data, base, context);
  const item: BoundFigure = {
    ...base,
    kind: 'figure',
    data,
    asPrinted: data['as-printed'] ?? subject.match?.number.text ?? String(data.value),
    period: periodOf(data),
    supersets: supersetsOf(base.id, context),
  };
  return { item, diagnostics: applyRules('figure', subject) };
}

function periodOf({ period }: Figure): CalendarDate | undefined {
  const parsed = period === undefined ? undefined : parseCalendarDate(String(period));
  return parsed !== undefined && 'date' in parsed ? parsed.date : undefined;
}

/** Validation has refused circles, and a figure is never its own superset. */
function supersetsOf(id: string, { extraction }: ItemContext): readonly string[] {
  const figures = extraction.content.data.figures ?? {};
  const found: string[] = [];
  let next = figures[id]?.['subset-of'];
  while (next !== undefined && !found.includes(next)) {
    found.push(next);
    next = figures[next]?.['subset-of'];
  }
  return found;
}
