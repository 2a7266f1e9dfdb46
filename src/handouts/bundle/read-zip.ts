import { crc32 } from 'node:zlib';
import { inflateSync } from 'fflate';
import { bundleBroken } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { type ZipEntry, ZipFault, zipEntries } from './zip-entries.ts';
import { nameKey, refusedName } from './zip-name.ts';

/** How much an archive may hold; beyond, it is refused before anything is unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, unpacked, in bytes. */
  readonly bytes: number;
}

const LIMITS: ZipLimits = { entries: 5_000, bytes: 400_000_000 };

/**
 * Unpacks a ZIP archive in memory: its files by name, in the archive's order. An archive that is damaged, or that
 * could do harm, is refused as a whole (BUNDLE_BROKEN): too much in it, names that lead elsewhere or stand twice,
 * links, encryption, entries that lie over one another, sizes and check sums that are not those of the content.
 *
 * @param file what the archive is called, for diagnostics
 */
export function readZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = LIMITS,
): Outcome<ReadonlyMap<string, Uint8Array>> {
  try {
    return { value: unpack(bytes, limits), diagnostics: [] };
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    return { value: undefined, diagnostics: [bundleBroken(file, error.message, error.hint)] };
  }
}

/** True for bytes that begin as a ZIP archive does, an empty one included. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

function unpack(bytes: Uint8Array, limits: ZipLimits): ReadonlyMap<string, Uint8Array> {
  const entries = zipEntries(bytes, limits.entries);
  const names = new Map<string, string>();
  let total = 0;
  for (const { name, size } of entries) {
    const reason = refusedName(name.replace(/\/$/, ''));
    if (reason !== undefined) throw refused(name, reason);
    const before = names.get(nameKey(name));
    if (before !== undefined) throw refused(name, `there is another of that name, ${JSON.stringify(before)}`);
    names.set(nameKey(name), name);
    total += size;
  }
  if (total > limits.bytes) {
    throw new ZipFault(`it would unpack to ${total} bytes, and the limit is ${limits.bytes}`, NOT_OURS);
  }
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) if (!entry.name.endsWith('/')) files.set(entry.name, contentOf(bytes, entry));
  return files;
}

/** An archive that tells of less than it holds cannot make this take more memory than it tells of. */
function contentOf(bytes: Uint8Array, { name, method, data, size, checkSum }: ZipEntry): Uint8Array {
  const packed = bytes.subarray(data.start, data.end);
  const content = method === 'stored' ? packed : inflate(packed, size, name);
  if (content.length !== size) throw refused(name, 'it is not as long as the archive says');
  if (crc32(content) !== checkSum) throw refused(name, 'its content is damaged: the check sum is another');
  return content;
}

function inflate(packed: Uint8Array, size: number, name: string): Uint8Array {
  try {
    // One byte more than there should be shows content that goes on.
    return inflateSync(packed, { out: new Uint8Array(size + 1) });
  } catch {
    throw refused(name, 'its content is damaged: it cannot be unpacked');
  }
}

const NOT_OURS = 'no bundle is made like that: do not unpack it, and ask the sender';

function refused(name: string, reason: string): ZipFault {
  return new ZipFault(`${JSON.stringify(name)} in it: ${reason}`, NOT_OURS);
}
