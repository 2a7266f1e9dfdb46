import { type Entry, type LocalFileHeader, parseExtraFields } from 'yauzl';
import { ZipFault } from './zip-fault.ts';

/** An entry as the list of contents has it, and as the head in front of its content has it. */
export interface PlacedEntry {
  readonly name: string;
  readonly entry: Entry;
  readonly header: LocalFileHeader;
}

/**
 * Checks that each byte of an archive belongs to one thing: to one of the listed files, each in front of the next
 * from the first byte on; then the list of contents; then its end. Whatever lies between, before or after is for
 * another reader: files that the list does not name, a second list, a program. So are comments, and extra fields
 * that give an entry a second name. The library reads what the list names and looks at nothing else.
 *
 * Source: APPNOTE.TXT 6.3.10, 4.3.6 to 4.3.16.
 *
 * @throws a ZipFault where a byte is left over or used twice, and where a head says another thing than the list
 */
export function accountForBytes(archive: Buffer, entries: readonly PlacedEntry[]): void {
  const end = archive.length - END;
  const [disks, listed, count, size, start, comment] = [
    archive.readUInt32LE(end + 4),
    archive.readUInt16LE(end + 8),
    archive.readUInt16LE(end + 10),
    archive.readUInt32LE(end + 12),
    archive.readUInt32LE(end + 16),
    archive.readUInt16LE(end + 20),
  ];
  if (archive.readUInt32LE(end) !== END_SIGNATURE || comment !== 0) throw fault('it has a comment');
  const isLarge = end >= LARGE && archive.readUInt32LE(end - LARGE) === LARGE_SIGNATURE;
  if (isLarge || start === 0xffffffff || count === 0xffff)
    throw fault('it is in the format for large archives');
  if (disks !== 0 || listed !== count || count !== entries.length) throw fault('it is a part of an archive');
  if (start + size !== end) throw fault('its list of contents is not where it should be');
  const length = entries.reduce((sum, { entry }) => sum + CENTRAL + variable(entry), 0);
  if (length !== size) throw fault('its list of contents is damaged: it is not as long as it says');
  let at = 0;
  const sorted = entries.toSorted(
    (one, other) => one.entry.relativeOffsetOfLocalHeader - other.entry.relativeOffsetOfLocalHeader,
  );
  for (const { name, entry, header } of sorted) {
    const named = `${JSON.stringify(name)} in it`;
    const from = entry.relativeOffsetOfLocalHeader;
    if (entry.fileCommentLength > 0) throw fault(`${named}: it has a comment`);
    if (hasSecondMeaning(entry, header))
      throw fault(`${named}: an extra field gives it another name or size`);
    const foreign = foreignField(entry, header);
    if (foreign !== undefined)
      throw fault(`${named}: it has an extra field of a kind that is not known, ${foreign}`);
    if (isOther(entry, header))
      throw fault(`${named}: the list of contents says another thing than the entry itself`);
    if (from < at) throw fault(`${named} lies over another entry`);
    if (from > at) throw fault(`it holds ${from - at} bytes that belong to no file`);
    at = header.fileDataStart + entry.compressedSize;
    if ((header.generalPurposeBitFlag & DESCRIPTOR) !== 0) at += descriptorLength(archive, at, entry);
  }
  if (at > start) throw fault('a file in it is not where the list of contents says');
  if (at < start) throw fault(`it holds ${start - at} bytes that belong to no file`);
}

const END = 22;
const END_SIGNATURE = 0x06054b50;
const CENTRAL = 46;
/** Where the end of a large archive (Zip64) is, in front of the other end. */
const LARGE = 20;
const LARGE_SIGNATURE = 0x07064b50;
/** Extra fields: sizes and place in a large archive; Info-ZIP's name in Unicode. */
const SECOND_MEANINGS: ReadonlySet<number> = new Set([0x0001, 0x7075]);
/** Times and owners, which no reader makes content of: NTFS, Info-ZIP's times, its older ones, and its owners. */
const KNOWN_FIELDS: ReadonlySet<number> = new Set([0x000a, 0x5455, 0x5855, 0x7855, 0x7875]);
const DESCRIPTOR_SIGNATURE = 0x08074b50;
/** The general purpose bit that puts check sum and sizes after the content. */
const DESCRIPTOR = 0x0008;

function variable({ fileNameLength, extraFieldLength, fileCommentLength }: Entry): number {
  return fileNameLength + extraFieldLength + fileCommentLength;
}

function hasSecondMeaning({ extraFields }: Entry, { extraField }: LocalFileHeader): boolean {
  return [...extraFields, ...parseExtraFields(extraField)].some(({ id }) => SECOND_MEANINGS.has(id));
}

function foreignField({ extraFields }: Entry, { extraField }: LocalFileHeader): string | undefined {
  const other = [...extraFields, ...parseExtraFields(extraField)].find(({ id }) => !KNOWN_FIELDS.has(id));
  return other && `0x${other.id.toString(16).padStart(4, '0')}`;
}

/** A reader who goes from head to head must see what one sees who goes by the list. */
function isOther(entry: Entry, header: LocalFileHeader): boolean {
  const later = (header.generalPurposeBitFlag & DESCRIPTOR) !== 0;
  const agrees = (there: number, here: number): boolean => there === here || (later && there === 0);
  return !(
    header.fileName.equals(entry.fileNameRaw) &&
    header.compressionMethod === entry.compressionMethod &&
    header.generalPurposeBitFlag === entry.generalPurposeBitFlag &&
    agrees(header.crc32, entry.crc32) &&
    agrees(header.compressedSize, entry.compressedSize) &&
    agrees(header.uncompressedSize, entry.uncompressedSize)
  );
}

/** Check sum and sizes after the content, with or without a signature in front; nothing when they are not there. */
function descriptorLength(
  archive: Buffer,
  at: number,
  { crc32, compressedSize, uncompressedSize }: Entry,
): number {
  const says = (from: number): boolean =>
    from + 12 <= archive.length &&
    archive.readUInt32LE(from) === crc32 &&
    archive.readUInt32LE(from + 4) === compressedSize &&
    archive.readUInt32LE(from + 8) === uncompressedSize;
  if (at + 16 <= archive.length && archive.readUInt32LE(at) === DESCRIPTOR_SIGNATURE && says(at + 4))
    return 16;
  return says(at) ? 12 : 0;
}

function fault(reason: string): ZipFault {
  return new ZipFault(reason, 'no bundle is made like that: do not unpack it, and ask the sender');
}
