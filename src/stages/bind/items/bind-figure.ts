import type { BoundEvidence, BoundFigure } from '../../../ground/model/bound.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import type { FigureQuantity } from '../../../ground/model/quantity.ts';
import { asStated } from '../dates/financial-year.ts';
import { readingLanguage } from '../reading-language.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { wordsOfDocument } from './bind-evidence.ts';
import { type FigureSubject, figureSubject } from './figure-subject.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';
import { type RecordedFigure, readFigure } from './read-figure.ts';

/** A figure and what is wrong with it: the rules hold its number, unit, qualifier and period against the evidence. */
export function bindFigure(
  raw: Figure,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundFigure; readonly diagnostics: readonly Diagnostic[] } {
  const placeOf = (field: keyof Figure) => context.extraction.content.placeOf(['figures', base.id, field]);
  const figure = readFigure(raw, readingLanguage(context.document), placeOf);
  const subject = figureSubject(figure, base, context);
  const { data } = figure;
  const item: BoundFigure = {
    ...base,
    evidence: [...base.evidence, ...evidenceAbove(subject, context)],
    kind: 'figure',
    data,
    quantity: quantityOf(figure, subject),
    ...columnHeadOf(subject, context),
    asPrinted: data['as-printed'] ?? subject.match?.number.text ?? String(data.value),
    period: periodOf(data, base, context),
    supersets: supersetsOf(base.id, context),
  };
  const diagnostics =
    figure.diagnostics.length > 0 ? figure.diagnostics : columnFirst(applyRules('figure', subject));
  return { item, diagnostics };
}

/** The number of another column has that column's unit, too. */
function columnFirst(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const isOfOther = diagnostics.some(({ code }) => code === 'COLUMN_EXCHANGED');
  return isOfOther ? diagnostics.filter(({ code }) => code !== 'UNIT_CHANGED') : diagnostics;
}

function columnHeadOf(
  { match, evidence }: FigureSubject,
  { documents }: ItemContext,
): Pick<BoundFigure, 'columnHead'> {
  const head = match?.cell?.head;
  const own = evidence.find(({ pieces }) =>
    pieces.some(
      ({ start, end }) => match !== undefined && start <= match.span.start && match.span.end <= end,
    ),
  );
  const document = documents.get(own?.document ?? '');
  if (head === undefined || document === undefined) return {};
  return { columnHead: document.text.text.slice(head.start, head.end).trim() };
}

/** The words of a table's head, caption or row that say what the number is: it rests on them, too. */
function evidenceAbove(
  { match, evidence }: FigureSubject,
  { documents }: ItemContext,
): readonly BoundEvidence[] {
  const own = evidence.find(
    (one) =>
      match !== undefined &&
      one.pieces.some(({ start, end }) => start <= match.span.start && match.span.end <= end),
  );
  const document = documents.get(own?.document ?? '');
  if (match?.above === undefined || own === undefined || document === undefined) return [];
  const isQuoted = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    evidence.some(
      (one) =>
        one.document === own.document && one.pieces.some((piece) => piece.start <= start && end <= piece.end),
    );
  return match.above
    .filter((span) => !isQuoted(span))
    .map((span) => wordsOfDocument(document, [span], own.place));
}

function quantityOf(
  { data, qualifier, unit, words }: RecordedFigure,
  { match }: FigureSubject,
): FigureQuantity {
  const { counted } = unit;
  // The label may say what the unit does not: a sentence that prints the value has to say it, too.
  const mayLabel = data.unit === undefined || unit.isWritten === true;
  const rate = unit.rate ?? (mayLabel ? match?.number.rate : undefined);
  return {
    value: data.value,
    qualifier,
    ...(unit.unit === undefined ? {} : { unit: unit.unit }),
    ...(rate === undefined ? {} : { rate }),
    ...(counted === undefined ? {} : { counted }),
    ...(isScaled(data.value, match?.number.text) ? { scaled: true as const } : {}),
    ...(words === undefined ? {} : { words }),
  };
}

/** Millions, of which the source does not write all digits. */
function isScaled(value: FigureQuantity['value'], printed: string | undefined): boolean {
  const least = Math.min(...[value].flat().map(Math.abs));
  const longest = (printed ?? '')
    .split(/[^\p{N}.,'’\s]+/u)
    .map((part) => part.replaceAll(/\P{N}/gu, '').length);
  return least >= 1e6 && Math.max(...longest) < 7;
}

function periodOf(
  { period }: Pick<Figure, 'period'>,
  { evidence }: ItemBase,
  { document }: ItemContext,
): CalendarDate | undefined {
  const parsed = period === undefined ? undefined : parseCalendarDate(String(period));
  if (parsed === undefined || 'reason' in parsed) return undefined;
  return asStated(parsed.date, evidence, readingLanguage(document));
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
