import type { IdUse } from '../../ground/model/id-use.ts';
import { SECTION_OF, type Section } from '../../ground/model/item-references.ts';
import type { Position, Span } from '../../ground/model/place.ts';
import { kindOf, type Snapshot } from './snapshot.ts';
import type { WrittenItem } from './written-extraction.ts';
import type { WrittenPack } from './written-pack.ts';

/** An item of an extraction. */
export interface ItemName {
  readonly document: string;
  readonly section: Section;
  readonly id: string;
}

/** What the words at a place of a file name or are, with where they are in its text. */
export type Named = { readonly span: Span } & (
  | { readonly kind: 'item'; readonly item: ItemName; readonly isKey: boolean }
  | { readonly kind: 'document'; readonly document: string }
  | { readonly kind: 'template'; readonly template: string }
  | {
      /** Words of a document that an item quotes: the so-manyth of its quotes. */
      readonly kind: 'quote';
      readonly item: ItemName;
      readonly index: number;
    }
  | {
      /** Words in the document itself. */ readonly kind: 'words';
      readonly document: string;
      readonly items: readonly ItemName[];
    }
);

/** Nothing where nothing is named. */
export function namedAt(snapshot: Snapshot, file: string, position: Position): Named | undefined {
  const source = kindOf(file);
  switch (source?.kind) {
    case 'pack':
      return namedInPack(snapshot, source.id, position);
    case 'extraction':
      return namedInExtraction(snapshot, source.id, position);
    case 'document':
      return wordsAt(snapshot, source.id, position);
    default:
      return undefined;
  }
}

/** The items that a use of an id in a pack may mean, by the rules by which binding finds what is cited. */
export function itemsOfUse(snapshot: Snapshot, pack: WrittenPack, use: IdUse): readonly ItemName[] {
  const ids = pack.documents.map(({ word }) => word);
  if (use.kind === 'citation' && ids.includes(use.id)) return [];
  const colon = use.id.indexOf(':');
  const given = colon < 0 ? undefined : use.id.slice(0, colon);
  const id = use.id.slice(colon + 1);
  return (given === undefined ? ids : [given]).flatMap((document) => {
    const items = (snapshot.written(document)?.items ?? []).filter(
      (item) => item.id === id && (use.kind === 'citation' || item.section === 'figures'),
    );
    const others = items.filter(({ section }) => section !== 'entities');
    return (others.length > 0 ? others : items).map(({ section }) => ({ document, section, id }));
  });
}

export function isWithin({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

function namedInPack(snapshot: Snapshot, id: string, position: Position): Named | undefined {
  const pack = snapshot.pack(id);
  if (pack === undefined) return undefined;
  const offset = pack.disk.offsetOf(position);
  if (offset < pack.body) {
    const document = pack.documents.find(({ span }) => isWithin(span, offset));
    if (document) return { kind: 'document', document: document.word, span: document.span };
    const { template } = pack;
    if (template === undefined || !isWithin(template.span, offset)) return undefined;
    return { kind: 'template', template: template.word, span: template.span };
  }
  const use = pack.uses().find(({ span }) => isWithin(span, offset));
  if (use === undefined) return undefined;
  if (use.kind === 'citation' && pack.documents.some(({ word }) => word === use.id)) {
    return { kind: 'document', document: use.id, span: use.span };
  }
  const [item] = itemsOfUse(snapshot, pack, use);
  return item && { kind: 'item', item, isKey: false, span: use.span };
}

function namedInExtraction(snapshot: Snapshot, id: string, position: Position): Named | undefined {
  const extraction = snapshot.written(id);
  if (extraction === undefined) return undefined;
  const offset = extraction.disk.offsetOf(position);
  const { document, items } = extraction;
  if (document && isWithin(document.span, offset)) {
    return { kind: 'document', document: document.word, span: document.span };
  }
  const item = items.find(({ span }) => isWithin(span, offset));
  return item && namedInItem(item, document?.word ?? id, offset);
}

function namedInItem(item: WrittenItem, document: string, offset: number): Named | undefined {
  const name = { document, section: item.section, id: item.id };
  if (isWithin(item.key, offset)) return { kind: 'item', item: name, isKey: true, span: item.key };
  const other = item.names.find(({ span }) => isWithin(span, offset));
  if (other) {
    const named = { document, section: other.target, id: other.word };
    return { kind: 'item', item: named, isKey: false, span: other.span };
  }
  const index = item.quotes.findIndex(({ span }) => isWithin(span, offset));
  const quote = item.quotes[index];
  if (quote) return { kind: 'quote', item: name, index, span: quote.span };
  const of = item.quotes.flatMap((one) => one.document ?? []).find(({ span }) => isWithin(span, offset));
  return of && { kind: 'document', document: of.word, span: of.span };
}

function wordsAt(snapshot: Snapshot, id: string, position: Position): Named | undefined {
  const text = snapshot.text(`sources/documents/${id}.md`);
  const document = snapshot.document(id);
  if (text === undefined || document === undefined) return undefined;
  const offset = text.offsetOf(position);
  const found: { readonly item: ItemName; readonly span: Span }[] = [];
  for (const extraction of snapshot.extractionIds()) {
    const bound = snapshot.extraction(extraction);
    for (const { id: itemId, kind, evidence } of bound?.items ?? []) {
      for (const one of evidence) {
        if (one.document !== id) continue;
        for (const piece of one.pieces) {
          const start = text.offsetOf(document.text.positionAt(piece.start));
          const end = text.offsetOf(document.text.positionAt(piece.end - 1)) + 1;
          if (!isWithin({ start, end }, offset)) continue;
          const section = SECTION_OF[kind];
          found.push({ item: { document: extraction, section, id: itemId }, span: { start, end } });
        }
      }
    }
  }
  const [first] = found.sort((one, other) => length(one.span) - length(other.span));
  if (first === undefined) return undefined;
  return { kind: 'words', document: id, items: found.map(({ item }) => item), span: first.span };
}

function length({ start, end }: Span): number {
  return end - start;
}
