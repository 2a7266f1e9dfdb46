import { lstatSync, realpathSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { cannotWrite, workspaceExists } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { starterFiles } from './starter-files.ts';

/** A workspace that has just been made. */
export interface NewWorkspace {
  readonly root: string;
  /** What was written, relative to the root. */
  readonly files: readonly string[];
}

/**
 * Makes a workspace with one small pack in a folder, whole or not at all. What is there already is never written
 * over. Errors: CANNOT_WRITE, WORKSPACE_EXISTS.
 */
export function initWorkspace(folder: string): Outcome<NewWorkspace> {
  if (folder.includes('\0')) return refused(folder, 'a name cannot hold a NUL character');
  const made: { readonly folders: string[]; readonly files: string[] } = { folders: [], files: [] };
  try {
    const taken = [...starterFiles.keys(), 'sources'].find((name) => isThere(join(folder, name)));
    if (taken !== undefined) {
      const what = taken === 'sources' ? 'a folder `sources`' : taken;
      return { value: undefined, diagnostics: [workspaceExists(resolve(folder), what)] };
    }
    for (const [file, text] of starterFiles) {
      const path = join(folder, file);
      made.folders.push(...makeFolder(dirname(path)));
      writeFileSync(path, text, { flag: 'wx' });
      made.files.push(path);
    }
    return { value: { root: realpathSync(folder), files: [...starterFiles.keys()] }, diagnostics: [] };
  } catch (error) {
    for (const path of made.files) rmSync(path, { force: true });
    for (const path of made.folders.toReversed()) rmdirSync(path);
    return refused(folder, reasonOf(error));
  }
}

/** A link that leads nowhere is there, too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function reasonOf(error: unknown): string {
  const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isAbsent ? 'no folder can be made there' : writeFailure(error);
}

function refused(folder: string, reason: string): Outcome<never> {
  const hint = 'name a folder that can be written: `sourcebound init my-packs`';
  return { value: undefined, diagnostics: [cannotWrite(folder, reason, hint)] };
}
