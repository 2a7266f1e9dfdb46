import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { type Objects, type StoredObject, StoreTrouble } from './objects.ts';

/** In milliseconds: what a run that died has left half written is nobody's any more. */
const ABANDONED = 86_400_000;
const TEMPORARY = '.tmp';
/** In bytes: larger files are none of ours. */
const LARGEST = 2_000_000_000;
/** A pipe is not waited for, and a link leads to what nobody has put there. */
const READING = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/**
 * A store in a folder: of this disk, or of one that several machines see. Its files are this user's own.
 *
 * @param root absolute; it is made when something is put there
 */
export function folderObjects(root: string): Objects {
  const place = (key: string): string => join(root, ...key.split('/'));
  return {
    name: pathToFileURL(root).href,
    get: (key) => ifThere(() => read(place(key))),
    size: async (key) => {
      const stats = await ifThere(() => lstat(place(key)));
      return stats?.isFile() ? stats.size : undefined;
    },
    put: (key, bytes) => doing(() => write(place(key), bytes)),
    list: (folder) => doing(() => list(root, folder)),
    remove: (key) => doing(() => rm(place(key), { force: true })),
    now: () => doing(() => clockOf(root)),
  };
}

/** What is no file, such as a link, a pipe or a device, is read as empty: damaged, and put right by the next build. */
async function read(path: string): Promise<Uint8Array> {
  const stats = await lstat(path);
  if (!stats.isFile()) return new Uint8Array();
  const file = await open(path, READING);
  try {
    const { size } = await file.stat();
    if (size > LARGEST) throw new StoreTrouble('it has a file that is larger than any of ours');
    return await file.readFile();
  } finally {
    await file.close();
  }
}

/** Down to the disk before it gets its name: a failure of the power leaves no empty object under it. */
async function write(path: string, bytes: Uint8Array): Promise<void> {
  makeFolder(dirname(path), 0o700);
  const temporary = `${path}.${randomUUID()}${TEMPORARY}`;
  try {
    const file = await open(temporary, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

async function list(root: string, folder: string): Promise<readonly StoredObject[]> {
  const names = (await ifThere(() => readdir(join(root, folder), { withFileTypes: true }))) ?? [];
  const found: StoredObject[] = [];
  for (const name of names) {
    const key = `${folder}${name.name}`;
    if (name.isDirectory()) {
      for (const inner of await list(root, `${key}/`)) found.push(inner);
      continue;
    }
    // Another run may remove it meanwhile.
    const stats = name.isFile() ? await ifThere(() => lstat(join(root, key))) : undefined;
    if (stats === undefined) continue;
    const { size: bytes, mtimeMs: written } = stats;
    if (!key.endsWith(TEMPORARY)) found.push({ key, bytes, written });
    else if (Date.now() - written > ABANDONED) await rm(join(root, key), { force: true });
  }
  return found;
}

async function clockOf(root: string): Promise<number> {
  const probe = join(root, `clock.${randomUUID()}${TEMPORARY}`);
  await write(probe, new Uint8Array());
  try {
    return (await stat(probe)).mtimeMs;
  } finally {
    await rm(probe, { force: true });
  }
}

async function ifThere<Found>(find: () => Promise<Found>): Promise<Found | undefined> {
  return doing(async () => {
    try {
      return await find();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  });
}

async function doing<Done>(work: () => Promise<Done>): Promise<Done> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreTrouble) throw error;
    throw new StoreTrouble(writeFailure(error), { cause: error });
  }
}
