/** An archive that is refused: why, in words, and what to do. */
export class ZipFault extends Error {
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}

/** A file of an archive, as the archive's list of contents has it. */
export interface ZipEntry {
  /** With `/`; that of a folder ends with one. */
  readonly name: string;
  readonly method: 'stored' | 'deflated';
  /** Where the packed content stands in the archive. */
  readonly data: { readonly start: number; readonly end: number };
  /** Unpacked, in bytes. */
  readonly size: number;
  /** CRC-32 of the content. */
  readonly checkSum: number;
}

const AGAIN = 'it may be cut off or damaged on the way: ask for it again';
const OTHER = 'no bundle is made like that: ask the sender';

const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
/** General purpose bits: encrypted, strongly encrypted, list of contents encrypted; names in UTF-8. */
const ENCRYPTED = 0x0001 | 0x0040 | 0x2000;
const UTF8 = 0x0800;
/** In the upper half of the external attributes, where a Unix system made the entry: the kind of file. */
const UNIX = { system: 3, kinds: 0xf000, file: 0x8000, folder: 0x4000 };

/**
 * The files that an archive lists (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16), checked against what stands before
 * each of them. Nothing is unpacked.
 *
 * @param most how many there may be
 * @throws a ZipFault for an archive that is cut off, encrypted, split, larger than 4 GB, or that contradicts itself
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const [disks, count, size, start] = [
    view.getUint32(end + 4, true),
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  if (start === 0xffffffff || count === 0xffff)
    throw new ZipFault('it is in the format for large archives', OTHER);
  if (disks !== 0 || view.getUint16(end + 8, true) !== count)
    throw new ZipFault('it is a part of an archive', OTHER);
  if (count > most) throw new ZipFault(`it has ${count} entries, and the limit is ${most}`, OTHER);
  if (start + size > end) throw new ZipFault('its list of contents is not where it should be', AGAIN);
  const entries: ZipEntry[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + CENTRAL.size > start + size || view.getUint32(at, true) !== CENTRAL.signature) {
      throw new ZipFault('its list of contents is damaged', AGAIN);
    }
    const next = at + CENTRAL.size + lengths(view, at + 28) + view.getUint16(at + 32, true);
    if (next > start + size) throw new ZipFault('its list of contents is damaged', AGAIN);
    entries.push(readEntry(view, at, start));
    at = next;
  }
  refuseOverlaps(entries);
  return entries;
}

/** It stands at the end, behind it a comment of the length that it tells. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END.size - END.longestComment);
  for (let at = view.byteLength - END.size; at >= first; at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.size + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  throw new ZipFault('it has no end: it is cut off, or no ZIP archive at all', AGAIN);
}

function readEntry(view: DataView, at: number, contents: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = readName(view, at + CENTRAL.size, view.getUint16(at + 28, true), flags);
  const fault = (reason: string, hint: string): ZipFault =>
    new ZipFault(`${JSON.stringify(name)} in it: ${reason}`, hint);
  if ((flags & ENCRYPTED) !== 0) throw fault('it is encrypted', OTHER);
  const method = view.getUint16(at + 10, true);
  if (method !== 0 && method !== 8) throw fault('it is packed by a method that no bundle uses', OTHER);
  const kind = (view.getUint32(at + 38, true) >>> 16) & UNIX.kinds;
  const isUnix = view.getUint8(at + 5) === UNIX.system;
  if (isUnix && kind !== 0 && kind !== UNIX.file && kind !== UNIX.folder) {
    throw fault('it is a link or a device, not a file', OTHER);
  }
  const [packed, size, local] = [
    view.getUint32(at + 20, true),
    view.getUint32(at + 24, true),
    view.getUint32(at + 42, true),
  ];
  if (local + LOCAL.size > contents || view.getUint32(local, true) !== LOCAL.signature) {
    throw fault('it is not where the list of contents says', AGAIN);
  }
  const start = local + LOCAL.size + lengths(view, local + 26);
  if (start + packed > contents) throw fault('it is not where the list of contents says', AGAIN);
  const nameThere = readName(view, local + LOCAL.size, view.getUint16(local + 26, true), flags);
  const methodThere = view.getUint16(local + 8, true);
  if (nameThere !== name || methodThere !== method) {
    throw fault('the list of contents says another thing than the entry itself', OTHER);
  }
  return {
    name,
    method: method === 0 ? 'stored' : 'deflated',
    data: { start, end: start + packed },
    size,
    checkSum: view.getUint32(at + 16, true),
  };
}

/** Of the name and the extra field, whose lengths stand one behind the other. */
function lengths(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true);
}

/** UTF-8 where the entry says so; the old code pages agree on ASCII alone. */
function readName(view: DataView, start: number, length: number, flags: number): string {
  if (start + length > view.byteLength) throw new ZipFault('its list of contents is damaged', AGAIN);
  const bytes = new Uint8Array(view.buffer, view.byteOffset + start, length);
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if ((flags & UTF8) !== 0 || /^[\x20-\x7e]*$/.test(name)) return name;
  } catch {
    // Told below.
  }
  throw new ZipFault('a name in it is not UTF-8', OTHER);
}

/** One stretch of packed bytes that many entries share unpacks to many times its size. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const sorted = entries.toSorted((one, other) => one.data.start - other.data.start);
  let end = 0;
  for (const { name, data } of sorted) {
    if (data.start < end) throw new ZipFault(`${JSON.stringify(name)} in it lies over another entry`, OTHER);
    end = Math.max(end, data.end, data.start + 1);
  }
}
