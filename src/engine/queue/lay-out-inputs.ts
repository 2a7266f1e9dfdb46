import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { PackStore } from '../store/pack-store.ts';
import { openWorkspace } from '../workspace/disk-workspace.ts';
import type { JobInput, JobList } from './job.ts';

/**
 * Makes a workspace of a job's inputs in a new folder: its path, or what is missing, as a clause. What this package has
 * itself is not fetched; whether it is the same is seen by what the build reads.
 */
export async function layOutInputs(
  { inputs }: JobList,
  store: PackStore,
): Promise<{ readonly root: string; readonly missing?: string }> {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'sourcebound-work-')));
  mkdirSync(join(root, 'sources'));
  const bare = openWorkspace(root);
  const lacking = inputs.filter(({ path, sha256 }) => sha256 !== null && bare.fingerprint(path) !== sha256);
  for (const { path, sha256 } of lacking) {
    if (path.endsWith('/') || sha256 === null) continue;
    const bytes = await store.getBlob(sha256);
    if (bytes === undefined) return { root, missing: 'what it is made from is not in the store' };
    write(join(root, placeOf(path)), bytes);
  }
  for (const folder of lacking) if (folder.path.endsWith('/')) fillFolder(root, folder, bare.list);
  return { root };
}

/** Names that nobody reads are part of what a folder holds. */
function fillFolder(
  root: string,
  { path, names = [] }: JobInput,
  builtIn: (folder: string) => readonly string[],
): void {
  const there = new Set(builtIn(path.slice(0, -1)));
  for (const name of names) {
    if (there.has(name)) continue;
    try {
      write(join(root, path, name), new Uint8Array());
    } catch (error) {
      // It is one of the inputs.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Font packages are looked for where npm puts them. */
function placeOf(path: string): string {
  if (!path.startsWith('fonts/')) return path;
  const [folder, file] = [basename(dirname(path)), basename(path)];
  return join('node_modules/@fontsource', folder, file.endsWith('.json') ? file : join('files', file));
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, bytes, { flag: 'wx', mode: 0o600 });
}
