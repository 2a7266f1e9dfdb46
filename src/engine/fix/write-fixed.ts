import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotWrite, fileChanged } from '../../ground/model/diagnostics/files.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { DiskWorkspace } from '../workspace/disk-workspace.ts';
import { writeSource } from '../workspace/write-source.ts';
import type { FixedFile } from './fix-result.ts';

/**
 * Writes files that were fixed: none when one of them has another text by now. Where one cannot be written, those
 * before it get back what they had.
 */
export function writeFixed(
  { root }: DiskWorkspace,
  files: readonly Pick<FixedFile, 'file' | 'before' | 'after'>[],
): readonly Diagnostic[] {
  const changed = files.filter(({ file, before }) => textOnDisk(join(root, file)) !== before);
  if (changed.length > 0) return changed.map(({ file }) => fileChanged(wholeFile(file)));
  for (const [index, { file, after }] of files.entries()) {
    const failure = writeSource(root, file, after);
    if (failure === undefined) continue;
    for (const done of files.slice(0, index)) writeSource(root, done.file, done.before);
    return [cannotWrite(file, failure, 'no file was changed: fix that, and try again')];
  }
  return [];
}

function textOnDisk(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}
