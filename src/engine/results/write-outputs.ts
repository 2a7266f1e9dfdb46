import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { atExit } from '../../ground/machine/at-exit.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotWrite, outputBusy } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isInside } from '../workspace/read-regular-file.ts';
import { lockOutput } from './output-lock.ts';

/** A pack's output folder, taken for writing. */
export interface OutputFolder {
  /** Relative to the workspace. */
  readonly path: string;
  /** Begins to write files, each beside its place, down to the disk. */
  begin(files: OutputContents): WrittenFiles;
  /** Writes files, all or none: see `putInPlace`. */
  write(files: OutputContents, remove?: readonly string[]): Promise<readonly Diagnostic[]>;
  /**
   * Writes a file as `make` gives it, piece by piece: whole, or not at all when `make` returns false or throws.
   * It may not survive a failure of the power: this is for files whose sums are kept, and that can be made again.
   */
  put(name: string, make: (write: (piece: Uint8Array) => void) => boolean): readonly Diagnostic[];
  release(): void;
}

/** Files by name. */
export type OutputContents = ReadonlyMap<string, Uint8Array | string>;

/** Files that are being written beside their places. They have to be put in place or discarded. */
export interface WrittenFiles {
  /**
   * Writes some more, then moves all of them to their places, all or none as far as a file system allows, in
   * the order given. The last one, which speaks for the others, changes last. Then others are removed.
   */
  putInPlace(more: OutputContents, remove: readonly string[]): Promise<readonly Diagnostic[]>;
  discard(): Promise<void>;
}

const TEMPORARY = /^\..*\.tmp$/;

/**
 * Makes the folder, takes it for this run, and sweeps what a run that died has left in it. When the process ends
 * before it is released, nothing half written stays.
 */
export function takeOutputFolder(root: string, path: string): Outcome<OutputFolder> {
  try {
    const folder = makeFolder(root, path);
    if (folder === undefined) return failed(cannotWrite(path, 'it leads out of the workspace'));
    const lock = lockOutput(folder);
    if (typeof lock === 'string') return failed(outputBusy(path, lock));
    try {
      sweep(folder);
    } catch (error) {
      lock.release();
      throw error;
    }
    const begin = (files: OutputContents) => writeBeside(folder, path, files);
    const write = (files: OutputContents, remove: readonly string[] = []) =>
      begin(new Map()).putInPlace(files, remove);
    const put: OutputFolder['put'] = (name, make) => putPieces(folder, path, name, make);
    const callOff = atExit(() => {
      sweep(folder);
      lock.release();
    });
    const release = (): void => {
      callOff();
      lock.release();
    };
    return { value: { path, begin, write, put, release }, diagnostics: [] };
  } catch (error) {
    return failed(cannotWrite(path, writeFailure(error)));
  }
}

/** Removes what a process that was killed has left in the folder, half written. */
export function sweepOutput(root: string, path: string): void {
  if (existsSync(join(root, path))) takeOutputFolder(root, path).value?.release();
}

/** What cannot be removed, such as a folder, stays: it is hardly in the way of this run's own files. */
function sweep(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (!TEMPORARY.test(name)) continue;
    try {
      rmSync(join(folder, name), { force: true });
    } catch {}
  }
}

/** Step by step, so that no link on the way makes a folder elsewhere. */
function makeFolder(root: string, path: string): string | undefined {
  let folder = root;
  for (const part of path.split('/')) {
    const next = join(folder, part);
    makeIfMissing(next);
    folder = realpathSync.native(next);
    if (!isInside(root, folder)) return undefined;
  }
  return folder;
}

/** The folder above has to be there: a workspace that has just been moved away is not made again. */
function makeIfMissing(folder: string): void {
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

function writeBeside(folder: string, path: string, files: OutputContents): WrittenFiles {
  const temporary = (name: string) => join(folder, `.${name}.${process.pid}.tmp`);
  const names = [...files.keys()];
  const writeAll = (contents: OutputContents) =>
    Promise.allSettled([...contents].map(([name, content]) => writeDown(temporary(name), content)));
  const begun = writeAll(files);
  const discard = async (): Promise<void> => {
    await begun;
    await Promise.all(names.map((name) => rm(temporary(name), { force: true }).catch(() => undefined)));
  };
  return {
    discard,
    putInPlace: async (more, remove) => {
      append(names, more.keys());
      const written = [...(await writeAll(more)), ...(await begun)];
      try {
        for (const result of written) if (result.status === 'rejected') throw result.reason;
        for (const name of names) await rename(temporary(name), join(folder, name));
        for (const name of remove) await rm(join(folder, name), { force: true });
        await sync(folder);
        return [];
      } catch (error) {
        await discard();
        return [cannotWrite(path, writeFailure(error))];
      }
    },
  };
}

function putPieces(
  folder: string,
  path: string,
  name: string,
  make: (write: (piece: Uint8Array) => void) => boolean,
): readonly Diagnostic[] {
  const temporary = join(folder, `.${name}.${process.pid}.tmp`);
  let keep = false;
  try {
    const file = openSync(temporary, 'w');
    try {
      keep = make((piece) => writeWhole(file, piece));
    } finally {
      closeSync(file);
    }
    if (keep) renameSync(temporary, join(folder, name));
    return [];
  } catch (error) {
    keep = false;
    return [cannotWrite(path, writeFailure(error))];
  } finally {
    if (!keep) rmSync(temporary, { force: true });
  }
}

/** A system may take less than it is given. */
function writeWhole(file: number, piece: Uint8Array): void {
  for (let from = 0; from < piece.length; ) from += writeSync(file, piece, from);
}

async function writeDown(path: string, content: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the moves last; not every system lets a folder be opened. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function failed(diagnostic: Diagnostic): Outcome<never> {
  return { value: undefined, diagnostics: [diagnostic] };
}
