import { accessSync, constants, lstatSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../ground/machine/make-folder.ts';
import type { Environment } from '../environment.ts';

/**
 * Where this user's caches are kept, made if need be: the folder that XDG_CACHE_HOME or the system names; when
 * it cannot be written, one of the user's own among the temporary files.
 */
export function cacheFolder(environment: Environment): string {
  const usual = join(usualCaches(environment), 'sourcebound');
  if (isWritable(usual)) return usual;
  const own = join(tmpdir(), `sourcebound-${process.getuid?.() ?? 'user'}`);
  return isWritable(own) && isOurs(own) ? own : usual;
}

function usualCaches(environment: Environment): string {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local } = environment;
  if (xdg?.startsWith('/')) return xdg;
  if (process.platform === 'win32' && local) return local;
  return join(home(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
}

/** A user of a container may have no home, and no name either. */
function home(): string {
  try {
    return homedir();
  } catch {
    return '/';
  }
}

function isWritable(folder: string): boolean {
  try {
    makeFolder(folder, 0o700);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Among temporary files anybody can make a folder of any name, and put a browser of their own into it. */
function isOurs(folder: string): boolean {
  const stat = lstatSync(folder);
  const uid = process.getuid?.();
  return stat.isDirectory() && (uid === undefined || (stat.uid === uid && (stat.mode & 0o022) === 0));
}
