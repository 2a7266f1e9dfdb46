import { randomUUID } from 'node:crypto';
import { realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder } from '../../../ground/machine/make-folder.ts';
import { writeFailure } from '../../../ground/machine/write-failure.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { cannotWriteSource } from '../../../ground/model/diagnostics/files.ts';
import { cannotMerge } from '../../../ground/model/diagnostics/imports.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { isInside, readRegularFile } from '../../workspace/read-regular-file.ts';

/**
 * Writes an extraction, whole or not at all, if it still is as it was read. Errors: CANNOT_WRITE, CANNOT_MERGE.
 *
 * @param path relative to the workspace
 * @param before what the file held; nothing when there was none
 */
export function putExtraction(
  root: string,
  path: string,
  before: Uint8Array | undefined,
  text: string,
): readonly Diagnostic[] {
  const target = join(root, path);
  const beside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    makeFolder(dirname(target));
    if (!isInside(root, realpathSync.native(dirname(target)))) {
      return [cannotWriteSource(path, 'the folder leads out of the workspace')];
    }
    writeFileSync(beside, text, { flag: 'wx' });
    const now = readRegularFile(root, path, Number.POSITIVE_INFINITY);
    const same =
      now.kind === 'bytes'
        ? before !== undefined && Buffer.compare(now.bytes, before) === 0
        : before === undefined;
    if (!same) {
      rmSync(beside, { force: true });
      return [cannotMerge(wholeFile(path), 'it was changed in the meantime')];
    }
    renameSync(beside, target);
    return [];
  } catch (error) {
    rmSync(beside, { force: true });
    return [cannotWriteSource(path, writeFailure(error))];
  }
}
