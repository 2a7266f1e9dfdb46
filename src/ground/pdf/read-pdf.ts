import { inflateSync } from 'node:zlib';
import { parseValue, skipSpace } from './parse-value.ts';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts';

/**
 * A PDF in the plain form that Chromium writes: one cross-reference table, one revision, no object streams,
 * no encryption. Reading is lazy: an object is parsed when it is asked for.
 */
export interface PdfFile {
  readonly bytes: Buffer;
  /** The bytes, one character each. */
  readonly text: string;
  /** Where each object begins and ends, by number, `endobj` included. */
  readonly objects: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  readonly trailer: PdfDictionary;
  /** The trailer's objects: the document itself. */
  readonly catalog: PdfDictionary;
}

/** How much a stream may hold: a page's is a thousandth of it, and a few bytes of one could unpack to gigabytes. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The highest number of an object, and how many there are at most: a pack of 300 pages has 100,000. */
const MOST_OBJECTS = 1_000_000;
/** How many pages a document may have, and how deep their tree may be. */
const MOST_PAGES = 10_000;
const DEEPEST_PAGE = 32;

/** Reads the cross-reference table. Throws when the bytes are not a PDF of the plain form. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = buffer.toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  if (!text.startsWith('%PDF-') || !text.startsWith('xref', table)) {
    throw new Error('PDF: not in the plain form that Chromium writes');
  }
  const { starts, end } = readTable(text, table);
  const sorted = [...starts].sort((a, b) => a[1] - b[1]);
  const objects = new Map(
    sorted.map(([number, start], index) => [number, { start, end: sorted[index + 1]?.[1] ?? table }]),
  );
  const trailer = parseValue(text, end + 'trailer'.length).value;
  if (!isDictionary(trailer) || trailer.has('Prev') || trailer.has('Encrypt')) {
    throw new Error('PDF: not in the plain form that Chromium writes');
  }
  const file = { bytes: buffer, text, objects, trailer, catalog: new Map<string, PdfValue>() };
  return { ...file, catalog: dictionary(file, trailer.get('Root')) };
}

/** The value itself, or the object that it refers to. */
export function resolve(pdf: PdfFile, value: PdfValue | undefined): PdfValue | undefined {
  return isReference(value) ? readObject(pdf, value.ref) : value;
}

/** The dictionary that a value is or refers to; an empty one when it is something else. */
export function dictionary(pdf: PdfFile, value: PdfValue | undefined): PdfDictionary {
  const resolved = resolve(pdf, value);
  return isDictionary(resolved) ? resolved : new Map();
}

/** The decoded bytes of a stream; nothing when the value does not refer to one. */
export function streamBytes(pdf: PdfFile, value: PdfValue | undefined): Buffer {
  const stream = rawStream(pdf, value);
  if (stream === undefined) return Buffer.alloc(0);
  const filter = stream.entries.get('Filter');
  if (filter === undefined) return stream.bytes;
  if (filter !== 'FlateDecode') throw new Error(`PDF: a stream in ${String(filter)} is not text`);
  try {
    return inflateSync(stream.bytes, { maxOutputLength: MOST_BYTES });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') throw error;
    throw new Error(`PDF: a stream unpacks to more than ${MOST_BYTES} bytes`);
  }
}

/** A stream as it stands in the file: its dictionary, and its bytes with all filters on. */
export interface RawStream {
  readonly entries: PdfDictionary;
  readonly bytes: Buffer;
}

/** The stream that a value refers to; nothing when it refers to none. */
export function rawStream(pdf: PdfFile, value: PdfValue | undefined): RawStream | undefined {
  const place = isReference(value) ? pdf.objects.get(value.ref) : undefined;
  if (place === undefined) return undefined;
  const { value: head, end } = parseValue(pdf.text, pdf.text.indexOf('obj', place.start) + 3);
  const mark = skipSpace(pdf.text, end);
  if (!isDictionary(head) || !pdf.text.startsWith('stream', mark)) return undefined;
  const start = mark + (pdf.text.charAt(mark + 6) === '\r' ? 8 : 7);
  const length = resolve(pdf, head.get('Length'));
  if (typeof length !== 'number' || !Number.isInteger(length) || length < 0 || start + length > place.end)
    throw new Error(`PDF: the stream at ${place.start} is not as long as it says`);
  return { entries: head, bytes: pdf.bytes.subarray(start, start + length) };
}

/** The object numbers of the pages, in order. */
export function pageNumbers(pdf: PdfFile): number[] {
  const found: number[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined, depth: number): void => {
    if (!isReference(value)) return;
    if (seen.has(value.ref)) throw new Error(`PDF: object ${value.ref} is in the tree of pages twice`);
    if (depth > DEEPEST_PAGE)
      throw new Error(`PDF: the tree of pages is more than ${DEEPEST_PAGE} levels deep`);
    seen.add(value.ref);
    const kids = resolve(pdf, dictionary(pdf, value).get('Kids'));
    if (isArray(kids)) for (const kid of kids) visit(kid, depth + 1);
    else found.push(value.ref);
    if (found.length > MOST_PAGES) throw new Error(`PDF: it has more than ${MOST_PAGES} pages`);
  };
  visit(pdf.catalog.get('Pages'), 1);
  return found;
}

/** The source text of an object between `obj` and `endobj`, or up to its stream. */
export function objectText(pdf: PdfFile, number: number): string {
  const place = pdf.objects.get(number);
  if (place === undefined) return '';
  return pdf.text.slice(pdf.text.indexOf('obj', place.start) + 3, pdf.text.lastIndexOf('endobj', place.end));
}

function readObject(pdf: PdfFile, number: number): PdfValue | undefined {
  const place = pdf.objects.get(number);
  return place && parseValue(pdf.text, pdf.text.indexOf('obj', place.start) + 3).value;
}

function readTable(
  text: string,
  table: number,
): { readonly starts: Map<number, number>; readonly end: number } {
  const starts = new Map<number, number>();
  const end = text.indexOf('trailer', table);
  if (end < 0) throw new Error('PDF: there is no trailer');
  const section = /\s{0,4}(\d{1,10}) (\d{1,10})\s{0,4}\n/y;
  section.lastIndex = table + 'xref'.length;
  for (let match = section.exec(text); match; match = section.exec(text)) {
    let at = section.lastIndex;
    const [first, count] = [Number(match[1]), Number(match[2])];
    if (first + count > MOST_OBJECTS)
      throw new Error(`PDF: its table has more than ${MOST_OBJECTS} objects: it says ${first + count}`);
    if (at + count * 20 > end)
      throw new Error(`PDF: its table is shorter than the ${count} objects that it says`);
    // Each entry is exactly 20 bytes: offset, generation, and whether it is in use (ISO 32000-1, 7.5.4).
    for (let index = 0; index < count; index++, at += 20) {
      if (text.charAt(at + 17) !== 'n') continue;
      const number = first + index;
      if (starts.has(number)) throw new Error(`PDF: object ${number} is in its table twice`);
      starts.set(number, Number(text.slice(at, at + 10)));
    }
    section.lastIndex = at;
  }
  return { starts, end };
}
