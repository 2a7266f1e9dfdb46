import { resolve } from 'node:path';
import type { ListResult } from '../../engine/pipeline/list-workspace.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';
import type { PackSelection } from './pack-selection.ts';

export type ListOptions = Pick<PackSelection, 'root' | 'packs'>;

/** Lists packs, with what there is of their PDFs, and documents: those of the packs that are named. Nothing is bound, and nothing written. */
export function list(options: ListOptions = {}): Promise<ListResult> {
  return during({}, async (run) => {
    const none = { packs: [], documents: [] };
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value)
      return { ...none, root: resolve(options.root ?? '.'), diagnostics: workspace.diagnostics };
    const [{ selectPacks }, { listWorkspace }] = await Promise.all([
      import('../../engine/workspace/select-packs.ts'),
      import('../../engine/pipeline/list-workspace.ts'),
    ]);
    const { packs: named = [] } = options;
    const selected = selectPacks(workspace.value, named);
    if (!selected.value && named.length > 0)
      return { ...none, root: workspace.value.root, diagnostics: selected.diagnostics };
    const documents = named.length > 0 ? 'of packs' : 'all';
    return listWorkspace(workspace.value, { packs: selected.value ?? [], documents }, await run.library());
  });
}
