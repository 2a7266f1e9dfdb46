import type { DiskText } from '../../ground/edit/disk-text.ts';
import { looseTree } from '../../ground/edit/loose-tree.ts';
import { childNamed } from '../../ground/edit/write-value.ts';
import { onceFor } from '../../ground/model/once-for.ts';
import { splitFrontMatter } from '../../ground/model/split-front-matter.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { packState } from '../results/current-pack.ts';
import { templateNames } from '../workspace/load-template.ts';
import { documentPath } from '../workspace/source-paths.ts';
import type { DeskDocumentEntry, DeskPackEntry, DeskState } from './desk-types.ts';
import { type Desk, FEW } from './open-desk.ts';
import { readItems } from './read-items.ts';

/** Everything at a glance. */
export function deskState(desk: Desk): DeskState {
  const snapshot = desk.snapshot();
  const { root, undo, redo } = desk;
  return {
    root,
    begun: snapshot !== undefined,
    ...(snapshot === undefined ? { packs: [], documents: [], templates: [] } : entriesOf(snapshot, desk)),
    ...(undo === undefined ? {} : { undo }),
    ...(redo === undefined ? {} : { redo }),
  };
}

function entriesOf(snapshot: Snapshot, desk: Desk): Pick<DeskState, 'packs' | 'documents' | 'templates'> {
  const ids = snapshot.documentIds();
  const packs = snapshot.packIds().map((id) => packEntry(snapshot, id));
  return {
    packs,
    templates: templateNames(snapshot.workspace),
    documents: ids.map((id): DeskDocumentEntry => {
      const title = titleOf(snapshot, id);
      const isCounted = ids.length <= FEW || desk.isCounted(id);
      const states = isCounted ? readItems(snapshot, id).items.map(({ item }) => item.state) : [];
      const count = (wanted: string): number => states.filter((state) => state === wanted).length;
      return {
        id,
        ...(title === undefined ? {} : { title }),
        isCounted,
        bound: count('bound'),
        proposed: count('proposed'),
        wrong: count('wrong'),
        packs: packs.filter(({ documents }) => documents.includes(id)).map((pack) => pack.id),
      };
    }),
  };
}

/** From the front matter alone: there may be many packs, and their narratives are long. */
function packEntry(snapshot: Snapshot, id: string): DeskPackEntry {
  const pack = snapshot.pack(id);
  const found = packState(snapshot.workspace, id);
  return {
    id,
    ...(pack === undefined || pack.body === 0 ? {} : { title: pack.title }),
    documents: pack?.documents.map(({ word }) => word) ?? [],
    state: found.state,
    ...(found.state === 'not-built' || found.manifest.pages === undefined
      ? {}
      : { pages: found.manifest.pages }),
  };
}

function titleOf(snapshot: Snapshot, id: string): string | undefined {
  const disk = snapshot.text(documentPath(id));
  return disk && titleIn(disk).title;
}

const titleIn = onceFor(({ text }: DiskText): { readonly title: string | undefined } => {
  const front = splitFrontMatter(text);
  const root = front && looseTree('front.yaml', text.slice(front.yaml.start, front.yaml.end));
  const title = childNamed(root, 'title')?.value;
  return { title: typeof title === 'string' ? title : undefined };
});
