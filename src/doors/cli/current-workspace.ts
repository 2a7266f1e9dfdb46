import { realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';

/**
 * The workspace that a command works in when none is named: the current folder, or the nearest one above it with a
 * folder `sources`. One that is found above is said on standard error. Where there is none, the current folder,
 * so that it is reported as none.
 *
 * @throws a usage error, when the current folder has been removed
 */
export function currentWorkspace(command: Command): string {
  const here = currentFolder();
  if (here === undefined) return command.error('error: the current folder has been removed');
  const found = findWorkspace(here, homeFolder());
  if (found === undefined || found === here) return '.';
  process.stderr.write(`workspace: ${found}\n`);
  return found;
}

/**
 * The nearest folder, from one upwards, that has a folder `sources`. A home folder is the last that is looked at:
 * what is above it belongs to others.
 *
 * @param from absolute, as is `home`; both without links
 */
export function findWorkspace(from: string, home: string | undefined): string | undefined {
  if (isFolder(join(from, 'sources'))) return from;
  const above = dirname(from);
  return from === home || above === from ? undefined : findWorkspace(above, home);
}

/** The current folder; nothing when it has been removed. */
export function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

/** A user of a container may have no home, and no name either. */
function homeFolder(): string | undefined {
  try {
    return realpathSync.native(homedir());
  } catch {
    return undefined;
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
