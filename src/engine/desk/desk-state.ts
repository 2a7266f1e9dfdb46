import type { Snapshot } from '../language-service/snapshot.ts';
import { listWorkspace } from '../pipeline/list-workspace.ts';
import { allPacks } from '../workspace/select-packs.ts';
import type { DeskDocumentEntry, DeskState } from './desk-types.ts';
import type { Desk } from './open-desk.ts';
import { readItems } from './read-items.ts';

/** Everything at a glance. */
export function deskState(desk: Desk): DeskState {
  const snapshot = desk.snapshot();
  const { root, undo, redo } = desk;
  return {
    root,
    begun: snapshot !== undefined,
    ...(snapshot === undefined ? { packs: [], documents: [] } : entriesOf(snapshot)),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
  };
}

function entriesOf(snapshot: Snapshot): Pick<DeskState, 'packs' | 'documents'> {
  const { workspace, library } = snapshot;
  const { packs, documents } = listWorkspace(workspace, allPacks(workspace), library);
  return {
    packs: packs.map((pack) => ({
      id: pack.id,
      ...(pack.title === undefined ? {} : { title: pack.title }),
      documents: pack.documents ?? [],
      state: pack.state,
      ...(pack.pages === undefined ? {} : { pages: pack.pages }),
    })),
    documents: documents.map(({ id, title, packs: usedIn }): DeskDocumentEntry => {
      const states = readItems(snapshot, id).items.map(({ item }) => item.state);
      const count = (wanted: string): number => states.filter((state) => state === wanted).length;
      return {
        id,
        ...(title === undefined ? {} : { title }),
        bound: count('bound'),
        proposed: count('proposed'),
        wrong: count('wrong'),
        packs: usedIn,
      };
    }),
  };
}
