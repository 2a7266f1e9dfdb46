import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { isRunning } from '../../ground/machine/processes.ts';

/** A half-made folder is taken for abandoned after so many milliseconds, or sooner when its run has died. */
const ABANDONED = 10 * 60 * 1000;
/** Runs on another machine that shares the folder look dead from here. */
const DEAD_FOR = 60 * 1000;

/**
 * Makes a folder that is there whole or not at all. `fill` writes into a fresh folder beside it, which is then
 * renamed; when another run was faster its folder stays, and ours goes. A folder that is there but that
 * `isWhole` refuses is replaced.
 */
export async function installFolder(
  folder: string,
  isWhole: (folder: string) => Promise<boolean>,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  if (await isWhole(folder)) return;
  const parent = dirname(folder);
  makeFolder(parent);
  await sweep(parent, `${basename(folder)}.`);
  const fresh = join(parent, `${basename(folder)}.${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    // Whatever the umask is, others do not write into it.
    await mkdir(fresh, 0o755);
    await fill(fresh);
    await syncFolder(fresh);
    await moveInto(fresh, folder, isWhole);
    await syncFolder(parent);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Puts a file's bytes on the disk itself, so that a power cut cannot leave it half there under its name. */
export async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function moveInto(
  fresh: string,
  folder: string,
  isWhole: (folder: string) => Promise<boolean>,
): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await rename(fresh, folder);
    } catch (error) {
      if (await isWhole(folder)) return;
      if (attempt === 3) throw error;
      // What is there is broken: move it out of the way in one step, in case someone else does the same.
      const broken = `${fresh}-broken${attempt}`;
      await rename(folder, broken).catch(() => undefined);
      await rm(broken, { recursive: true, force: true });
    }
  }
}

async function sweep(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      (stats) => Date.now() - stats.mtimeMs,
      () => 0,
    );
    const owner = Number.parseInt(name.slice(prefix.length), 10);
    if (age > (isRunning(owner) ? ABANDONED : DEAD_FOR)) await removeLeftover(path);
  }
}

/** Deletes what a run that died has left. What cannot be deleted stays, and keeps nobody from anything. */
export async function removeLeftover(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true }).catch(() => undefined);
}

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r').catch(() => undefined);
  // Windows has no way to do this, and some file systems refuse.
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
