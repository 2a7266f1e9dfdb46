import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { bundleBroken } from '../../ground/model/diagnostics/bundles.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { accountForBytes, type PlacedEntry } from './account-for-bytes.ts';
import { ZipFault } from './zip-fault.ts';
import { nameKey, refusedName } from './zip-name.ts';

/** How much an archive may hold; beyond, it is refused before anything is unpacked. */
export interface ZipLimits {
  readonly entries: number;
  /** Of all files together, unpacked, in bytes. */
  readonly bytes: number;
}

const LIMITS: ZipLimits = { entries: 5_000, bytes: 128_000_000 };

/**
 * Unpacks a ZIP archive in memory: its files by name, in the archive's order. An archive that is damaged, or that
 * could do harm, is refused as a whole (BUNDLE_BROKEN): too much in it, names that lead elsewhere or appear twice,
 * links, encryption, sizes and check sums that are not those of the content, bytes that belong to none of its files.
 *
 * @param file what the archive is called, for diagnostics
 */
export async function readZip(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = LIMITS,
): Promise<Outcome<ReadonlyMap<string, Uint8Array>>> {
  try {
    return { value: await unpack(bytes, limits), diagnostics: [] };
  } catch (error) {
    const fault = error instanceof ZipFault ? error : libraryFault(error);
    return { value: undefined, diagnostics: [bundleBroken(file, fault.message, fault.hint)] };
  }
}

/** True for bytes that begin as a ZIP archive does, an empty one included. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  const [p, k, three, four] = bytes;
  return p === 0x50 && k === 0x4b && ((three === 3 && four === 4) || (three === 5 && four === 6));
}

const AGAIN = 'it may be cut off or damaged on the way: ask for it again';
const OTHER = 'no bundle is made like that: ask the sender';
const NOT_OURS = 'no bundle is made like that: do not unpack it, and ask the sender';

async function unpack(bytes: Uint8Array, limits: ZipLimits): Promise<ReadonlyMap<string, Uint8Array>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Names are decoded here: the library takes any bytes, and other characters for backslashes.
  const zip = await fromBufferPromise(buffer, { decodeStrings: false });
  if (zip.entryCount > limits.entries) {
    throw new ZipFault(`it has ${zip.entryCount} entries, and the limit is ${limits.entries}`, OTHER);
  }
  const entries: PlacedEntry[] = [];
  const names = new Map<string, string>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    refuseKind(name, entry);
    const reason = refusedName(name.replace(/\/$/, ''));
    if (reason !== undefined) throw refused(name, reason);
    const before = names.get(nameKey(name));
    if (before !== undefined) throw refused(name, `there is another of that name, ${JSON.stringify(before)}`);
    const inside = folderClash(name, names);
    if (inside !== undefined) throw refused(name, inside);
    names.set(nameKey(name), name);
    total += entry.uncompressedSize;
    entries.push({ name, entry, header: await zip.readLocalFileHeaderPromise(entry) });
  }
  if (total > limits.bytes) {
    throw new ZipFault(`it would unpack to ${total} bytes, and the limit is ${limits.bytes}`, NOT_OURS);
  }
  accountForBytes(buffer, entries);
  const files = new Map<string, Uint8Array>();
  for (const { name, entry, header } of entries) {
    const packed = buffer.subarray(header.fileDataStart, header.fileDataStart + entry.compressedSize);
    const content = contentOf(name, entry, packed);
    if (!name.endsWith('/')) files.set(name, content);
    else if (content.length > 0) throw refused(name, 'it is a folder, and has content');
  }
  return files;
}

/** A file cannot be a folder, too. */
function folderClash(name: string, names: ReadonlyMap<string, string>): string | undefined {
  const key = nameKey(name);
  for (let at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
    const file = names.get(key.slice(0, at));
    if (file !== undefined && !file.endsWith('/'))
      return `it lies in ${JSON.stringify(file)}, which is a file`;
  }
  return undefined;
}

/** UTF-8 where the entry says so; the old code pages agree on ASCII alone. */
function nameOf({ fileNameRaw, generalPurposeBitFlag }: Entry): string {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(fileNameRaw);
    if ((generalPurposeBitFlag & UTF8) !== 0 || /^[\x20-\x7e]*$/.test(name)) return name;
  } catch {
    // Reported below.
  }
  throw new ZipFault('a name in it is not UTF-8', OTHER);
}

/** General purpose bits: encrypted, strongly encrypted, list of contents encrypted; names in UTF-8. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UTF8 = 0x0800;
/** In the upper half of the external attributes, whichever system is said to have made the entry: the kind of file. */
const KIND = { mask: 0xf000, file: 0x8000, folder: 0x4000 };

/** DOS, Unix, NTFS, VFAT and macOS: the upper half of the attributes is a kind of Unix, or nothing. */
const HOSTS: ReadonlySet<number> = new Set([0, 3, 10, 14, 19]);
/** In the lower half, that of DOS: a folder, a volume. */
const DOS_KINDS = 0x0010 | 0x0008;

function refuseKind(name: string, entry: Entry): void {
  if ((entry.generalPurposeBitFlag & ENCRYPTED) !== 0) throw refused(name, 'it is encrypted');
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
    throw refused(name, 'it is packed by a method that no bundle uses');
  }
  const kind = (entry.externalFileAttributes >>> 16) & KIND.mask;
  if (kind !== 0 && kind !== KIND.file && kind !== KIND.folder) {
    throw refused(name, 'it is a link or a device, not a file');
  }
  // Whoever made the entry says how its attributes are meant.
  if (!HOSTS.has(entry.versionMadeBy >>> 8)) throw refused(name, 'it was made by a system that is not known');
  if ((entry.externalFileAttributes & DOS_KINDS) !== 0 && !name.endsWith('/'))
    throw refused(name, 'it is marked as a folder or a volume, and named as a file');
}

/** An archive that tells of less than it holds cannot make this take more memory than it tells of. */
function contentOf(name: string, entry: Entry, packed: Buffer): Uint8Array {
  const size = entry.uncompressedSize;
  const content = entry.compressionMethod === 0 ? packed : inflate(packed, size, name);
  if (content.length !== size) throw refused(name, 'it is not as long as the archive says');
  if (crc32(content) !== entry.crc32) throw refused(name, 'its content is damaged: the checksum differs');
  return content;
}

function inflate(packed: Buffer, size: number, name: string): Uint8Array {
  // What is left of the packed bytes when the content has ended is counted, and would belong to nothing.
  const { buffer, engine } = attempt(name, () => {
    // One byte more than there should be shows content that goes on.
    const options = { maxOutputLength: size + 1, info: true };
    return inflateRawSync(packed, options) as unknown as { buffer: Buffer; engine: { bytesWritten: number } };
  });
  if (engine.bytesWritten !== packed.length) throw refused(name, 'something follows its packed content');
  return buffer;
}

function attempt<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const isLonger = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw refused(
      name,
      isLonger ? 'it is not as long as the archive says' : 'its content is damaged: it cannot be unpacked',
    );
  }
}

function refused(name: string, reason: string): ZipFault {
  return new ZipFault(`${JSON.stringify(name)} in it: ${reason}`, NOT_OURS);
}

/** What the library has to say of an archive, in words that a person can use. */
function libraryFault(error: unknown): ZipFault {
  if (!(error instanceof Error) || 'code' in error) throw error;
  const { message } = error;
  const known = LIBRARY_FAULTS.find(([pattern]) => pattern.test(message));
  if (known) return new ZipFault(known[1], known[2]);
  return new ZipFault(`its list of contents is damaged: ${message}`, AGAIN);
}

const LIBRARY_FAULTS: readonly (readonly [message: RegExp, reason: string, hint: string])[] = [
  [/^End of central directory/, 'it has no end: it is cut off, or no ZIP archive at all', AGAIN],
  [/^Invalid comment length/, 'something follows its end', OTHER],
  [/^multi-disk/, 'it is a part of an archive', OTHER],
  [/strong encryption/, 'it is encrypted', OTHER],
  [/^compressed\/uncompressed size mismatch/, 'a file in it is not as long as the archive says', OTHER],
  [/local file header|file data overflows/, 'a file in it is not where the list of contents says', AGAIN],
];
