import type { FolderWatcherOptions, OpenFolderWatcher } from '../../../src/engine/watch/folder-watcher.ts';

/** Stands for the system's watching of folders: what is told is what the test says. */
export interface FakeFolders {
  readonly open: OpenFolderWatcher;
  readonly opened: number;
  readonly closed: number;
  /** Tells whoever was the last to ask. */
  stir(path: string): void;
}

export function fakeFolders(): FakeFolders {
  let listener: FolderWatcherOptions | undefined;
  let opened = 0;
  let closed = 0;
  return {
    open: (options) => {
      listener = options;
      opened++;
      return {
        ready: Promise.resolve(),
        close: async () => {
          closed++;
        },
      };
    },
    get opened() {
      return opened;
    },
    get closed() {
      return closed;
    },
    stir: (path) => listener?.onStir(path),
  };
}
