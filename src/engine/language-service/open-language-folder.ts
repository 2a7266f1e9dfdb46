import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openFileMemory } from '../workspace/cache/file-memory.ts';
import { type DiskWorkspace, openWorkspace } from '../workspace/disk-workspace.ts';
import { type Library, openLibrary } from '../workspace/load-library.ts';
import { overlayWorkspace } from '../workspace/overlay-workspace.ts';
import { openChecker, type WorkspaceChecker } from './check-workspace.ts';
import { openSnapshotMemory, type Snapshot, takeSnapshot } from './snapshot.ts';

/** A workspace that is worked on in an editor: its files on disk, and over them those that are not saved yet. */
export interface LanguageFolder {
  /** The workspace's folder, absolute, as whoever opened it names it. */
  readonly root: string;
  /** A file as it is in the editor from now on; nothing: as it is on disk. */
  setText(path: string, text: string | undefined): void;
  /** Something on disk may have changed: what is asked from now on is read again, where it has been written since. */
  reload(): void;
  /** The workspace as it is now; nothing while there are no sources. */
  snapshot(): Snapshot | undefined;
  /** Checks what has changed, in steps, see `WorkspaceChecker`; `first` are the files whose packs go first. */
  check(first: ReadonlySet<string>): ReturnType<WorkspaceChecker['check']>;
  /** Reads what questions are answered from, in steps, so that the first answer does not wait for it. */
  warmUp(): Generator<undefined, void>;
  /** Counts the changes, of files on disk and in the editor. */
  readonly changes: number;
}

/** @param library what sources are read by: one of its own, unless others read the same */
export function openLanguageFolder(
  root: string,
  library: Library = openLibrary({ packs: Number.POSITIVE_INFINITY }),
): LanguageFolder {
  const memory = openFileMemory(Date.now);
  const checker = openChecker(library);
  const kept = openSnapshotMemory(root);
  const unsaved = new Map<string, string>();
  let changes = 0;
  let base: DiskWorkspace | undefined;
  let workspace: DiskWorkspace | undefined;

  const current = (): DiskWorkspace | undefined => {
    base ??= openIfThere(root, memory, unsaved.size > 0);
    workspace ??= base && overlayWorkspace(base, new Map(unsaved));
    return workspace;
  };
  return {
    root,
    setText: (path, text) => {
      if (text === undefined) unsaved.delete(path);
      else unsaved.set(path, text);
      workspace = undefined;
      changes++;
    },
    reload: () => {
      base = undefined;
      workspace = undefined;
      changes++;
    },
    snapshot: () => {
      const found = current();
      return found && takeSnapshot(found, library, kept, checker.diagnostics());
    },
    check: function* (first) {
      const found = current();
      if (found) yield* checker.check(found, first);
      else checker.forget();
    },
    warmUp: function* () {
      const found = current();
      if (!found) return;
      const snapshot = takeSnapshot(found, library, kept, []);
      for (const id of snapshot.extractionIds()) {
        snapshot.written(id);
        yield;
      }
      for (const id of snapshot.packIds()) {
        snapshot.pack(id);
        yield;
      }
    },
    get changes() {
      return changes;
    },
  };
}

function openIfThere(
  root: string,
  memory: ReturnType<typeof openFileMemory>,
  hasUnsaved: boolean,
): DiskWorkspace | undefined {
  try {
    return hasUnsaved || existsSync(join(root, 'sources')) ? openWorkspace(root, { memory }) : undefined;
  } catch {
    // It went between the one and the other.
    return undefined;
  }
}
