import { type ItemName, itemsOfUse } from '../language-service/named-at.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { DeskUse } from './desk-types.ts';

/** Where packs cite an item or print its value, in the order of the packs' ids and of their texts. */
export function usesOf(snapshot: Snapshot, name: ItemName): readonly DeskUse[] {
  return indexOf(snapshot, name.document).get(keyOf(name)) ?? [];
}

type Index = ReadonlyMap<string, readonly DeskUse[]>;

const indexes = new WeakMap<DiskWorkspace, Map<string, Index>>();

/** Of the packs of one document, once for a workspace, in whose life no file changes. */
function indexOf(snapshot: Snapshot, document: string): Index {
  const made = indexes.get(snapshot.workspace) ?? new Map<string, Index>();
  indexes.set(snapshot.workspace, made);
  const before = made.get(document);
  if (before !== undefined) return before;
  const index = new Map<string, DeskUse[]>();
  for (const id of snapshot.packIds()) {
    const pack = snapshot.pack(id);
    if (pack?.documents.some(({ word }) => word === document) !== true) continue;
    for (const use of pack.uses()) {
      const { line } = pack.disk.placeOf(use.span).start;
      for (const item of itemsOfUse(snapshot, pack, use)) {
        const uses = index.get(keyOf(item)) ?? [];
        uses.push({ pack: id, line });
        index.set(keyOf(item), uses);
      }
    }
  }
  made.set(document, index);
  return index;
}

function keyOf({ document, section, id }: ItemName): string {
  return `${document} ${section} ${id}`;
}
