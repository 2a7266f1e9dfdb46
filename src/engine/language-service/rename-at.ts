import { renameId } from '../../ground/edit/rename-id.ts';
import type { Refusal, TextEdit } from '../../ground/edit/text-edit.ts';
import { extractionPaths } from '../../ground/model/extraction-files.ts';
import type { Place, Position } from '../../ground/model/place.ts';
import { findIdUses } from '../../stages/read/find-id-uses.ts';
import { packPath } from '../workspace/source-paths.ts';
import { writtenItem } from './find-places.ts';
import { type Named, namedAt } from './named-at.ts';
import type { Snapshot } from './snapshot.ts';
import type { WrittenPack } from './written-pack.ts';

/** Something that can be given another id, where it is named. */
export interface Renameable {
  readonly place: Place;
  readonly id: string;
}

/** Nothing where no item is named: documents and templates are called as their files are. */
export function renameableAt(snapshot: Snapshot, file: string, position: Position): Renameable | undefined {
  const named = namedAt(snapshot, file, position);
  if (named?.kind !== 'item' || writtenItem(snapshot, named.item) === undefined) return undefined;
  const text = snapshot.text(file);
  const { id } = named.item;
  // After the document's id, where that is written, too.
  const start = Math.max(named.span.start, named.span.end - id.length);
  return text && { place: text.placeOf({ start, end: named.span.end }), id };
}

/** The edits of all files that give the item another id, or why that cannot be done. Offsets are of the files' texts. */
export function renameAt(
  snapshot: Snapshot,
  file: string,
  position: Position,
  newId: string,
): { readonly edits: readonly TextEdit[] } | { readonly refusal: Refusal } | undefined {
  const named = namedAt(snapshot, file, position);
  if (named?.kind !== 'item' || renameableAt(snapshot, file, position) === undefined) return undefined;
  const { document, section, id } = named.item;
  const files = filesWith(snapshot, named, newId);
  return renameId({ files, findIdUses: usesIn(snapshot) }, { document, section, id, newId });
}

/** A narrative as it is now has been read before. */
function usesIn(snapshot: Snapshot): typeof findIdUses {
  const packs = new Map(snapshot.packIds().map((id) => [packPath(id), id]));
  return (file, text) => {
    const id = packs.get(file);
    const pack = id === undefined ? undefined : snapshot.pack(id);
    const known = pack?.disk.text === text ? pack.uses() : [];
    return known.length > 0 ? known : findIdUses(file, text);
  };
}

/** The extractions, and the packs that name the old id or the new one: the others stay as they are. */
function filesWith(
  snapshot: Snapshot,
  named: Extract<Named, { readonly kind: 'item' }>,
  newId: string,
): ReadonlyMap<string, string> {
  const { id, document } = named.item;
  const files = new Map<string, string>();
  const add = (path: string): void => {
    const text = snapshot.text(path)?.source.text;
    if (text !== undefined) files.set(path, text);
  };
  const documents = new Set([document]);
  for (const packId of snapshot.packIds()) {
    const pack = snapshot.pack(packId);
    if (!pack || !mayName(pack, document, [id, newId])) continue;
    add(packPath(packId));
    for (const { word } of pack.documents) documents.add(word);
  }
  for (const one of documents) for (const path of extractionPaths(one)) add(path);
  return files;
}

/** A pack of which nothing can be made out is taken for one that does, if its text has the words: what renames refuses it. */
function mayName({ disk, documents, uses }: WrittenPack, document: string, ids: readonly string[]): boolean {
  const { text } = disk;
  if (!text.includes(document) || !ids.some((id) => text.includes(id))) return false;
  const used = uses();
  if (used.length === 0 || documents.length === 0) return true;
  const isOf = documents.some(({ word }) => word === document);
  return (
    isOf && used.some((use) => ids.includes(use.id) || ids.includes(use.id.slice(use.id.indexOf(':') + 1)))
  );
}
