import { notCurrent } from '../../ground/model/diagnostics/copies.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { outputPath } from './outputs.ts';
import { changedInput, changedOutput } from './up-to-date.ts';

/** What there is of a pack: outputs of what its sources say now, of what they said before, the last good ones, or none. */
export type PackState =
  | { readonly state: 'current'; readonly manifest: Manifest }
  | { readonly state: 'outdated' | 'stale'; readonly manifest: Manifest; readonly why: string }
  | { readonly state: 'not-built' };

export function packState(workspace: DiskWorkspace, id: string): PackState {
  const folder = outputPath(id);
  const manifest = readManifest(workspace.root, folder);
  if (manifest === undefined || manifest.outputs.length === 0) return { state: 'not-built' };
  if (manifest.status === 'stale') {
    const because = manifest.stale?.because;
    const why = `is stale: its sources have errors${because === undefined ? '' : ` (${because})`}`;
    return { state: 'stale', manifest, why };
  }
  const outdated = (why: string): PackState => ({ state: 'outdated', manifest, why });
  const input = changedInput(manifest, workspace);
  if (input !== undefined) return outdated(`is older than what it is made from: ${input} has changed since`);
  const output = changedOutput(manifest, workspace, folder);
  if (output !== undefined) return outdated(`is not as it was built: ${folder}/${output} has changed since`);
  return { state: 'current', manifest };
}

/**
 * The manifest of a pack whose outputs are there as they were written, from inputs that are what they were.
 * Errors: NOT_CURRENT, for a pack that is not built, is stale, or is older than what it is made from.
 */
export function currentPack(workspace: DiskWorkspace, id: string): Outcome<Manifest> {
  const found = packState(workspace, id);
  if (found.state === 'current') return { value: found.manifest, diagnostics: [] };
  const why = found.state === 'not-built' ? 'has not been built' : found.why;
  const hint =
    found.state === 'stale' ? `correct its sources, then build it: \`sourcebound build ${id}\`` : undefined;
  return { value: undefined, diagnostics: [notCurrent(id, why, hint)] };
}
