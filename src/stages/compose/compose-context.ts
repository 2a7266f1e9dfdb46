import type { Language } from '../../ground/language/language.ts';
import type { BoundItem, BoundPack, LetteredDocument } from '../../ground/model/bound.ts';
import type { DocumentContent, Heading } from '../../ground/model/content-parts.ts';
import type { EditionChanges } from '../../ground/model/edition-changes.ts';
import { itemsById } from '../../ground/model/items-by-id.ts';
import type { Footnotes } from './footnotes.ts';
import type { NoteLabels } from './note-labels.ts';
import type { Paragraphs } from './paragraphs.ts';

/** What every block of a pack is made with. */
export interface ComposeContext {
  readonly bound: BoundPack;
  readonly documents: ReadonlyMap<string, LetteredDocument>;
  readonly language: Language;
  /** The ids of the documents whose evidence the annex of this pack shows. */
  readonly annex: ReadonlySet<string>;
  /** The ids of the documents that this pack lists as its sources. */
  readonly sources: ReadonlySet<string>;
  /** The documents as the pack describes them. */
  readonly described: readonly DocumentContent[];
  /** The headings of the text and of its blocks, in order: all of them once every other block is composed. */
  readonly headings: readonly Heading[];
  /** Whether exhibits are numbered. */
  readonly exhibits: boolean;
  /** The notes of the text. */
  readonly footnotes: Footnotes;
  /** The paragraphs of the text. */
  readonly paragraphs: Paragraphs;
  /** What the notes of evidence are called by. */
  readonly notes: NoteLabels;
  /** Items that the pack prints: the annex shows their evidence. Blocks add theirs. */
  readonly used: Set<BoundItem>;
  /** Quotations that a comparison has printed: no list after it repeats them. */
  readonly compared: Set<BoundItem>;
  /** What has changed since the last edition: known once every block but those that wait is composed. */
  readonly changes?: EditionChanges | undefined;
}

/** The name under which an item is spoken of across documents. */
export function refOf(item: BoundItem): string {
  return `${item.document}:${item.id}`;
}

/** The name of an entity of the item's document. */
export function entityName(
  item: BoundItem,
  id: string | undefined,
  { documents }: ComposeContext,
): string | undefined {
  if (id === undefined) return undefined;
  return entityOf(item, id, documents)?.data.name;
}

/** An entity of the item's document. */
export function entityOf(
  item: BoundItem,
  id: string,
  documents: ComposeContext['documents'],
): Extract<BoundItem, { kind: 'entity' }> | undefined {
  const extraction = documents.get(item.document)?.extraction;
  return (
    extraction &&
    itemsById(extraction)
      .get(id)
      ?.find((other) => other.kind === 'entity')
  );
}
