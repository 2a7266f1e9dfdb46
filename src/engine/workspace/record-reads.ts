import { createHash } from 'node:crypto';
import type { Workspace } from '../../ground/model/source-file.ts';

/** One thing that was asked of the workspace. The path of a folder that was listed ends with `/`. */
export interface ReadRecord {
  readonly path: string;
  /** Of the file's bytes, or of a folder's file names; null when there was no such file. */
  readonly sha256: string | null;
}

/** What was made of files, and what was asked for: files, and folders with `/` at their ends. */
export interface Kept<Made> {
  readonly made: Made;
  readonly asked: readonly string[];
}

/** Makes what is made once for a name, or finds it. */
export type KeptOf<Space> = <Made>(name: string, make: (workspace: Space) => Made) => Kept<Made>;

interface Once<Space> {
  once<Made>(name: string, make: (workspace: Space) => Made): Made;
}

interface Recorded {
  /** Everything that was read, listed or looked for so far, in order of path. */
  record(): readonly ReadRecord[];
}

/** The same workspace, with a record of its own of what was read and listed. */
export function recordReads<Space extends Workspace & Once<Space>>(
  workspace: Space,
  keptOf: KeptOf<Space>,
): Space & Recorded {
  const seen = new Map<string, string | null>();
  const read: Workspace['read'] = (path) => {
    const outcome = workspace.read(path);
    seen.set(path, outcome.value?.sha256 ?? null);
    return outcome;
  };
  const list: Workspace['list'] = (folder) => {
    const names = workspace.list(folder);
    seen.set(`${folder}/`, digestOf(names.join('\n')));
    return names;
  };
  return {
    ...workspace,
    read,
    list,
    once: <Made>(name: string, make: (workspace: Space) => Made): Made => {
      const { made, asked } = keptOf(name, make);
      for (const path of asked) path.endsWith('/') ? list(path.slice(0, -1)) : read(path);
      return made;
    },
    record: () =>
      [...seen]
        .map(([path, sha256]) => ({ path, sha256 }))
        .sort((one, other) => (one.path < other.path ? -1 : 1)),
  };
}

/** SHA-256 in hex, of a file's bytes or of the names in a folder. */
export function digestOf(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
