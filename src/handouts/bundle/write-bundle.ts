import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { outputPath } from '../../engine/results/outputs.ts';
import { takeOutputFolder } from '../../engine/results/write-outputs.ts';
import type { DiskWorkspace } from '../../engine/workspace/disk-workspace.ts';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotWrite } from '../../ground/model/diagnostics/files.ts';
import type { Bundle } from './bundle-pack.ts';

/** Where a bundle was written, or why it was not. */
export interface WrittenBundle {
  /** Relative to the workspace, or absolute when the caller said where. */
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Writes a bundle: beside the pack's other outputs, or to a file that the caller names. It is there whole or not
 * at all. Errors: CANNOT_WRITE, OUTPUT_BUSY.
 */
export async function writeBundle(
  workspace: DiskWorkspace,
  id: string,
  { name, bytes }: Bundle,
  output: string | undefined,
): Promise<WrittenBundle> {
  if (output !== undefined)
    return { path: resolve(output), diagnostics: writeElsewhere(resolve(output), bytes) };
  const path = `${outputPath(id)}/${name}`;
  const folder = takeOutputFolder(workspace.root, outputPath(id));
  if (!folder.value) return { path, diagnostics: folder.diagnostics };
  try {
    return { path, diagnostics: await folder.value.write(new Map([[name, bytes]])) };
  } finally {
    folder.value.release();
  }
}

function writeElsewhere(path: string, bytes: Uint8Array): readonly Diagnostic[] {
  const beside = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      return [cannotWrite(path, 'a folder is where the file should be')];
    }
    makeFolder(dirname(path));
    writeFileSync(beside, bytes, { flag: 'wx' });
    renameSync(beside, path);
    return [];
  } catch (error) {
    rmSync(beside, { force: true });
    return [cannotWrite(path, writeFailure(error))];
  }
}
