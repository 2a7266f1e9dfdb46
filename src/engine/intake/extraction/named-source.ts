import { createHash } from 'node:crypto';
import { limitExceeded, noFile } from '../../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { SourceFile } from '../../../ground/model/source-file.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readNamedFile, reasonOf } from '../../workspace/read-named-file.ts';

/** How large a file may be, in bytes. */
const FILE_LIMIT = 100_000_000;

/** A file of annotations or a mapping, wherever it is. Errors: LIMIT_EXCEEDED, NO_FILE. */
export function namedSource(path: string): Outcome<SourceFile> {
  const file = readNamedFile(path, FILE_LIMIT);
  if (file.kind === 'bytes') {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    return { value: { path, bytes: file.bytes, sha256 }, diagnostics: [] };
  }
  if (file.kind === 'too-large') {
    const what = `the file has ${Math.ceil(file.size / 1_000_000)} MB`;
    const problem = limitExceeded(wholeFile(path), what, `${FILE_LIMIT / 1_000_000} MB`);
    return { value: undefined, diagnostics: [problem] };
  }
  return { value: undefined, diagnostics: [noFile(path, reasonOf(file, FILE_LIMIT))] };
}
