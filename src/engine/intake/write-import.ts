import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotWriteSource } from '../../ground/model/diagnostics/files.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import { hasErrors } from '../../ground/model/outcome.ts';
import { type OutputFolder, takeOutputFolder } from '../results/write-outputs.ts';

/**
 * Writes files into folders of the workspace, all or none as far as a file system allows: everything is on the disk
 * beside its place before the first file takes its place.
 *
 * @param files by path, relative to the root; the last one speaks for the others
 * @param move files that make room before that, and go back when it fails
 */
export async function writeImport(
  root: string,
  files: ReadonlyMap<string, Uint8Array | string>,
  move: readonly { readonly from: string; readonly to: string }[],
): Promise<readonly Diagnostic[]> {
  const byFolder = groupBy([...files], ([path]) => dirname(path));
  const taken: OutputFolder[] = [];
  try {
    for (const path of byFolder.keys()) {
      const { value, diagnostics } = takeOutputFolder(root, path);
      if (value === undefined) return diagnostics;
      taken.push(value);
    }
    const begun = taken.map((folder) => {
      const own = byFolder.get(folder.path) ?? [];
      return folder.begin(new Map(own.map(([path, content]) => [basename(path), content])));
    });
    const moved: { readonly from: string; readonly to: string }[] = [];
    try {
      for (const { from, to } of move) {
        if (!existsSync(join(root, from))) continue;
        await rename(join(root, from), join(root, to));
        moved.push({ from, to });
      }
      // The document first: its record, which is beside the original, speaks for it.
      for (const files of begun.toReversed()) {
        const problems = await files.putInPlace(new Map(), []);
        if (hasErrors(problems)) {
          for (const { from, to } of moved) await rename(join(root, to), join(root, from));
          await Promise.all(begun.map((some) => some.discard()));
          return problems;
        }
      }
      return [];
    } catch (error) {
      await Promise.all(begun.map((some) => some.discard()));
      return [cannotWriteSource('sources/originals', writeFailure(error))];
    }
  } finally {
    for (const folder of taken) folder.release();
  }
}
