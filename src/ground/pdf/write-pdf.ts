import { createHash } from 'node:crypto';
import type { PdfFile } from './read-pdf.ts';

/** New sources of objects, between `obj` and `endobj`, by number. */
export type PdfChanges = ReadonlyMap<number, string | Uint8Array>;

/**
 * Writes a PDF again with some objects replaced or added. Everything else keeps its bytes and its order, so
 * that the same input gives the same output. The file's `/ID` is a hash of what is in it.
 */
export function writePdf(pdf: PdfFile, changes: PdfChanges): Buffer {
  // Attachments that say how they relate to the document came after 1.4, the version that Chromium writes.
  const header = Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1');
  const chunks: Buffer[] = [header];
  const starts = new Map<number, number>();
  const hash = createHash('sha256');
  let length = header.length;
  const append = (number: number, chunk: Buffer): void => {
    starts.set(number, length);
    hash.update(chunk);
    chunks.push(chunk);
    length += chunk.length;
  };
  for (const [number, place] of pdf.objects) {
    const change = changes.get(number);
    append(
      number,
      change === undefined ? pdf.bytes.subarray(place.start, place.end) : source(number, change),
    );
  }
  for (const [number, change] of changes) {
    if (!pdf.objects.has(number)) append(number, source(number, change));
  }
  const id = hash.digest('hex').slice(0, 32);
  return Buffer.concat([...chunks, tail(pdf, starts, length, id)]);
}

/** The first object number that neither a PDF nor its changes use. */
export function firstFreeNumber(pdf: PdfFile, changes?: PdfChanges): number {
  return Math.max(highest(pdf.objects.keys()), highest(changes?.keys() ?? [])) + 1;
}

/** A long document has more objects than a function takes arguments. */
function highest(numbers: Iterable<number>): number {
  let most = 0;
  for (const number of numbers) most = Math.max(most, number);
  return most;
}

/** A stream without compression. `entries` are those of its dictionary, without `/Length`. */
export function streamSource(entries: string, content: Uint8Array): Buffer {
  const head = Buffer.from(`<<${entries} /Length ${content.length}>> stream\n`, 'latin1');
  return Buffer.concat([head, content, Buffer.from('\nendstream', 'latin1')]);
}

/** A text string (ISO 32000-1, 7.9.2.2): plain where it is ASCII, UTF-16 otherwise. */
export function textString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`;
}

/** The bytes of a text string, one character each: ASCII, or UTF-16 after its mark. */
export function textBytes(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return `\u00fe\u00ff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}`;
}

function source(number: number, change: string | Uint8Array): Buffer {
  const content = typeof change === 'string' ? Buffer.from(change, 'latin1') : change;
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n`, 'latin1'),
    content,
    Buffer.from('\nendobj\n', 'latin1'),
  ]);
}

function tail(pdf: PdfFile, starts: ReadonlyMap<number, number>, table: number, id: string): Buffer {
  const size = highest(starts.keys()) + 1;
  let xref = `xref\n0 ${size}\n0000000000 65535 f \n`;
  for (let number = 1; number < size; number++) {
    const start = starts.get(number);
    xref += start === undefined ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`;
  }
  const root = reference(pdf, 'Root');
  const info = reference(pdf, 'Info');
  const trailer = `trailer\n<</Size ${size}\n/Root ${root}\n/Info ${info}\n/ID [<${id}> <${id}>]>>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(xref + trailer, 'latin1');
}

function reference(pdf: PdfFile, key: string): string {
  const value = pdf.trailer.get(key);
  if (typeof value !== 'object' || value === null || !('ref' in value)) throw new Error(`PDF: no /${key}`);
  return `${value.ref} 0 R`;
}
