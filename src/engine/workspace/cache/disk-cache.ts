import { createHash } from 'node:crypto';
import { closeSync, fstatSync, futimesSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openPlainFile } from '../../../ground/machine/read-plain-file.ts';
import { replaceFile } from '../../../ground/machine/replace-file.ts';

/**
 * Texts by key that outlive the process. It is only ever a shortcut: whatever is wrong with it (a read-only
 * folder, a full disk, a damaged entry, an entry in another's place) is as if the text had never been kept.
 */
export interface DiskCache {
  /** The text that was put there, whole, or nothing. */
  get(key: string): string | undefined;
  put(key: string, text: string): void;
  /** Makes room where something was put: what has not been asked for longest goes. */
  tidy(): void;
}

/** An entry that is asked for again gets young when it is older than this, in milliseconds. */
const YOUNG = 3_600_000;
/** What a crash has left half-written goes after as long. */
const ABANDONED = 3_600_000;
/** Entries are spread over so many folders, so that tidying up need not look at all of them. */
const FOLDERS = 16;
/** No entry may take more than one part in so many of its folder's room, where nothing else is said. */
const SHARE = 4;
/** Of the limit, when it is exceeded. */
const KEPT = 0.75;

/**
 * @param limit how many bytes are kept, about
 * @param largest how many characters an entry may have; a folder has room for one such entry, whatever the limit
 */
export function openDiskCache(
  folder: string,
  limit: number,
  largest: number = limit / FOLDERS / SHARE,
): DiskCache {
  const touched = new Set<string>();
  const folderOf = (name: string): string => join(folder, name.slice(0, 1));
  return {
    get: (key) => {
      const name = nameOf(key);
      try {
        return contentOf(readEntry(join(folderOf(name), name)), key);
      } catch {
        return undefined;
      }
    },
    put: (key, text) => {
      if (text.length > largest) return;
      const name = nameOf(key);
      try {
        replaceFile(join(folderOf(name), name), `${checksum(key, text)}\n${text}`);
        touched.add(folderOf(name));
      } catch {
        // It will be made again.
      }
    },
    tidy: () => {
      const room = Math.max(limit / FOLDERS, largest / KEPT);
      for (const some of touched) tidyFolder(some, room);
      touched.clear();
    },
  };
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Of the key, too: an entry that is in the place of another is not mistaken for it. */
function checksum(key: string, text: string): string {
  return createHash('sha256').update(`${key.length} ${key}${text}`).digest('hex');
}

function readEntry(path: string): string {
  const descriptor = openPlainFile(path);
  try {
    const now = Date.now();
    const old = now - fstatSync(descriptor).mtimeMs > YOUNG;
    const content = readFileSync(descriptor, 'utf8');
    if (old) makeYoung(descriptor, now);
    return content;
  } finally {
    closeSync(descriptor);
  }
}

/** Not allowed in a folder that is read-only, and no harm done. */
function makeYoung(descriptor: number, now: number): void {
  try {
    futimesSync(descriptor, now / 1000, now / 1000);
  } catch {}
}

function contentOf(entry: string, key: string): string | undefined {
  const end = entry.indexOf('\n');
  const text = entry.slice(end + 1);
  return end > 0 && entry.slice(0, end) === checksum(key, text) ? text : undefined;
}

function tidyFolder(folder: string, limit: number): void {
  try {
    const entries = readdirSync(folder).flatMap((name) => stateOf(join(folder, name)));
    let size = entries.reduce((sum, entry) => sum + entry.size, 0);
    const over = size > limit;
    for (const { path, size: own, mtimeMs } of entries.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
      const abandoned = path.endsWith('.tmp') && Date.now() - mtimeMs > ABANDONED;
      if (!abandoned && !(over && size > KEPT * limit)) continue;
      rmSync(path, { force: true });
      size -= own;
    }
  } catch {
    // Somebody else is tidying up, or nobody may.
  }
}

function stateOf(
  path: string,
): readonly { readonly path: string; readonly size: number; readonly mtimeMs: number }[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() ? [{ path, size: stat.size, mtimeMs: stat.mtimeMs }] : [];
}
