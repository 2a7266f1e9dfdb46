import type { BoundExtraction, BoundFigure, BoundItem } from '../../ground/model/bound.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Figure } from '../../ground/model/generated/extraction.ts';
import { isSamePlace } from '../../ground/model/is-same-place.ts';
import type { Section } from '../../ground/model/item-references.ts';
import { hasErrors, type Outcome } from '../../ground/model/outcome.ts';
import type { Document, Extraction } from '../../ground/model/sources.ts';
import { textAtPlace } from '../../ground/model/text-at-place.ts';
import { answerWarnings } from './accepted/answer-warnings.ts';
import { acceptedOf, itemAnswers } from './accepted/item-answers.ts';
import { bindClaim } from './items/bind-claim.ts';
import { bindEntity } from './items/bind-entity.ts';
import { bindEvent } from './items/bind-event.ts';
import { bindEvidence } from './items/bind-evidence.ts';
import { bindFigure } from './items/bind-figure.ts';
import { baseOf, bindItemBase } from './items/bind-item.ts';
import { derivationOf, deriveFigure } from './items/derive-figure.ts';
import { documentSubject } from './items/document-subject.ts';
import type { ItemContext } from './items/item-context.ts';
import { speakerSubject } from './items/speaker-subject.ts';
import { checkItemText, knownToItems } from './prose/check-item-text.ts';
import { authorLanguage } from './reading-language.ts';
import { applyRules } from './rules/apply-rules.ts';
import { splitProposed } from './split-proposed.ts';

/**
 * Holds every item of an extraction against the documents: quotations, figures, dates, names, and the numbers
 * in the author's own labels and claims. Items whose evidence is not found stay, without it, so that a pack
 * which cites them is still looked through; the diagnostics stop it.
 */
export function bindExtraction(
  extraction: Extraction,
  documents: ReadonlyMap<string, Document>,
): Outcome<BoundExtraction> {
  const document = documents.get(extraction.id);
  if (document === undefined) return { value: undefined, diagnostics: [] };
  const { kept, proposed } = splitProposed(extraction);
  const own = bindItems({ extraction: kept, document, documents }, () => true);
  // What is proposed never decides about what is kept; it may name, and be compared with, all there is.
  // Of a document of which only the evidence of a pack is there, nothing else can be said.
  const isPartial = [...documents.values()].some(({ text }) => text.sha256 !== undefined);
  const waiting =
    proposed === undefined || isPartial
      ? { items: [], found: [] }
      : bindItems({ extraction, document, documents }, (section, id) => proposed.has(`${section} ${id}`));
  const answers = own.items.flatMap((item) => itemAnswers(item, kept));
  const { source = '' } = extraction.content;
  const { diagnostics, accepted, openWarnings } = answerWarnings(
    [...applyRules('document', documentSubject(document)), ...own.found],
    answers,
    {
      language: authorLanguage(),
      textAt: (place) => textAtPlace(source, place),
      acceptedAt: acceptedOf(own.items, kept),
    },
  );
  const { extracted } = extraction.content.data;
  return {
    value: {
      document: extraction.id,
      extracted,
      items: own.items,
      proposed: waiting.items,
      accepted,
      openWarnings,
    },
    // Its warnings are reported once it is kept.
    diagnostics: [...diagnostics, ...waiting.found.filter(({ severity }) => severity === 'error')],
  };
}

function bindItems(
  context: ItemContext,
  isWanted: (section: Section, id: string) => boolean,
): { readonly items: readonly BoundItem[]; readonly found: readonly Diagnostic[] } {
  const results = [...bindAll(context, isWanted)];
  const items = withDoubts(results);
  const known = knownToItems(items, context);
  const bound = results.flatMap(({ diagnostics }) => diagnostics);
  const texts = items.flatMap((item) => {
    const speaker = checkSpeaker(item, context);
    return [...speaker, ...checkItemText(item, known, context).filter((one) => !follows(one, item, speaker))];
  });
  const isSeen = (code: string, { place }: Diagnostic, others: readonly Diagnostic[]): boolean =>
    others.some((other) => other.code === code && isSamePlace(other.place, place));
  // Two rules may see that a label names another column.
  const found = [
    ...bound,
    ...texts.filter((one) => one.code !== 'COLUMN_EXCHANGED' || !isSeen(one.code, one, bound)),
  ];
  return {
    items,
    // The period of another column is that of the column.
    found: found.filter((one) => one.code !== 'PERIOD_DIFFERS' || !isSeen('COLUMN_EXCHANGED', one, found)),
  };
}

/** What the text of an item says wrong only since the item is wrong: it is told of once the item is right. */
function follows({ code }: Diagnostic, { inDoubt }: BoundItem, speaker: readonly Diagnostic[]): boolean {
  if (code === 'NUMBER_OF_ANOTHER') return inDoubt === true;
  return code === 'SPEAKER_DIFFERS' && speaker.some((one) => one.code === code);
}

/** The items, those marked of which an error is reported, and those that are worked out from one. */
function withDoubts(results: readonly Bound[]): readonly BoundItem[] {
  const items = results.flatMap(({ item }) => (item === undefined ? [] : [item]));
  const inDoubt = new Set(
    results.flatMap(({ item, diagnostics }) => (item !== undefined && hasErrors(diagnostics) ? [item] : [])),
  );
  if (inDoubt.size === 0) return items;
  const figures = new Map(
    items.flatMap((item) => (item.kind === 'figure' ? [[item.id, item] as const] : [])),
  );
  const rests = (item: BoundItem): boolean =>
    inDoubt.has(item) ||
    (item.kind === 'figure' &&
      (item.derived?.parts ?? []).some((id) => {
        const part = figures.get(id);
        return part !== undefined && rests(part);
      }));
  return items.map((item) => (rests(item) ? { ...item, inDoubt: true } : item));
}

interface Bound {
  readonly item: BoundItem | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

function* bindAll(
  context: ItemContext,
  isWanted: (section: Section, id: string) => boolean,
): Generator<Bound> {
  const { entities, figures, events, quotations, claims } = context.extraction.content.data;
  for (const [id, data] of Object.entries(entities ?? {})) {
    if (!isWanted('entities', id)) continue;
    const { base, diagnostics } = bindItemBase('entities', id, data.evidence ?? [], context);
    yield withMore(bindEntity(data, base, context), diagnostics);
  }
  yield* bindFigures(figures ?? {}, context, isWanted);
  for (const [id, data] of Object.entries(events ?? {})) {
    if (!isWanted('events', id)) continue;
    const { base, diagnostics } = bindItemBase('events', id, data.evidence, context);
    yield withMore(bindEvent(data, base, context), diagnostics);
  }
  for (const [id, data] of Object.entries(quotations ?? {})) {
    if (!isWanted('quotations', id)) continue;
    const words = { quote: data.words, prefix: data.prefix, suffix: data.suffix };
    const outcome = bindEvidence(words, ['quotations', id, 'words'], context);
    const base = baseOf('quotations', id, [outcome], context);
    yield { item: { ...base, kind: 'quotation', data }, diagnostics: outcome.diagnostics };
  }
  for (const [id, data] of Object.entries(claims ?? {})) {
    if (!isWanted('claims', id)) continue;
    const { base, diagnostics } = bindItemBase('claims', id, data.evidence, context);
    yield withMore(bindClaim(data, base, context), diagnostics);
  }
}

/** Figures in their order; those that are derived from others are worked out after these. */
function* bindFigures(
  figures: Readonly<Record<string, Figure>>,
  context: ItemContext,
  isWanted: (section: Section, id: string) => boolean,
): Generator<Bound> {
  const bound = new Map<string, Bound & { readonly item: BoundFigure }>();
  for (const [id, data] of Object.entries(figures)) {
    if (data.derived !== undefined) continue;
    const { base, diagnostics } = bindItemBase('figures', id, data.evidence ?? [], context);
    const figure = bindFigure(data, base, context);
    bound.set(id, { item: figure.item, diagnostics: [...diagnostics, ...figure.diagnostics] });
  }
  const waiting = new Set(Object.keys(figures).filter((id) => !bound.has(id)));
  // Validation has refused circles and parts that are not there: each round settles one at least.
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const id of waiting) {
      const data = figures[id];
      const parts = data === undefined ? [] : (derivationOf(data)?.parts ?? []);
      const found = parts.flatMap((part) => bound.get(part)?.item ?? []);
      if (data === undefined || found.length < parts.length) continue;
      bound.set(id, deriveFigure(id, data, found, context));
      waiting.delete(id);
    }
  }
  for (const id of Object.keys(figures)) {
    const one = bound.get(id);
    if (one !== undefined && isWanted('figures', id)) yield one;
  }
}

function withMore({ item, diagnostics }: Bound, more: readonly Diagnostic[]): Bound {
  return { item, diagnostics: [...more, ...diagnostics] };
}

function checkSpeaker(item: BoundItem, context: ItemContext): readonly Diagnostic[] {
  const subject = speakerSubject(item, context);
  return subject === undefined ? [] : applyRules('speaker', subject);
}
