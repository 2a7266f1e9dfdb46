import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { DiskWorkspace } from './disk-workspace.ts';
import type { MadeBy, Manifest } from './manifest.ts';
import { readRegularFile } from './read-regular-file.ts';

const LIMIT = 2_000_000_000;

/**
 * True when building again would make the same files: the same tool and browser, every input with the same
 * bytes (what was missing still missing), and every output there as it was written. Where there is no browser
 * to compare with, what is there is good enough.
 */
export function isUpToDate(
  manifest: Manifest,
  madeBy: MadeBy,
  workspace: DiskWorkspace,
  folder: string,
): boolean {
  return (
    isDeepStrictEqual(manifest.madeBy, { ...madeBy, browser: madeBy.browser ?? manifest.madeBy.browser }) &&
    manifest.inputs.every(({ path, sha256 }) => workspace.fingerprint(path) === sha256) &&
    manifest.outputs.length > 0 &&
    manifest.outputs.every(({ path, sha256 }) => digestOf(workspace.root, join(folder, path)) === sha256)
  );
}

function digestOf(root: string, path: string): string | undefined {
  const file = readRegularFile(root, path, LIMIT);
  return file.kind === 'bytes' ? createHash('sha256').update(file.bytes).digest('hex') : undefined;
}
