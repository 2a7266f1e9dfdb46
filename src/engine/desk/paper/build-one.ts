import { buildPacks } from '../../pipeline/build-packs.ts';
import type { Run } from '../../pipeline/run.ts';
import { openWorkspace } from '../../workspace/disk-workspace.ts';
import { selectPacks } from '../../workspace/select-packs.ts';
import { openProblems } from '../desk-problems.ts';
import type { DeskBuilt } from './paper-types.ts';

/** How far a build has come. */
export type BuildStep = 'printing' | 'printed';

/** Builds a pack from its files as `build` does, with the browser of the run, which stays open. */
export async function buildOne(
  root: string,
  pack: string,
  run: Run,
  onStep: (step: BuildStep) => void,
): Promise<DeskBuilt> {
  const workspace = openWorkspace(root);
  const selected = selectPacks(workspace, [pack]);
  if (!selected.value) return { status: 'failed', problems: openProblems(selected.diagnostics) };
  // One pack is built in this process, whatever else the run may do.
  const { packs, diagnostics } = await buildPacks(
    workspace,
    selected.value,
    { ...run, jobs: 1 },
    {
      onPrepared: () => onStep('printing'),
      onAllPrinted: () => onStep('printed'),
    },
  );
  const [result] = packs;
  return {
    status: result?.status ?? 'failed',
    ...(result?.pages !== undefined && { pages: result.pages }),
    problems: openProblems(diagnostics),
  };
}
