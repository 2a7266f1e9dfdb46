import { createHash } from 'node:crypto';
import { parsePlainValue } from '../../../ground/pdf/parse-value.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { ForeignPart } from './foreign-part.ts';

/** An object as it is in the file. */
export interface LaidObject {
  readonly value: PdfValue;
  /** The bytes of a stream, with its filter on. */
  readonly stream: Buffer | undefined;
}

/** A file whose every byte belongs to one object, to the table of objects or to the end. */
export interface FileLayout {
  readonly objects: ReadonlyMap<number, LaidObject>;
  readonly trailer: PdfDictionary;
  /** Whether both parts of its `/ID` are the sum of what is in it, or of what it was copied from. */
  readonly hasOwnId: boolean;
}

const HEADER = '%PDF-1.7\n%\xd3\xeb\xe9\xe1\n';
const ENTRY = 20;
const FREE = '0000000000 65535 f \n';
const STREAM = ' stream\n';
const END_STREAM = '\nendstream';
const END_OBJECT = '\nendobj\n';
const END = /\nstartxref\n(0|[1-9]\d{0,9})\n%%EOF\n$/;
/** How much the file may hold unpacked, in bytes: a pack of 300 pages has a tenth of it. */
export const MOST_UNPACKED = 96 * 1024 * 1024;

/**
 * Takes a PDF apart as `write-pdf.ts` and `draft-pdf.ts` put it together, byte by byte: header, objects one after
 * the other, one table of objects, trailer. What a reader could find in another way than ours is foreign: a second
 * revision, a second table, an object that the table does not know, bytes between objects.
 *
 * @throws ForeignPart
 */
export function readLayout(bytes: Uint8Array): FileLayout {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  if (!text.startsWith(HEADER)) throw new ForeignPart('its header is not the one that ours have');
  const table = tableOffset(text);
  const { starts, size, end } = readTable(text, table);
  const trailer = readTrailer(text, end, size);
  const objects = new Map<number, LaidObject>();
  let at = HEADER.length;
  for (const [number, start] of starts.toSorted(([, one], [, other]) => one - other)) {
    if (start < at) throw new ForeignPart(`object ${number} begins inside another, or where another begins`);
    if (start > at) throw new ForeignPart(`${start - at} bytes before object ${number} belong to no object`);
    const read = readObject(buffer, text, number, start, table);
    objects.set(number, read.object);
    at = read.end;
  }
  if (at < table)
    throw new ForeignPart(`${table - at} bytes before the table of objects belong to no object`);
  if (at > table) throw new ForeignPart('its last object reaches into the table of objects');
  return { objects, trailer, hasOwnId: hasOwnId(buffer, table, trailer) };
}

/** Whether bytes begin and end roughly as a PDF that Sourcebound has written: others are not looked into. */
export function isOwnStart(bytes: Uint8Array): boolean {
  const latin1 = (start: number, end?: number): string =>
    Buffer.from(bytes.slice(start, end)).toString('latin1');
  return latin1(0, 5) === '%PDF-' && /startxref\s+\d+\s+%%EOF\s*$/.test(latin1(-64));
}

function tableOffset(text: string): number {
  const found = END.exec(text.slice(-64));
  if (!found)
    throw new ForeignPart('it does not end as ours do: something is after its end, or it is cut off');
  const table = Number(found[1]);
  if (!text.startsWith('xref\n0 ', table)) throw new ForeignPart('it has no table of objects where it says');
  return table;
}

interface ObjectTable {
  readonly starts: readonly (readonly [number: number, start: number])[];
  readonly size: number;
  /** Where the table ends. */
  readonly end: number;
}

function readTable(text: string, table: number): ObjectTable {
  const head = /^xref\n0 (\d{1,10})\n/.exec(text.slice(table, table + 24));
  if (!head) throw new ForeignPart('its table of objects does not begin as ours do');
  const size = Number(head[1]);
  const first = table + head[0].length;
  const end = first + size * ENTRY;
  if (size < 1 || end > text.length)
    throw new ForeignPart(`its table of objects is shorter than the ${size} objects that it says`);
  const starts: (readonly [number, number])[] = [];
  for (let number = 0; number < size; number++) {
    const entry = text.slice(first + number * ENTRY, first + (number + 1) * ENTRY);
    if (entry === FREE) continue;
    if (number === 0 || !/^\d{10} 00000 n \n$/.test(entry))
      throw new ForeignPart(`its table of objects has an entry for ${number} that ours never have`);
    starts.push([number, Number(entry.slice(0, 10))]);
  }
  if (!text.startsWith('trailer\n', end))
    throw new ForeignPart('its table of objects has a second part, or more entries than it says');
  return { starts, size, end };
}

const ID_BYTES = 16;
const TRAILER = ['Size', 'Root', 'Info', 'ID'];

function readTrailer(text: string, end: number, size: number): PdfDictionary {
  const { value, end: after } = parsePlainValue(text, end + 'trailer\n'.length);
  if (!isDictionary(value)) throw new ForeignPart('its trailer is not a dictionary');
  const other = [...value.keys()].find((key) => !TRAILER.includes(key));
  if (other !== undefined) throw new ForeignPart(`its trailer has /${other}, which ours never have`);
  if (value.get('Size') !== size)
    throw new ForeignPart('its trailer says another number of objects than its table');
  if (after + (END.exec(text.slice(-64))?.[0].length ?? 0) !== text.length)
    throw new ForeignPart('something is between its trailer and its end');
  if (text.slice(end, after) !== trailerText(value))
    throw new ForeignPart('its trailer is not written as ours are');
  return value;
}

/** No sum covers a trailer: each of its bytes is what follows from its values. */
function trailerText(trailer: PdfDictionary): string {
  const reference = (key: string): string => {
    const value = trailer.get(key);
    if (!isReference(value)) throw new ForeignPart(`its trailer has no /${key} as ours have`);
    return `${value.ref} 0 R`;
  };
  const [document, written] = idParts(trailer);
  return `trailer\n<</Size ${String(trailer.get('Size'))}\n/Root ${reference('Root')}\n/Info ${reference('Info')}\n/ID [<${document}> <${written}>]>>`;
}

function readObject(
  buffer: Buffer,
  text: string,
  number: number,
  start: number,
  table: number,
): { readonly object: LaidObject; readonly end: number } {
  const head = `${number} 0 obj\n`;
  if (!text.startsWith(head, start))
    throw new ForeignPart(`object ${number} is not where its table of objects says`);
  const { value, end } = parsePlainValue(text, start + head.length);
  // What was taken from Chromium's source to be changed has an empty line in front and after.
  const close = text.startsWith('\n\n', end) ? end + 1 : end;
  if (text.startsWith(END_OBJECT, close)) {
    return { object: { value, stream: undefined }, end: close + END_OBJECT.length };
  }
  if (!text.startsWith(STREAM, end) || !isDictionary(value))
    throw new ForeignPart(`something is in object ${number} behind its value`);
  const length = value.get('Length');
  const from = end + STREAM.length;
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || from + length > table)
    throw new ForeignPart(`the stream of object ${number} is not as long as it says`);
  if (!text.startsWith(END_STREAM + END_OBJECT, from + length))
    throw new ForeignPart(`the stream of object ${number} is not as long as it says`);
  const stream = buffer.subarray(from, from + length);
  return { object: { value, stream }, end: from + length + END_STREAM.length + END_OBJECT.length };
}

/**
 * The `/ID` is a hash of what is in the file, twice: of its objects where a pack was printed. A copy has the `/ID` of
 * its pack first, which cannot be made again here, and then a hash of that and of all before the table. It tells what
 * was changed by chance; who changes a file on purpose can make it good.
 */
function hasOwnId(buffer: Buffer, table: number, trailer: PdfDictionary): boolean {
  const [document, written] = idParts(trailer);
  const sumFrom = (start: number, more = ''): string =>
    createHash('sha256').update(buffer.subarray(start, table)).update(more).digest('hex').slice(0, 32);
  if (document === written && written === sumFrom(HEADER.length)) return true;
  // The first copies that were handed out have a hash that their pack's is no part of.
  return written === sumFrom(0, document) || written === sumFrom(0);
}

/** The two parts of an `/ID`, in hexadecimal. */
function idParts(trailer: PdfDictionary): readonly [document: string, written: string] {
  const id = trailer.get('ID');
  const [document, written] = isArray(id) && id.length === 2 ? id : [];
  const isPart = (value: PdfValue | undefined): value is { readonly string: string } =>
    value !== undefined && isString(value) && value.string.length === ID_BYTES;
  if (!isPart(document) || !isPart(written)) throw new ForeignPart('its /ID is not one that ours have');
  return [hexOf(document.string), hexOf(written.string)];
}

function hexOf(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('hex');
}
