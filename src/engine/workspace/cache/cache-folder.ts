import { accessSync, constants, lstatSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from '../../../ground/machine/at-exit.ts';
import { makeFolder } from '../../../ground/machine/make-folder.ts';
import { othersCanWrite } from '../../../ground/machine/ownership.ts';
import type { Environment } from '../environment.ts';

/** Where this user's caches are kept. */
export interface CacheFolder {
  readonly folder: string;
  /** Why the usual folder is not used, when others can write it. */
  readonly refused: string | undefined;
}

/** Where this user's caches are kept, made if need be. */
export function cacheFolder(environment: Environment): string {
  return findCacheFolder(environment).folder;
}

/**
 * The folder that XDG_CACHE_HOME or the system names; when it cannot be written, or others can write it, one of the
 * user's own among the temporary files; when that is another's, one that goes with this process. A browser is started
 * from there: nobody else may have put it there.
 */
export function findCacheFolder(environment: Environment): CacheFolder {
  const usual = join(usualCaches(environment), 'sourcebound');
  const isUsable = isWritable(usual);
  const refused = isUsable ? othersCanWrite(usual) : undefined;
  if (isUsable && refused === undefined) return { folder: usual, refused };
  const own = join(tmpdir(), `sourcebound-${process.getuid?.() ?? 'user'}`);
  if (isWritable(own) && isFolder(own) && othersCanWrite(own) === undefined) return { folder: own, refused };
  return { folder: passingFolder() ?? usual, refused };
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

/** Among temporary files anybody can make a link of any name. */
function isFolder(path: string): boolean {
  return lstatSync(path).isDirectory();
}

let passing: string | undefined;

/** One for this process; nothing when there is no room for temporary files either. */
function passingFolder(): string | undefined {
  try {
    if (passing === undefined) {
      const made = mkdtempSync(join(tmpdir(), 'sourcebound-'));
      atExit(() => rmSync(made, { recursive: true, force: true }));
      passing = made;
    }
    return passing;
  } catch {
    return undefined;
  }
}
