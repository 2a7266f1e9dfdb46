import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file of this user's own, in a folder that is made if need be. Others see the old file or the new one,
 * and two that write at once do not mix. Throws what the system says; then nothing is left behind.
 */
export function replaceFile(path: string, content: string | Uint8Array): void {
  makeFolder(dirname(path), 0o700);
  const temporary = `${path}.${process.pid}.${process.hrtime.bigint()}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx', mode: 0o600 });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
