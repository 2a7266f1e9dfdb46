import type { Snapshot } from '../language-service/snapshot.ts';

/** The documents of a pack, and by id which of them have such an item. */
export interface Citing {
  readonly documents: readonly string[];
  readonly owners: ReadonlyMap<string, ReadonlySet<string>>;
}

export function ownersIn(snapshot: Snapshot, documents: readonly string[]): Citing['owners'] {
  const owners = new Map<string, Set<string>>();
  for (const document of documents) {
    for (const { id } of snapshot.written(document)?.items ?? [])
      owners.set(id, (owners.get(id) ?? new Set()).add(document));
  }
  return owners;
}

/** How a pack cites an item: with its document's id where another document has one of the same id, or is called so. */
export function citationOf(
  { document, id }: { readonly document: string; readonly id: string },
  { documents, owners }: Citing,
): string {
  const isShort = (owners.get(id)?.size ?? 0) <= 1 && !documents.includes(id);
  return isShort ? id : `${document}:${id}`;
}
