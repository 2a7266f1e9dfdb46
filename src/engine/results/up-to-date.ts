import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { readRegularFile } from '../workspace/read-regular-file.ts';
import type { MadeBy, Manifest } from './manifest.ts';
import { outputNames } from './outputs.ts';

const LIMIT = 2_000_000_000;

/**
 * True when building again would make the same files: the same tool and browser, every input with the same
 * bytes (what was missing still missing), and every output that this version writes there as it was written. Where
 * there is no browser to compare with, what is there is good enough.
 */
export function isUpToDate(
  manifest: Manifest,
  madeBy: MadeBy,
  workspace: DiskWorkspace,
  folder: string,
): boolean {
  return (
    isDeepStrictEqual(manifest.madeBy, { ...madeBy, browser: madeBy.browser ?? manifest.madeBy.browser }) &&
    changedInput(manifest, workspace) === undefined &&
    hasAllOutputs(manifest) &&
    changedOutput(manifest, workspace, folder) === undefined
  );
}

/** The first thing that a pack was made from and that is not what it was. */
export function changedInput(manifest: Manifest, workspace: DiskWorkspace): string | undefined {
  return manifest.inputs.find(({ path, sha256 }) => workspace.fingerprint(path) !== sha256)?.path;
}

/** The first output that is not there as it was written. */
export function changedOutput(
  manifest: Manifest,
  workspace: DiskWorkspace,
  folder: string,
): string | undefined {
  return manifest.outputs.find(({ path, sha256 }) => digestOf(workspace, join(folder, path)) !== sha256)
    ?.path;
}

function hasAllOutputs({ pack, outputs }: Manifest): boolean {
  const told = new Set(outputs.map(({ path }) => path));
  return outputNames(pack).every((name) => told.has(name));
}

function digestOf({ root, digests }: DiskWorkspace, path: string): string | undefined {
  const place = join(root, path);
  const known = digests?.recall(place);
  const file = readRegularFile(root, path, LIMIT, known?.id);
  if (file.kind === 'unchanged') return known?.sha256;
  if (file.kind !== 'bytes') return undefined;
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  digests?.keep(place, file.state, sha256);
  return sha256;
}
