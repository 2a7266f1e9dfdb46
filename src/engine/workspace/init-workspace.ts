import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cannotWrite, workspaceExists } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { starterFiles } from './starter-files.ts';

/** A workspace that has just been made. */
export interface NewWorkspace {
  readonly root: string;
  /** What was written, relative to the root. */
  readonly files: readonly string[];
}

/** Makes a workspace with one small pack in a folder. What is there already is never written over. */
export function initWorkspace(folder: string): Outcome<NewWorkspace> {
  const files = [...starterFiles.keys()];
  const taken = files.find((file) => existsSync(join(folder, file)));
  if (taken !== undefined || existsSync(join(folder, 'sources'))) {
    return {
      value: undefined,
      diagnostics: [workspaceExists(resolve(folder), taken ?? 'a folder `sources`')],
    };
  }
  try {
    for (const [file, text] of starterFiles) {
      mkdirSync(join(folder, dirname(file)), { recursive: true });
      writeFileSync(join(folder, file), text, { flag: 'wx' });
    }
    return { value: { root: realpathSync(folder), files }, diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [cannotWrite(folder, (error as Error).message)] };
  }
}
