import { readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { cannotRead, limitExceeded } from '../../ground/model/diagnostics/files.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile, Workspace } from '../../ground/model/source-file.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { FileDigests } from './cache/file-digests.ts';
import type { FileMemory } from './cache/file-memory.ts';
import { type FoundFile, isOwn, isPlain, type Layer, layersOf, limitOf, readFirst } from './layers.ts';
import { isInside } from './read-regular-file.ts';
import { digestOf, type Kept, type ReadRecord, recordReads } from './record-reads.ts';

/**
 * A workspace on disk. Within its life a file is read once, and a folder listed once: later edits are seen by a
 * workspace opened later.
 */
export interface DiskWorkspace extends Workspace {
  /** The real path of the workspace's folder. */
  readonly root: string;
  /** The names of the folders in a folder, in code-unit order. */
  folders(folder: string): readonly string[];
  /**
   * Whether the file is the workspace's own: not of the package, whose own is at `builtInPath(path)`. This is not
   * recorded: who asks reads the file as well, and its digest says whose it was.
   */
  isOwn(path: string): boolean;
  /** What `path` holds now, as a record has it. A file whose state is known is not read for it. */
  fingerprint(path: string): string | null;
  /**
   * What `make` makes of files that it asks the given workspace for, and of nothing else: it is made once for a name in
   * the workspace's life, in which no file changes. All that was asked for is recorded each time.
   */
  once<Made>(name: string, make: (workspace: DiskWorkspace) => Made): Made;
  /** What is known of files without reading them, where something is. */
  readonly digests?: FileDigests | undefined;
  /** The same workspace, with a record of its own. */
  recording(): RecordingWorkspace;
}

export interface RecordingWorkspace extends DiskWorkspace {
  /** Everything that was read, listed or looked for so far, in order of path. */
  record(): readonly ReadRecord[];
}

export interface WorkspaceOptions {
  /** Files that earlier workspaces have read: what has not been written since is not read again. */
  readonly memory?: FileMemory;
  /** The digests of files that earlier runs have read, by the workspace's real path. */
  digestsOf?(root: string): FileDigests | undefined;
}

/** How many bytes of files stay in memory; beyond, the oldest are read again when needed. */
const MEMORY = 256_000_000;

/**
 * Opens the workspace in a folder. Files are looked up in the folder itself; `templates/…` then, file by
 * file, among the templates of the package; `fonts/…` only among its fonts, and `fonts/<name>/…` in the package
 * `@fontsource/<name>` that is installed in the workspace or above it.
 *
 * @throws when there is no such folder
 */
export function openWorkspace(folder: string, options: WorkspaceOptions = {}): DiskWorkspace {
  const { memory } = options;
  const root = realpathSync.native(folder);
  const digests = options.digestsOf?.(root);
  const layers = layersOf(root);
  const reads = new Map<string, Outcome<SourceFile>>();
  let held = 0;

  const read = (path: string): Outcome<SourceFile> => {
    const known = reads.get(path);
    if (known) return known;
    const found = isPlain(path) ? readFirst(layers, path, (place) => memory?.recall(place)?.id) : undefined;
    return keep(path, outcomeOf(path, found, memory, digests));
  };
  const keep = (path: string, outcome: Outcome<SourceFile>): Outcome<SourceFile> => {
    reads.set(path, outcome);
    held += outcome.value?.bytes.length ?? 0;
    for (const [oldest, { value }] of reads) {
      if (held <= MEMORY || oldest === path) break;
      reads.delete(oldest);
      held -= value?.bytes.length ?? 0;
    }
    return outcome;
  };
  const listings = new Map<string, readonly string[]>();
  const names = (path: string, folders: boolean): readonly string[] => {
    const key = folders ? `${path}/` : path;
    const listing = listings.get(key) ?? namesIn(layers, path, folders);
    listings.set(key, listing);
    return listing;
  };
  const list = (path: string): readonly string[] => names(path, false);
  const prints = new Map<string, string | null>();
  const print = (path: string): string | null => {
    if (path.endsWith('/')) return digestOf(list(path.slice(0, -1)).join('\n'));
    if (!digests || reads.has(path) || !isPlain(path)) return read(path).value?.sha256 ?? null;
    const found = readFirst(layers, path, (place) => digests.recall(place)?.id);
    if (found.file.kind === 'unchanged') return digests.recall(found.place)?.sha256 ?? null;
    return keep(path, outcomeOf(path, found, memory, digests)).value?.sha256 ?? null;
  };
  const fingerprint = (path: string): string | null => {
    const known = prints.get(path);
    if (known !== undefined) return known;
    const found = print(path);
    prints.set(path, found);
    return found;
  };

  const kept = new Map<string, Kept<unknown>>();
  const keptOf = <Made>(name: string, make: (workspace: DiskWorkspace) => Made): Kept<Made> => {
    const known = kept.get(name);
    // Whoever asks by a name makes the same of it.
    if (known) return known as Kept<Made>;
    const asking = recordReads(workspace, keptOf);
    const found = { made: make(asking), asked: asking.record().map(({ path }) => path) };
    kept.set(name, found);
    return found;
  };

  const workspace: DiskWorkspace = {
    root,
    read,
    list,
    folders: (path) => names(path, true),
    isOwn: (path) => isPlain(path) && isOwn(layers, path),
    fingerprint,
    once: (name, make) => keptOf(name, make).made,
    digests,
    recording: () => recordReads(workspace, keptOf),
  };
  return workspace;
}

function outcomeOf(
  path: string,
  found: FoundFile | undefined,
  memory: FileMemory | undefined,
  digests: FileDigests | undefined,
): Outcome<SourceFile> {
  if (!found) return refused(cannotRead(wholeFile(path), 'the path leads out of the workspace'));
  const { file, place } = found;
  switch (file.kind) {
    case 'bytes': {
      const value = { path, bytes: file.bytes, sha256: digestOf(file.bytes) };
      memory?.keep(place, file.state, value);
      digests?.keep(place, file.state, value.sha256);
      return { value, diagnostics: [] };
    }
    case 'unchanged':
      return { value: memory?.recall(place)?.file, diagnostics: [] };
    case 'refused':
      return refused(cannotRead(wholeFile(path), file.reason, file.hint));
    case 'too-large':
      return refused(
        limitExceeded(wholeFile(path), `the file has ${inMegabytes(file.size)}`, inMegabytes(limitOf(path))),
      );
    case 'absent':
      return { value: undefined, diagnostics: [] };
  }
}

function refused(diagnostic: Diagnostic): Outcome<SourceFile> {
  return { value: undefined, diagnostics: [diagnostic] };
}

function inMegabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 10_000) / 100).toLocaleString('en-GB')} MB`;
}

/** Hidden files, such as an editor's locks and backups, are none of a workspace's. */
function namesIn(layers: readonly Layer[], path: string, folders: boolean): readonly string[] {
  if (!isPlain(path)) return [];
  const names = new Set<string>();
  for (const layer of layers) {
    const inside = layer.inside(path);
    if (inside === undefined) continue;
    for (const entry of entriesOf(layer.root, inside)) {
      if (entry.isDirectory() === folders && !entry.name.startsWith('.')) names.add(entry.name);
    }
  }
  return [...names].sort();
}

function entriesOf(root: string, path: string) {
  try {
    const real = realpathSync.native(join(root, path));
    return isInside(root, real) ? readdirSync(real, { withFileTypes: true }) : [];
  } catch {
    return [];
  }
}
