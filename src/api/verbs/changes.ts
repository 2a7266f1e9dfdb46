import { resolve } from 'node:path';
import type { ChangesResult } from '../../engine/pipeline/list-changes.ts';
import type { BuildOptions } from './build-options.ts';
import { during } from './during.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';

export interface ChangesOptions extends Pick<BuildOptions, 'root'> {
  /** The id of the pack. */
  readonly pack: string;
}

/**
 * Lists what a pack says otherwise than its last edition that was handed out: figures, dates, quotations, claims, names,
 * passages of its text and sources. Nothing is written.
 */
export function changes({ root, pack }: ChangesOptions): Promise<ChangesResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(root, run);
    if (!workspace.value) return { root: resolve(root ?? '.'), pack, diagnostics: workspace.diagnostics };
    const [{ selectPacks }, { listChanges }] = await Promise.all([
      import('../../engine/workspace/select-packs.ts'),
      import('../../engine/pipeline/list-changes.ts'),
    ]);
    const selected = selectPacks(workspace.value, [pack]);
    const [one] = selected.value ?? [];
    if (one === undefined) return { root: workspace.value.root, pack, diagnostics: selected.diagnostics };
    return listChanges(workspace.value, one.id, await run.library());
  });
}
