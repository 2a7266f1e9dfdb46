import type { BoundEvidence } from '../../ground/model/bound.ts';
import type { IdUse } from '../../ground/model/id-use.ts';
import type { Place } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import { type ItemName, itemsOfUse, namedAt } from './named-at.ts';
import { boundItem, fileOfDocument, type Snapshot } from './snapshot.ts';
import type { WrittenItem, WrittenName } from './written-extraction.ts';
import type { WrittenPack } from './written-pack.ts';

/** Where what is named at a place is defined: an item, a document, a template; of a quote, the words in the document. */
export function definitionsAt(snapshot: Snapshot, file: string, position: Place['start']): readonly Place[] {
  const named = namedAt(snapshot, file, position);
  switch (named?.kind) {
    case 'item':
      // From the item itself there is only one way on: to the words.
      return named.isKey ? wordsOf(snapshot, named.item) : keyOf(snapshot, named.item);
    case 'quote':
      return wordsOf(snapshot, named.item, named.index);
    case 'words':
      return named.items.flatMap((item) => keyOf(snapshot, item));
    case 'document':
      return snapshot.text(fileOfDocument(named.document)) ? [wholeFile(fileOfDocument(named.document))] : [];
    case 'template':
      return templateFiles(snapshot, named.template);
    default:
      return [];
  }
}

/** Every place that names what is named at a place; of words in a document, the items that quote them. */
export function referencesAt(
  snapshot: Snapshot,
  file: string,
  position: Place['start'],
  withDefinition: boolean,
): readonly Place[] {
  const named = namedAt(snapshot, file, position);
  switch (named?.kind) {
    case 'item':
    case 'quote': {
      const key = withDefinition ? keyOf(snapshot, named.item) : [];
      return [...key, ...usesOf(snapshot, named.item)];
    }
    case 'words':
      return named.items.flatMap((item) => quotesOf(snapshot, item, named.document));
    case 'document':
      return usesOfDocument(snapshot, named.document);
    default:
      return [];
  }
}

/** Where the item's id is given in its extraction. */
export function keyOf(snapshot: Snapshot, item: ItemName): readonly Place[] {
  const found = writtenItem(snapshot, item);
  return found ? [found.disk.placeOf(found.item.key)] : [];
}

/** Where the words that an item quotes are in their document: of all its quotes, or of one. */
export function wordsOf(snapshot: Snapshot, name: ItemName, index?: number): readonly Place[] {
  const evidence = boundItem(snapshot, name.document, name.id, name.section)?.evidence ?? [];
  const wanted = index === undefined ? evidence : evidence.slice(index, index + 1);
  return (wanted.length > 0 ? wanted : evidence).flatMap((one) => placesOfEvidence(snapshot, one));
}

/** The pieces of a quote in the file of their document. */
export function placesOfEvidence(snapshot: Snapshot, evidence: BoundEvidence): readonly Place[] {
  const text = snapshot.document(evidence.document)?.text;
  if (text === undefined) return [];
  return evidence.pieces.map(({ start, end }) => {
    const last = text.positionAt(end - 1);
    return {
      file: text.file,
      start: text.positionAt(start),
      end: { line: last.line, column: last.column + 1 },
    };
  });
}

export interface FoundItem {
  readonly disk: WrittenPack['disk'];
  readonly item: WrittenItem;
}

export function writtenItem(snapshot: Snapshot, { document, section, id }: ItemName): FoundItem | undefined {
  const extraction = snapshot.written(document);
  const item = extraction?.items.find((one) => one.section === section && one.id === id);
  return extraction && item && { disk: extraction.disk, item };
}

/** Where packs cite or print an item, and where its extraction names it. */
export function usesOf(snapshot: Snapshot, name: ItemName): readonly Place[] {
  return [...usesInExtraction(snapshot, name), ...usesInPacks(snapshot, name)];
}

/** Where other items of the same extraction name an item. */
export function usesInExtraction(snapshot: Snapshot, { document, section, id }: ItemName): readonly Place[] {
  const extraction = snapshot.written(document);
  if (extraction === undefined) return [];
  const isIt = ({ target, word }: WrittenName): boolean => target === section && word === id;
  // In the order of the file, whichever section comes first in it.
  return extraction.items
    .flatMap(({ names }) => names.filter(isIt))
    .toSorted((one, other) => one.span.start - other.span.start)
    .map(({ span }) => extraction.disk.placeOf(span));
}

function usesInPacks(snapshot: Snapshot, name: ItemName): readonly Place[] {
  const isIt = (pack: WrittenPack, use: IdUse): boolean =>
    itemsOfUse(snapshot, pack, use).some(
      ({ document, section, id }) => document === name.document && section === name.section && id === name.id,
    );
  return packsThatSay(snapshot, name.id).flatMap((pack) => {
    if (!pack.documents.some(({ word }) => word === name.document)) return [];
    const uses = pack.uses().filter((use) => use.id.endsWith(name.id) && isIt(pack, use));
    return uses.map(({ span }) => pack.disk.placeOf(span));
  });
}

function usesOfDocument(snapshot: Snapshot, id: string): readonly Place[] {
  const inPacks = packsThatSay(snapshot, id).flatMap((pack) => [
    ...pack.documents.filter(({ word }) => word === id).map(({ span }) => pack.disk.placeOf(span)),
    ...pack
      .uses()
      .filter((use) => use.kind === 'citation' && use.id === id)
      .map(({ span }) => pack.disk.placeOf(span)),
  ]);
  const inExtractions = snapshot.extractionIds().flatMap((one) => {
    const extraction = snapshot.written(one);
    const words = [
      ...(extraction?.document ? [extraction.document] : []),
      ...(extraction?.items ?? []).flatMap(({ quotes }) => quotes.flatMap(({ document }) => document ?? [])),
    ];
    return words
      .filter(({ word }) => word === id)
      .flatMap(({ span }) => extraction?.disk.placeOf(span) ?? []);
  });
  return [...inExtractions, ...inPacks];
}

/** Where an item quotes a document. */
function quotesOf(snapshot: Snapshot, name: ItemName, document: string): readonly Place[] {
  const found = writtenItem(snapshot, name);
  const quotes = found?.item.quotes.filter((quote) => (quote.document?.word ?? name.document) === document);
  return (quotes ?? []).flatMap(({ span }) => found?.disk.placeOf(span) ?? []);
}

function packsThatSay(snapshot: Snapshot, word: string): readonly WrittenPack[] {
  return snapshot.packIds().flatMap((id) => {
    const pack = snapshot.pack(id);
    return pack?.disk.text.includes(word) ? [pack] : [];
  });
}

/** The layout of the workspace's own template; of one of the package's, its layout there. */
function templateFiles(snapshot: Snapshot, template: string): readonly Place[] {
  const folder = `templates/${template}`;
  const names = snapshot.workspace.list(folder);
  const name = names.find((one) => one === 'layout.hbs') ?? names[0];
  return name === undefined ? [] : [wholeFile(`${folder}/${name}`)];
}

/** Where in the same file the same thing is named. */
export function highlightsAt(snapshot: Snapshot, file: string, position: Place['start']): readonly Place[] {
  return referencesAt(snapshot, file, position, true).filter((place) => place.file === file);
}
