import type { Diagnostic } from '../model/diagnostic.ts';
import { outputFiles, outputPath } from './build-result.ts';
import type { DiskWorkspace } from './disk-workspace.ts';
import { type Manifest, manifestText, type Staleness } from './manifest.ts';
import { counted } from './report/summary.ts';
import { takeOutputFolder } from './write-outputs.ts';

/** So many errors stand in the file that says that a pack is stale. */
const SHOWN = 20;

/**
 * Says that outputs are older than sources that have errors: in the manifest, for programs, and in a file
 * `STALE` beside the PDF, for whoever is about to print it. What is marked already keeps the time since when.
 */
export async function markStale(
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
  const names = outputFiles(manifest.pack);
  return inFolder(workspace, manifest.pack, (folder) =>
    folder.write(
      new Map([
        [names.stale, staleText(names.pdf, stale, errors)],
        [names.manifest, manifestText({ ...manifest, status: 'stale', stale })],
      ]),
    ),
  );
}

/** Takes the marks away: the sources are again what the outputs were made from. */
export function markGood(workspace: DiskWorkspace, manifest: Manifest): Promise<readonly Diagnostic[]> {
  const { stale: _, ...rest } = manifest;
  const names = outputFiles(manifest.pack);
  return inFolder(workspace, manifest.pack, (folder) =>
    folder.write(new Map([[names.manifest, manifestText({ ...rest, status: 'built' })]]), [names.stale]),
  );
}

type Folder = NonNullable<ReturnType<typeof takeOutputFolder>['value']>;

async function inFolder(
  workspace: DiskWorkspace,
  pack: string,
  work: (folder: Folder) => Promise<readonly Diagnostic[]>,
): Promise<readonly Diagnostic[]> {
  const folder = takeOutputFolder(workspace.root, outputPath(pack));
  if (!folder.value) return folder.diagnostics;
  try {
    return await work(folder.value);
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
    'This file goes away by itself when the pack has been built without errors.',
    '',
  ].join('\n');
}

function inALine(error: Diagnostic | undefined): string {
  if (!error) return 'unknown';
  const where = error.place ? `${error.place.file}:${error.place.start.line}: ` : '';
  return `${where}${error.message} [${error.code}]`;
}
