import type { BuildResult } from '../../engine/pipeline/build-result.ts';
import type { Run } from '../../engine/pipeline/run.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { during } from './during.ts';
import { noPacks } from './no-packs.ts';
import { openWorkspaceAt } from './open-workspace-at.ts';
import { type PackSelection, shareOf } from './pack-selection.ts';

export interface CheckOptions extends PackSelection {
  /** Takes open warnings of binding, which a pack would count on its first page, for errors. */
  readonly strict?: boolean | undefined;
}

/**
 * Holds packs against their sources and templates, and prints nothing. Without named packs, documents and
 * extractions that no pack uses are looked at, too; of several shards, the first does that.
 */
export function check(options: CheckOptions = {}): Promise<BuildResult> {
  return during({}, async (run) => {
    const workspace = openWorkspaceAt(options.root, run);
    if (!workspace.value) return noPacks(options.root, workspace.diagnostics);
    return checkIn(workspace.value, options, run);
  });
}

export async function checkIn(
  workspace: DiskWorkspace,
  options: CheckOptions,
  run: Run,
): Promise<BuildResult> {
  const [{ selectPacks }, { checkPacks }] = await Promise.all([
    import('../../engine/workspace/select-packs.ts'),
    import('../../engine/pipeline/check-packs.ts'),
  ]);
  const { packs: named = [], shard, strict } = options;
  const { value: packs = [], diagnostics } = selectPacks(workspace, named);
  if (packs.length === 0 && named.length > 0) return noPacks(options.root, diagnostics);
  const first = shard === undefined || shard.number === 1;
  const everything = named.length === 0 && first;
  const result = await checkPacks(workspace, shareOf(packs, shard), { everything, strict }, run);
  return { ...result, diagnostics: [...result.diagnostics, ...diagnostics] };
}
