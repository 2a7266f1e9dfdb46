import { relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The absolute path of a file that an editor names; nothing for what is not in the file system. */
export function pathOfUri(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOfPath(path: string): string {
  return pathToFileURL(path).href;
}

/** A path relative to a folder, with `/`; nothing for one outside of it. */
export function pathWithin(folder: string, path: string): string | undefined {
  const found = relative(folder, path);
  return found === '' || found.startsWith('..') || resolve(folder, found) !== resolve(path)
    ? undefined
    : found.split(sep).join('/');
}

/** The folder of the workspace that a file is a source of, by the names of the folders that it is in. */
export function workspaceOf(path: string): string | undefined {
  const found = /^(.*)[\\/]sources[\\/](?:packs|documents|extractions|mappings)[\\/][^\\/]+$/.exec(path);
  return found?.[1];
}
