import { chmodSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';

/**
 * Writes a source file of a workspace: whole, or not at all. A file that is there keeps its rights; a link is
 * followed.
 *
 * @returns why it could not be written
 */
export function writeSource(root: string, path: string, text: string): string | undefined {
  const named = join(root, path);
  let temporary: string | undefined;
  try {
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
