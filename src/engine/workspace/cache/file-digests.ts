import { lstatSync } from 'node:fs';
import { type FileState, stateId } from '../read-regular-file.ts';
import type { DiskCache } from './disk-cache.ts';
import { isSettled } from './settled.ts';

/**
 * The SHA-256 of files that have been read, by the state in which they were: what is still in that state is not
 * read again, by this run or a later one.
 *
 * Why: a build of 60 packs that are up to date takes 162 ms with it and 235 without.
 *
 * When it is sound: the state is device, inode, size and the times of the last write and of the last change of any kind, in
 * nanoseconds; the latter cannot be set by hand. So a file has to be written within the same tick of its file
 * system's clock in which it was read for the state not to tell: what was written only just now is not kept, as
 * Git does not trust what it calls racily clean (Documentation/technical/racy-git.txt). This rests on the clock
 * of the file system going forward, and not going two seconds behind this machine's.
 */
export interface FileDigests {
  recall(place: string): KnownDigest | undefined;
  /** @param place the absolute path */
  keep(place: string, state: FileState, sha256: string): void;
  /** Keeps the digest of a file that this run has written elsewhere and then moved to its place. */
  keepMoved(place: string, sha256: string, bytes: number): void;
  /** What has been kept since it was last asked for: then another process makes it outlive this one. */
  drain(): readonly KnownFileDigest[];
  add(digests: readonly KnownFileDigest[]): void;
  /** Makes it outlive the process. */
  save(): void;
}

export interface KnownDigest {
  /** Of the state, as `readRegularFile` tells it. */
  readonly id: string;
  readonly sha256: string;
}

/** The digest of a file in a state of it, and the file's absolute path. */
export interface KnownFileDigest extends KnownDigest {
  readonly place: string;
}

type Entry = readonly [id: string, sha256: string];

/** Of so many files; when there are more, those that this run has not asked for go. */
const MOST = 200_000;

/**
 * @param root the workspace's: each has a memory of its own
 * @param now the clock, in milliseconds since 1970
 */
export function openFileDigests(cache: DiskCache, root: string, now: () => number): FileDigests {
  const key = `file digests 1 ${root}`;
  const fresh = new Map<string, Entry>();
  const asked = new Set<string>();
  let saved: Map<string, Entry> | undefined;
  const load = (): Map<string, Entry> => parse(cache.get(key));
  const set = (place: string, id: string, sha256: string): void => {
    saved ??= load();
    const known = saved.get(place);
    if (known?.[0] !== id || known[1] !== sha256) fresh.set(place, [id, sha256]);
  };
  return {
    recall: (place) => {
      saved ??= load();
      const entry = fresh.get(place) ?? saved.get(place);
      if (!entry) return undefined;
      asked.add(place);
      return { id: entry[0], sha256: entry[1] };
    },
    keep: (place, state, sha256) => {
      if (isSettled(state, now())) set(place, state.id, sha256);
    },
    keepMoved: (place, sha256, bytes) => {
      const stat = lstatSync(place, { bigint: true, throwIfNoEntry: false });
      // The move changed the inode after the last write: any later write bears a later time than that write.
      const told = stat?.isFile() && stat.size === BigInt(bytes) && stat.mtimeNs < stat.ctimeNs;
      if (stat && told) set(place, stateId(stat), sha256);
    },
    drain: () => {
      const drained = [...fresh].map(([place, [id, sha256]]) => ({ place, id, sha256 }));
      for (const [place, entry] of fresh) saved?.set(place, entry);
      fresh.clear();
      return drained;
    },
    add: (digests) => {
      for (const { place, id, sha256 } of digests) set(place, id, sha256);
    },
    save: () => {
      if (fresh.size === 0) return;
      // Another run may have saved meanwhile.
      const all = new Map([...load(), ...fresh]);
      const some =
        all.size <= MOST ? all : [...all].filter(([place]) => asked.has(place) || fresh.has(place));
      cache.put(key, JSON.stringify([...some]));
      cache.tidy();
      saved = undefined;
      fresh.clear();
    },
  };
}

/** What the cache holds is whole, but another version may have written it. */
function parse(text: string | undefined): Map<string, Entry> {
  try {
    const entries: unknown = JSON.parse(text ?? '[]');
    return new Map(Array.isArray(entries) ? entries.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is [string, Entry] {
  const [place, entry] = Array.isArray(value) ? value : [];
  return (
    typeof place === 'string' &&
    Array.isArray(entry) &&
    entry.length === 2 &&
    entry.every((part) => typeof part === 'string')
  );
}
