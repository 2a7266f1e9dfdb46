import { lstatSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Why others could put something of theirs into a folder; nothing when only this user can, or on a system that knows
 * no such thing. What others can write they can fill with a program that this user would start.
 */
export function othersCanWrite(folder: string): string | undefined {
  const uid = process.getuid?.();
  if (uid === undefined) return undefined;
  const real = realpathSync(folder);
  const { uid: owner, mode } = lstatSync(real);
  if (owner !== uid) return `${folder} belongs to another user`;
  if ((mode & 0o022) !== 0) return `others can write ${folder}`;
  // The way to it by its name, which may be a link, and the way to where it leads.
  return openAbove(folder) ?? openAbove(real);
}

function openAbove(path: string): string | undefined {
  for (let [at, above] = [path, dirname(path)]; above !== at; [at, above] = [above, dirname(above)]) {
    const stat = lstatSync(above);
    // Where names are sticky, as among temporary files, only their owner can put another in their place.
    if (!stat.isSymbolicLink() && (stat.mode & 0o002) !== 0 && (stat.mode & 0o1000) === 0) {
      return `others can write ${above}`;
    }
  }
  return undefined;
}
