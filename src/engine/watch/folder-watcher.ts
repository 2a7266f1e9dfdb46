import { existsSync } from 'node:fs';
import { basename, relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isInside } from '../workspace/read-regular-file.ts';

/** Tells of changes in folders. It has to be closed. */
export interface FolderWatcher {
  /** Resolves when changes are seen, or never will be. */
  readonly ready: Promise<void>;
  close(): Promise<void>;
}

export interface FolderWatcherOptions {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** More folders, absolute. */
  readonly others: readonly string[];
  /** Folders, absolute, that may be or not: in each come and go the folders of font packages, which have a table. */
  readonly fontScopes?: readonly string[];
  /** Something may have changed: a path relative to the root. */
  onStir(path: string): void;
  /** The system can watch no more files: nothing is told from now on. */
  onExhausted(): void;
  onTrouble(reason: string): void;
}

export type OpenFolderWatcher = (options: FolderWatcherOptions) => FolderWatcher;

/** The folders of a workspace that packs are made from. Of the output, only whether it is there. */
const WATCHED: ReadonlySet<string> = new Set(['sources', 'templates']);
const OUTPUT = 'output';
const EXHAUSTED: ReadonlySet<string | undefined> = new Set(['ENOSPC', 'EMFILE', 'ENFILE']);

/**
 * Watches the folders of a workspace. Folders, not files: a file that an editor replaces would be lost. What
 * is reported is only that something may have changed, and it may be reported twice, or with a file half written.
 */
export function watchFolders(options: FolderWatcherOptions): FolderWatcher {
  const { root, others, fontScopes = [], onStir, onExhausted, onTrouble } = options;
  const within = fontScopes.filter((scope) => isInside(root, scope));
  const above = fontScopes.filter((scope) => !isInside(root, scope) && existsSync(scope));
  const isFonts = (path: string): boolean => [...within, ...above].some((scope) => isOfPackage(scope, path));
  let watcher: FSWatcher | undefined = watch([root, ...others, ...above], {
    ignoreInitial: true,
    // Waiting to see whether a file that goes comes back is done elsewhere, for all ways of losing one.
    atomic: false,
    followSymlinks: false,
    ignorePermissionErrors: true,
    ignored: (path) =>
      !isFonts(path) && !others.some((other) => isInside(other, path)) && isIgnored(relative(root, path)),
  });
  let settle = (): void => undefined;
  const close = async (): Promise<void> => {
    const closing = watcher;
    watcher = undefined;
    settle();
    await closing?.close();
  };
  const ready = new Promise<void>((resolve) => {
    settle = resolve;
    watcher?.once('ready', resolve);
    watcher?.on('error', (error) => {
      const { code, message } = error as NodeJS.ErrnoException;
      if (watcher === undefined) return;
      if (EXHAUSTED.has(code)) {
        void close();
        onExhausted();
      } else {
        onTrouble(message);
      }
    });
  });
  watcher.on('all', (_, path) => {
    if (watcher !== undefined) onStir(relative(root, path).replaceAll(sep, '/'));
  });
  return { ready, close };
}

/** Whether a path is a folder of packages, on the way to it, one of its packages, or a package's table. */
function isOfPackage(scope: string, path: string): boolean {
  if (isInside(path, scope)) return basename(path) === 'node_modules' || path === scope;
  const [name = '', file, ...rest] = relative(scope, path).split(sep);
  if (!isInside(scope, path) || !name.startsWith('noto-') || rest.length > 0) return false;
  return file === undefined || file === 'unicode.json';
}

/** @param path relative to the workspace */
function isIgnored(path: string): boolean {
  const [first = '', ...rest] = path.split(sep);
  if (first === '') return false;
  if (first === OUTPUT) return rest.length > 0;
  return !WATCHED.has(first) || rest.some((name) => name.startsWith('.'));
}
