import { createHash } from 'node:crypto';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts';
import { type PdfFile, rawStream, resolve } from './read-pdf.ts';
import { streamSource } from './write-pdf.ts';
import { writeValue } from './write-value.ts';

/** A new PDF, written from front to back: what has been added need not be kept. */
export interface PdfDraft {
  /** A number for an object that is added later. */
  reserve(): number;
  /** Adds an object. `source` is what stands between `obj` and `endobj`; without a number it gets the next. */
  add(source: string | Uint8Array, number?: number): number;
  /**
   * A value of another PDF, with everything that it refers to. What was copied from that PDF before is there
   * once. A page's `/Parent` leads to all pages: leave it out of what is copied.
   */
  copy(pdf: PdfFile, value: PdfValue): PdfValue;
  /** Writes the end. `root` and `info` are numbers; `/ID` is the one given, or a hash of what was written. */
  end(root: number, info: number, id?: PdfId): void;
}

/** The two parts of a PDF's `/ID` (ISO 32000-1, 14.4), in hexadecimal: of the document, and of this state of it. */
export interface PdfId {
  readonly document: string;
  readonly state: string;
}

/** Begins a PDF. `write` gets its bytes, piece by piece, in order. */
export function draftPdf(write: (piece: Uint8Array) => void): PdfDraft {
  const starts: number[] = [];
  const copied = new WeakMap<PdfFile, Map<number, number>>();
  const hash = createHash('sha256');
  let length = 0;
  let last = 0;
  const append = (piece: Uint8Array): void => {
    hash.update(piece);
    length += piece.length;
    write(piece);
  };
  append(Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1'));

  const reserve = (): number => ++last;
  const add = (source: string | Uint8Array, number = reserve()): number => {
    starts[number] = length;
    const content = typeof source === 'string' ? Buffer.from(source, 'latin1') : source;
    append(Buffer.from(`${number} 0 obj\n`, 'latin1'));
    append(content);
    append(Buffer.from('\nendobj\n', 'latin1'));
    return number;
  };
  const copy = (pdf: PdfFile, value: PdfValue): PdfValue => {
    const numbers = copied.get(pdf) ?? new Map<number, number>();
    copied.set(pdf, numbers);
    const waiting: number[] = [];
    const renumber = (part: PdfValue): PdfValue =>
      mapReferences(part, (old) => {
        const known = numbers.get(old);
        if (known !== undefined) return known;
        const number = reserve();
        numbers.set(old, number);
        waiting.push(old);
        return number;
      });
    const result = renumber(value);
    for (let old = waiting.pop(); old !== undefined; old = waiting.pop()) {
      add(copiedSource(pdf, old, renumber), numbers.get(old));
    }
    return result;
  };
  const end = (root: number, info: number, id?: PdfId): void => {
    const own = hash.copy().digest('hex').slice(0, 32);
    const { document, state } = id ?? { document: own, state: own };
    const size = last + 1;
    const table = length;
    const rows = Array.from({ length: last }, (_, index) => {
      const start = starts[index + 1];
      return start === undefined ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`;
    });
    append(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`, 'latin1'));
    const trailer = `<</Size ${size}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${document}> <${state}>]>>`;
    append(Buffer.from(`trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`, 'latin1'));
  };
  return { reserve, add, copy, end };
}

/** The value with its references renumbered. */
function mapReferences(value: PdfValue, renumber: (old: number) => number): PdfValue {
  if (isReference(value)) return { ref: renumber(value.ref) };
  if (isArray(value)) return value.map((item) => mapReferences(item, renumber));
  if (isDictionary(value)) {
    return new Map([...value].map(([key, item]) => [key, mapReferences(item, renumber)]));
  }
  return value;
}

function copiedSource(
  pdf: PdfFile,
  number: number,
  renumber: (value: PdfValue) => PdfValue,
): string | Uint8Array {
  const stream = rawStream(pdf, { ref: number });
  if (stream !== undefined) return streamSource(entriesSource(stream.entries, renumber), stream.bytes);
  const value = resolve(pdf, { ref: number });
  return value === undefined ? 'null' : writeValue(renumber(value));
}

/** The entries of a stream's dictionary, without its length, which is written anew. */
function entriesSource(entries: PdfDictionary, renumber: (value: PdfValue) => PdfValue): string {
  const kept = new Map([...entries].filter(([key]) => key !== 'Length'));
  return writeValue(renumber(kept)).slice(2, -2);
}
