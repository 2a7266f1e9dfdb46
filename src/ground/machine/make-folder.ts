import { existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Throws what the system says; then nothing is left behind.
 *
 * Node's own `recursive` never returns where a folder refuses new ones with ENOENT, as `/proc` does.
 *
 * @param mode of every folder that is made
 * @returns the folders that were made, the outermost first
 */
export function makeFolder(path: string, mode?: number): readonly string[] {
  try {
    mkdirSync(path, mode);
    return [path];
  } catch (error) {
    if (isFolder(path)) return [];
    const above = dirname(path);
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT' || above === path || existsSync(above)) throw error;
    const made = makeFolder(above, mode);
    try {
      return [...made, ...makeFolder(path, mode)];
    } catch (reason) {
      for (const folder of made.toReversed()) rmdirSync(folder);
      throw reason;
    }
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
