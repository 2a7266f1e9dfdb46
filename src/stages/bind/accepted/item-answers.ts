import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Place, Position } from '../../../ground/model/place.ts';
import type { Document, Extraction } from '../../../ground/model/sources.ts';
import type { ItemContext } from '../items/item-context.ts';
import { checkProse } from '../prose/check-prose.ts';
import type { ProseText } from '../prose/prose.ts';
import { joinSupport, supportOf } from '../prose/support.ts';
import { readingLanguage } from '../reading-language.ts';
import type { Answer } from './answer-warnings.ts';

const SECTIONS = {
  entity: 'entities',
  figure: 'figures',
  event: 'events',
  quotation: 'quotations',
  claim: 'claims',
} as const satisfies Readonly<Record<BoundItem['kind'], string>>;

/** The answers to warnings that an item has. They reach over the whole of the item. */
export function itemAnswers(item: BoundItem, { content }: Extraction): readonly Answer[] {
  const path = [SECTIONS[item.kind], item.id];
  return (item.data.accepted ?? []).map((entry, index) => ({
    entry,
    item: `${item.document}:${item.id}`,
    placeOf: (field) => content.placeOf([...path, 'accepted', index, field]),
    reaches: (place) => isWithin(place, content.placeOf(path, 'key').start, content.placeOf(path).end),
  }));
}

/** Holds what an item says in `why` against its evidence, as all that is printed of it. */
export function checkItemReasons(
  item: BoundItem,
  known: Pick<ProseText, 'own' | 'dates' | 'isNamed'>,
  { extraction, document, documents }: ItemContext,
): readonly Diagnostic[] {
  if (item.data.accepted === undefined || item.evidence.length === 0) return [];
  const titles = { numbers: [], words: titlesOf(item, documents) };
  const support = joinSupport([supportOf(item, documents), titles]);
  const language = readingLanguage(document);
  return itemAnswers(item, extraction).flatMap(({ entry, placeOf }) =>
    checkProse({ text: entry.why, language, support, ...known, placeOf: () => placeOf('why') }),
  );
}

function titlesOf(item: BoundItem, documents: ReadonlyMap<string, Document>): readonly string[] {
  return item.evidence.flatMap(({ document }) => documents.get(document)?.front.data.title ?? []);
}

function isWithin(place: Place, start: Position, end: Position): boolean {
  return !isBefore(place.start, start) && !isBefore(end, place.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}
