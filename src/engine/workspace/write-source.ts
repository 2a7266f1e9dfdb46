import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { isRunning } from '../../ground/machine/processes.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { isInside } from './read-regular-file.ts';

/** A source file that is written beside its place. Either is to be called. */
export interface StagedSource {
  /** Puts it in its place, whole: whoever reads the file sees what was there, or this. Returns why that failed. */
  place(): string | undefined;
  discard(): void;
}

/**
 * Writes a source file of a workspace: whole, or not at all. A file that is there keeps its rights; a link is
 * followed, unless it leads out of the workspace.
 *
 * @param root the workspace's real path
 * @returns why it could not be written
 */
export function writeSource(root: string, path: string, text: string): string | undefined {
  const staged = stageSource(root, path, text);
  return 'failure' in staged ? staged.failure : staged.place();
}

/** The first half of `writeSource`: what is left to do then takes no time, however large the file is. */
export function stageSource(
  root: string,
  path: string,
  text: string | Uint8Array,
): StagedSource | { readonly failure: string } {
  const named = join(root, path);
  let temporary: string | undefined;
  const discard = (): void => {
    if (temporary !== undefined) rmSync(temporary, { force: true });
  };
  const failed = (error: unknown): string => {
    discard();
    return writeFailure(error);
  };
  try {
    if (!isInside(root, realpathSync.native(existing(named))))
      return { failure: 'it leads out of the workspace' };
    makeFolder(dirname(named));
    const stats = statSync(named, { throwIfNoEntry: false });
    const target = stats === undefined ? named : realpathSync.native(named);
    const beside = join(dirname(target), temporaryName(basename(target)));
    writeThrough(beside, text, () => {
      temporary = beside;
    });
    if (stats !== undefined) chmodSync(beside, stats.mode & 0o777);
    return {
      place: () => {
        try {
          renameSync(beside, target);
          return undefined;
        } catch (error) {
          return failed(error);
        }
      },
      discard,
    };
  } catch (error) {
    return { failure: failed(error) };
  }
}

/** Nothing is being written for so long, in milliseconds; numbers of processes in other containers say nothing. */
const MOMENT = 5_000;

/** Removes what processes that have been killed were writing in a folder beside its files: they never got that far. */
export function sweepStaged(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      const [, pid] = /^\..+\.(\d+)\.[0-9a-z]+\.tmp$/.exec(name) ?? [];
      const isOver = pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)));
      const path = join(folder, name);
      if (isOver && Date.now() - statSync(path).mtimeMs > MOMENT) rmSync(path, { force: true });
    }
  } catch {
    // There is no such folder, or nothing in it can be removed: it is in nobody's way.
  }
}

/** On the disk before anything is renamed to it, so that not even a machine that fails leaves an empty file. */
function writeThrough(path: string, text: string | Uint8Array, onMade: () => void): void {
  const file = openSync(path, 'wx');
  onMade();
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Hidden, so that it is no file of the workspace; what a killed process has left is in nobody's way. */
function temporaryName(name: string): string {
  return `.${name}.${process.pid}.${process.hrtime.bigint().toString(36)}.tmp`;
}

/** The path itself, or the nearest folder above it that is there. */
function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}
