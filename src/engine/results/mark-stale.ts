import { counted } from '../../ground/model/counted.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { type Manifest, manifestText, readManifest, type Staleness } from './manifest.ts';
import { outputFiles, outputPath } from './outputs.ts';
import { takeOutputFolder } from './write-outputs.ts';

/** How many errors are in the file that says that a pack is stale. */
const SHOWN = 20;

/**
 * Says that outputs are older than sources that have errors: in the manifest, for programs, and in a file
 * `STALE` beside the PDF, for whoever is about to print it. What is marked already keeps the time since when.
 * Outputs that another run has built since the manifest was read are left alone.
 */
export async function markStale(
  workspace: DiskWorkspace,
  manifest: Manifest,
  errors: readonly Diagnostic[],
  now: Date,
): Promise<readonly Diagnostic[]> {
  const names = outputFiles(manifest.pack);
  return inFolder(workspace, manifest, (folder, current) => {
    const stale: Staleness = {
      since: current.stale?.since ?? now.toISOString(),
      errors: errors.length,
      because: inALine(errors[0]),
    };
    return folder.write(
      new Map([
        [names.stale, staleText(names.pdf, stale, errors)],
        [names.manifest, manifestText({ ...current, status: 'stale', stale })],
      ]),
    );
  });
}

/**
 * Takes the marks away: the sources are again what the outputs were made from. Outputs that another run has
 * built since the manifest was read are left alone.
 */
export function markGood(workspace: DiskWorkspace, manifest: Manifest): Promise<readonly Diagnostic[]> {
  const names = outputFiles(manifest.pack);
  return inFolder(workspace, manifest, (folder, current) =>
    folder.write(new Map([[names.manifest, unmarkedText(current)]]), [names.stale]),
  );
}

/** The same for a build whether it is stale or not, and another for any other build. */
function unmarkedText({ stale: _, ...rest }: Manifest): string {
  return manifestText({ ...rest, status: 'built' });
}

type Folder = NonNullable<ReturnType<typeof takeOutputFolder>['value']>;

/** Does the work on a pack's folder while nobody else writes it, if the manifest in it is still of that build. */
async function inFolder(
  workspace: DiskWorkspace,
  manifest: Manifest,
  work: (folder: Folder, current: Manifest) => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  const path = outputPath(manifest.pack);
  const folder = takeOutputFolder(workspace.root, path);
  if (!folder.value) return folder.diagnostics;
  try {
    const current = readManifest(workspace.root, path);
    if (!current || unmarkedText(current) !== unmarkedText(manifest)) return [];
    return await work(folder.value, current);
  } finally {
    folder.value.release();
  }
}

function staleText(pdf: string, { since, errors }: Staleness, found: readonly Diagnostic[]): string {
  const more = found.length - SHOWN;
  return [
    `${pdf} is stale: it is the last good one, older than its sources.`,
    ...(since === undefined ? [] : [`It has been so since ${since}.`]),
    `What is in the way (${counted(errors, 'error')}):`,
    '',
    ...found.slice(0, SHOWN).map(inALine),
    ...(more > 0 ? [`and ${counted(more, 'more error')}`] : []),
    '',
    'This file is removed when the pack is next built without errors.',
    '',
  ].join('\n');
}

function inALine(error: Diagnostic | undefined): string {
  if (!error) return 'unknown';
  const where = error.place ? `${error.place.file}:${error.place.start.line}: ` : '';
  return `${where}${error.message} [${error.code}]`;
}
