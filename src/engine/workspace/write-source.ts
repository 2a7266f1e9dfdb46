import { chmodSync, existsSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { isInside } from './read-regular-file.ts';

/**
 * Writes a source file of a workspace: whole, or not at all. A file that is there keeps its rights; a link is
 * followed, unless it leads out of the workspace.
 *
 * @param root the workspace's real path
 * @returns why it could not be written
 */
export function writeSource(root: string, path: string, text: string): string | undefined {
  const named = join(root, path);
  let temporary: string | undefined;
  try {
    if (!isInside(root, realpathSync.native(existing(named)))) return 'it leads out of the workspace';
    makeFolder(dirname(named));
    const stats = statSync(named, { throwIfNoEntry: false });
    const target = stats === undefined ? named : realpathSync.native(named);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    writeFileSync(temporary, text, { flag: 'wx' });
    if (stats !== undefined) chmodSync(temporary, stats.mode & 0o777);
    renameSync(temporary, target);
    return undefined;
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    return writeFailure(error);
  }
}

/** The path itself, or the nearest folder above it that is there. */
function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path));
}
