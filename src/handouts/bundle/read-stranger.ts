import { realpathSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { readRegularFile } from '../../engine/workspace/read-regular-file.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noFile } from '../../ground/model/diagnostics.ts';

/** How large a file may be that is looked into, in bytes: a pack of 300 pages has a tenth of it. */
const LIMIT = 128_000_000;

/**
 * Reads a file that somebody has named, wherever it came from: links are followed, but it has to be a file, and of a
 * size to be read; nobody waits for a pipe. Errors: NO_FILE.
 */
export function readStranger(path: string): Uint8Array | Diagnostic {
  try {
    const real = realpathSync.native(path);
    const file = readRegularFile(dirname(real), basename(real), LIMIT);
    switch (file.kind) {
      case 'bytes':
        return file.bytes;
      case 'refused':
        return noFile(path, file.reason);
      case 'too-large':
        return noFile(path, `it has ${file.size} bytes, and the limit is ${LIMIT}`);
      default:
        return noFile(path, 'there is no such file');
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return noFile(path, 'code' in error && error.code === 'ENOENT' ? 'there is no such file' : error.message);
  }
}
