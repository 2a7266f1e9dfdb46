import type { Diagnostic } from '../model/diagnostic.ts';
import { outputFiles, outputPath } from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { type Manifest, manifestText, type Staleness } from './manifest.ts';
import { takeOutputFolder } from './write-outputs.ts';

/** Says in the manifest that its outputs are older than sources that have errors. */
export function markStale(
  workspace: DiskWorkspace,
  manifest: Manifest,
  errors: readonly Diagnostic[],
  now: Date | undefined,
): Promise<readonly Diagnostic[]> {
  const since = manifest.stale?.since ?? now?.toISOString();
  const stale: Staleness = {
    ...(since === undefined ? {} : { since }),
    errors: errors.length,
    because: inALine(errors[0]),
  };
  return rewrite(workspace, { ...manifest, status: 'stale', stale });
}

/** Takes the mark away: the sources are again what the outputs were made from. */
export function markGood(workspace: DiskWorkspace, manifest: Manifest): Promise<readonly Diagnostic[]> {
  const { stale: _, ...rest } = manifest;
  return rewrite(workspace, { ...rest, status: 'built' });
}

async function rewrite(workspace: DiskWorkspace, manifest: Manifest): Promise<readonly Diagnostic[]> {
  const folder = takeOutputFolder(workspace.root, outputPath(manifest.pack));
  if (!folder.value) return folder.diagnostics;
  try {
    return await folder.value.write(new Map([[outputFiles(manifest.pack).manifest, manifestText(manifest)]]));
  } finally {
    folder.value.release();
  }
}

function inALine(error: Diagnostic | undefined): string {
  if (!error) return 'unknown';
  const where = error.place ? `${error.place.file}:${error.place.start.line}: ` : '';
  return `${where}${error.message} [${error.code}]`;
}
