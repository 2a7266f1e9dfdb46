import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { limitExceeded, noFile } from '../../../ground/model/diagnostics.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { SourceFile } from '../../../ground/model/source-file.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readRegularFile } from '../../workspace/read-regular-file.ts';

/** How large a file may be, in bytes. */
const FILE_LIMIT = 100_000_000;

/** A file that a person names, wherever it is. */
export function readNamedFile(path: string): Outcome<SourceFile> {
  const refused = (reason: string): Outcome<SourceFile> => ({
    value: undefined,
    diagnostics: [noFile(path, reason)],
  });
  if (path.includes('\0')) return refused('a name cannot hold a NUL character');
  let folder: string;
  try {
    folder = realpathSync.native(dirname(resolve(path)));
  } catch {
    return refused('there is no such file');
  }
  const file = readRegularFile(folder, basename(resolve(path)), FILE_LIMIT);
  switch (file.kind) {
    case 'bytes': {
      const sha256 = createHash('sha256').update(file.bytes).digest('hex');
      return { value: { path, bytes: file.bytes, sha256 }, diagnostics: [] };
    }
    case 'too-large': {
      const what = `the file has ${Math.ceil(file.size / 1_000_000)} MB`;
      return {
        value: undefined,
        diagnostics: [limitExceeded(wholeFile(path), what, `${FILE_LIMIT / 1_000_000} MB`)],
      };
    }
    case 'refused':
      return refused(file.reason);
    default:
      return refused('there is no such file');
  }
}
