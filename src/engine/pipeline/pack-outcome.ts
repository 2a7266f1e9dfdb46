import { join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Manifest } from '../results/manifest.ts';
import { outputPath } from '../results/outputs.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import type { SelectedPack } from '../workspace/select-packs.ts';
import { type Attempt, faultOver, resultOf, settleAttempt } from './attempt-pack.ts';
import type { PackResult } from './build-result.ts';
import type { Run } from './run.ts';

/** What a run has to say of one pack. */
export interface PackOutcome {
  readonly result: PackResult;
  readonly diagnostics: readonly Diagnostic[];
}

/** What to say of an attempt, when the outputs are marked. A fault in that is the pack's, and no other's. */
export async function outcomeOf(
  { id }: SelectedPack,
  attempt: Attempt,
  workspace: DiskWorkspace,
  run: Pick<Run, 'now'>,
): Promise<PackOutcome> {
  try {
    if (attempt.status === 'built' || attempt.status === 'fetched') keepDigests(attempt.manifest, workspace);
    const marked = await settleAttempt(attempt, workspace, run.now());
    const diagnostics = [...attempt.diagnostics, ...marked];
    return { result: resultOf(id, attempt, diagnostics), diagnostics };
  } catch (error) {
    const diagnostics = [...attempt.diagnostics, faultOver(id, error)];
    const failed = { status: 'failed', manifest: undefined, stale: attempt.stale } as const;
    return { result: resultOf(id, failed, diagnostics), diagnostics };
  }
}

/** Of a pack whose turn did not come. */
export function notStarted({ id }: SelectedPack): PackOutcome {
  const result = resultOf(id, { status: 'not-started', manifest: undefined, stale: false }, []);
  return { result, diagnostics: [] };
}

/** The next run need not read what this one has written. */
function keepDigests(manifest: Manifest | undefined, { root, digests }: DiskWorkspace): void {
  for (const { path, sha256, bytes } of manifest?.outputs ?? []) {
    digests?.keepMoved(join(root, outputPath(manifest?.pack ?? ''), path), sha256, bytes);
  }
}
