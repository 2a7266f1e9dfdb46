import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type FileRead, readFailure, readRegularFile } from './read-regular-file.ts';

/** What came of reading a file that a person names. */
export type NamedFileRead = Exclude<FileRead, { kind: 'unchanged' }>;

/**
 * Reads a file that a person names, wherever it is: links are followed, but it has to be a file, and of a size to be
 * read; nobody waits for a pipe.
 *
 * @param limit the largest size, in bytes
 */
export function readNamedFile(path: string, limit: number): NamedFileRead {
  if (path.includes('\0')) return { kind: 'refused', reason: 'a name cannot hold a NUL character' };
  let real: string;
  try {
    real = realpathSync.native(resolve(path));
  } catch (error) {
    return readFailure(error, path);
  }
  const file = readRegularFile(dirname(real), basename(real), limit);
  return file.kind === 'unchanged' ? { kind: 'absent' } : file;
}

/** Why there are no bytes, as a clause. */
export function reasonOf(file: Exclude<NamedFileRead, { kind: 'bytes' }>, limit: number): string {
  switch (file.kind) {
    case 'absent':
      return 'there is no such file';
    case 'too-large':
      return `it has ${file.size} bytes, and the limit is ${limit}`;
    case 'refused':
      return file.reason;
  }
}
