import { type Zippable, zipSync } from 'fflate';
import { refusedName } from './zip-name.ts';

/** A ZIP entry can tell days from 1980 to 2107, fflate those up to 2099. */
const FIRST_DAY = Date.UTC(1980, 0, 1);
const LAST_DAY = Date.UTC(2099, 11, 31);

/**
 * Packs files into a ZIP archive. The same files and day give the same bytes on every machine: entries are in
 * code-unit order of their names, all bear the day at noon (the format knows no time zone, and no clock is
 * changed at noon), none has attributes of a system, and compression is done by code that travels with the
 * package, not by the system's.
 *
 * @throws when a name is one that `readZip` would refuse
 */
export function writeZip(files: ReadonlyMap<string, Uint8Array>, day: Date): Uint8Array {
  const at = new Date(Math.min(Math.max(day.getTime(), FIRST_DAY), LAST_DAY));
  const mtime = new Date(at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate(), 12);
  const entries: Zippable = {};
  for (const [name, bytes] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const reason = refusedName(name);
    if (reason !== undefined) throw new Error(`ZIP: ${JSON.stringify(name)}: ${reason}`);
    entries[name] = [bytes, { level: 9, mtime, os: 0, attrs: 0 }];
  }
  return zipSync(entries);
}
