import { join } from 'node:path';
import type { Environment } from '../environment.ts';
import { cacheFolder } from './cache-folder.ts';
import { type DiskCache, openDiskCache } from './disk-cache.ts';

/** In bytes: the states of some hundred thousand files; the documents and extractions of some thousand. */
const LIMITS = { files: 64_000_000, sources: 256_000_000 } as const;
/** In characters. The states of all files of a workspace are one entry: some huge ones may exceed the limit. */
const LARGEST = { files: 96_000_000, sources: undefined } as const;

/** One of this user's caches. Any of them may be deleted at any time. */
export function openCache(environment: Environment, name: keyof typeof LIMITS): DiskCache {
  return openDiskCache(join(cacheFolder(environment), name), LIMITS[name], LARGEST[name]);
}
