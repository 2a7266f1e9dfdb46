import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { PublishDiagnosticsParams } from 'vscode-languageserver/node';
import {
  type LanguageFolder,
  openLanguageFolder,
} from '../../engine/language-service/open-language-folder.ts';
import { type FolderWatcher, watchFolders } from '../../engine/watch/folder-watcher.ts';
import { openPublisher } from './publisher.ts';
import { openRecheck, type Recheck } from './recheck.ts';
import { pathOfUri, pathWithin, workspaceOf } from './uris.ts';

/** A file in a workspace. */
export interface Found {
  readonly folder: LanguageFolder;
  /** Relative to the workspace, with `/`. */
  readonly file: string;
}

/** The workspaces that an editor has open. It has to be closed. */
export interface Folders {
  /** The workspace that a file is in; opened now, where the file is a source of one. */
  find(uri: string): Found | undefined;
  /** Opens the workspaces that are in folders of an editor. */
  add(uris: readonly string[]): void;
  remove(uris: readonly string[]): void;
  /** A file as it is in the editor; nothing: it is closed, and is as on disk. */
  setText(uri: string, text: string | undefined): void;
  /** Files have been written, made or deleted, by the editor or by others. */
  changedOnDisk(uris: readonly string[]): void;
  all(): readonly LanguageFolder[];
  close(): Promise<void>;
}

export interface FoldersOptions {
  send(params: PublishDiagnosticsParams): Promise<void>;
  onFault(error: unknown): void;
  /** The editor does not tell of files that change on disk. */
  readonly watches: boolean;
}

interface Opened {
  readonly folder: LanguageFolder;
  readonly recheck: Recheck;
  readonly watcher: FolderWatcher | undefined;
  /** The files that are open in the editor. */
  readonly open: Set<string>;
}

export function openFolders(options: FoldersOptions): Folders {
  const opened = new Map<string, Opened>();

  const open = (path: string): Opened => {
    const root = realRoot(path);
    const known = opened.get(root);
    if (known) return known;
    const folder = openLanguageFolder(path);
    const files = new Set<string>();
    const recheck = openRecheck({
      folder,
      publisher: openPublisher(options.send),
      first: () => files,
      onFault: options.onFault,
    });
    const watcher = options.watches ? watch(folder, recheck, options.onFault) : undefined;
    const made = { folder, recheck, watcher, open: files };
    opened.set(root, made);
    recheck.stir();
    return made;
  };
  const findOpened = (uri: string): { readonly one: Opened; readonly file: string } | undefined => {
    const given = pathOfUri(uri);
    if (given === undefined) return undefined;
    const path = realFile(given);
    const own = workspaceOf(given);
    if (own !== undefined) open(own);
    // The innermost, where one workspace is in another.
    const roots = [...opened.keys()].sort((one, other) => other.length - one.length);
    for (const root of roots) {
      const one = opened.get(root);
      const file = pathWithin(root, path);
      if (file !== undefined && one) return { one, file };
    }
    return undefined;
  };
  return {
    find: (uri) => {
      const found = findOpened(uri);
      return found && { folder: found.one.folder, file: found.file };
    },
    add: (uris) => {
      for (const uri of uris) {
        const path = pathOfUri(uri);
        if (path !== undefined && existsSync(join(path, 'sources'))) open(path);
      }
    },
    remove: (uris) => {
      for (const uri of uris) {
        const path = pathOfUri(uri);
        const root = path && realRoot(path);
        const one = root && opened.get(root);
        if (!root || !one || one.open.size > 0) continue;
        opened.delete(root);
        one.recheck.close();
        void one.watcher?.close();
      }
    },
    setText: (uri, text) => {
      const found = findOpened(uri);
      if (found === undefined) return;
      const { one, file } = found;
      if (text === undefined) one.open.delete(file);
      else one.open.add(file);
      one.folder.setText(file, text);
      one.recheck.stir();
    },
    changedOnDisk: (uris) => {
      const stirred = new Set(uris.flatMap((uri) => findOpened(uri)?.one ?? []));
      for (const { folder, recheck } of stirred) {
        folder.reload();
        recheck.stir();
      }
    },
    all: () => [...opened.values()].map(({ folder }) => folder),
    close: async () => {
      for (const { recheck } of opened.values()) recheck.close();
      await Promise.all([...opened.values()].map(({ watcher }) => watcher?.close()));
    },
  };
}

function watch(folder: LanguageFolder, recheck: Recheck, onFault: (error: unknown) => void): FolderWatcher {
  return watchFolders({
    root: folder.root,
    others: [],
    onStir: (path) => {
      if (path === 'output') return;
      folder.reload();
      recheck.stir();
    },
    onExhausted: () => onFault('the system cannot watch more files: save a file to have others read again'),
    onTrouble: (reason) => onFault(`cannot watch everything: ${reason}`),
  });
}

/** Links are followed, so that one folder is one workspace: under the name by which it was opened first. */
function realRoot(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}

/** A file that is not there yet is where its folder is. */
function realFile(path: string): string {
  const [, folder, name] = /^(.*)[\\/]([^\\/]+)$/.exec(path) ?? [];
  if (folder === undefined || name === undefined) return path;
  return join(realRoot(folder), name);
}
