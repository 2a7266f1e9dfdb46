import { notCurrent } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { outputPath } from './outputs.ts';
import { changedInput, changedOutput } from './up-to-date.ts';

/**
 * The manifest of a pack whose outputs are there as they were written, from inputs that are what they were.
 * Errors: NOT_CURRENT, for a pack that is not built, is stale, or is older than what it is made from.
 */
export function currentPack(workspace: DiskWorkspace, id: string): Outcome<Manifest> {
  const failed = (reason: string, hint?: string): Outcome<Manifest> => ({
    value: undefined,
    diagnostics: [notCurrent(id, reason, hint)],
  });
  const folder = outputPath(id);
  const manifest = readManifest(workspace.root, folder);
  if (manifest === undefined || manifest.outputs.length === 0) return failed('has not been built');
  if (manifest.status === 'stale') {
    const because = manifest.stale?.because;
    const hint = `correct its sources, then build it: \`sourcebound build ${id}\``;
    return failed(`is stale: its sources have errors${because === undefined ? '' : ` (${because})`}`, hint);
  }
  const input = changedInput(manifest, workspace);
  if (input !== undefined) return failed(`is older than what it is made from: ${input} has changed since`);
  const output = changedOutput(manifest, workspace, folder);
  if (output !== undefined) return failed(`is not as it was built: ${folder}/${output} has changed since`);
  return { value: manifest, diagnostics: [] };
}
