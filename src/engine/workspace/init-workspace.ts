import {
  accessSync,
  constants,
  lstatSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../../ground/machine/make-folder.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { cannotWrite, workspaceExists } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { editorFiles, extractionSchemaLine, findSchemas } from './editor-files.ts';
import { SOURCE_FOLDERS } from './source-paths.ts';
import { starterFiles } from './starter-files.ts';

/** A workspace that has just been made. */
export interface NewWorkspace {
  readonly root: string;
  /** What was written, relative to the root. */
  readonly files: readonly string[];
  /** What an editor would have got, and has already: it is as it was. Relative to the root. */
  readonly left: readonly string[];
}

/**
 * Makes a workspace with one small pack in a folder, whole or not at all, and tells editors where its schemas are. What
 * is there already is never written over. Errors: CANNOT_WRITE, WORKSPACE_EXISTS.
 *
 * @param samples false: without a pack, its folders are empty
 */
export function initWorkspace(folder: string, { samples = true } = {}): Outcome<NewWorkspace> {
  if (folder.includes('\0')) return refused(folder, 'a name cannot hold a NUL character');
  const made: { readonly folders: string[]; readonly files: string[] } = { folders: [], files: [] };
  let ignored: { readonly path: string; readonly text: string } | undefined;
  try {
    const starters = new Map([...starterFiles].filter(([file]) => samples || file === IGNORED));
    const taken = [...starters.keys(), 'sources']
      .filter((name) => name !== IGNORED || !isFile(join(folder, name)))
      .find((name) => isThere(join(folder, name)));
    if (taken !== undefined) {
      const what = taken === 'sources' ? 'a folder `sources`' : taken;
      return { value: undefined, diagnostics: [workspaceExists(resolve(folder), what)] };
    }
    const schemas = findSchemas(resolve(folder));
    const editors = editorFiles(schemas);
    const left = [...editors.keys()].filter((file) => isTaken(folder, file));
    const files = new Map([
      ...filesWith(starters, schemas),
      ...[...editors].filter(([file]) => !left.includes(file)),
    ]);
    if (!samples)
      for (const name of SOURCE_FOLDERS) made.folders.push(...makeFolder(join(folder, 'sources', name)));
    for (const [file, text] of files) {
      const path = join(folder, file);
      if (file === IGNORED && isThere(path)) {
        ignored = appendMissing(path, text);
        continue;
      }
      made.folders.push(...makeFolder(dirname(path)));
      writeFileSync(path, text, { flag: 'wx' });
      made.files.push(path);
    }
    if (ignored !== undefined) writeFileSync(ignored.path, ignored.text);
    return { value: { root: realpathSync(folder), files: [...files.keys()], left }, diagnostics: [] };
  } catch (error) {
    for (const path of made.files) rmSync(path, { force: true });
    for (const path of made.folders.toReversed()) rmdirSync(path);
    return refused(folder, reasonOf(error));
  }
}

/** What a new repository has already: it gets the lines that it lacks. */
const IGNORED = '.gitignore';

function appendMissing(path: string, text: string): { readonly path: string; readonly text: string } {
  const there = readFileSync(path, 'utf8');
  const known = new Set(there.split(/\r?\n/).map((line) => line.trim()));
  const missing = text.split('\n').filter((line) => line !== '' && !known.has(line));
  const end = there === '' || there.endsWith('\n') ? '' : '\n';
  return { path, text: missing.length === 0 ? there : `${there}${end}${missing.join('\n')}\n` };
}

function filesWith(
  starters: ReadonlyMap<string, string>,
  schemas: string | undefined,
): readonly (readonly [file: string, text: string])[] {
  const line = schemas === undefined ? '' : extractionSchemaLine(schemas);
  return [...starters].map(([file, text]) => [
    file,
    file.startsWith('sources/extractions/') ? `${line}${text}` : text,
  ]);
}

/** It is there, or something is that could not have it: a file or a link in the place of its folder, or a folder of others. */
function isTaken(folder: string, file: string): boolean {
  const parent = join(folder, dirname(file));
  if (!isThere(parent)) return false;
  return !isOwnFolder(parent) || isThere(join(folder, file));
}

function isOwnFolder(path: string): boolean {
  if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return false;
  try {
    accessSync(path, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A link that leads nowhere is there, too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function reasonOf(error: unknown): string {
  const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isAbsent ? 'no folder can be made there' : writeFailure(error);
}

function refused(folder: string, reason: string): Outcome<never> {
  const hint = 'name a folder that can be written: `sourcebound init my-packs`';
  return { value: undefined, diagnostics: [cannotWrite(folder, reason, hint)] };
}
