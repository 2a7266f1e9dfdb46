import { readNamedFile, reasonOf } from '../../engine/workspace/read-named-file.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noFile } from '../../ground/model/diagnostics/files.ts';

/** How large a file may be that is looked into, in bytes: a pack of 300 pages has a tenth of it. */
const LIMIT = 128_000_000;

/** Reads a file that somebody has named, to look into it. Errors: NO_FILE. */
export function readStranger(path: string): Uint8Array | Diagnostic {
  const file = readNamedFile(path, LIMIT);
  return file.kind === 'bytes' ? file.bytes : noFile(path, reasonOf(file, LIMIT));
}
