import { createHash, type Hash } from 'node:crypto';
import { highest } from '../model/extremes.ts';
import { isArray, isDictionary, isReference, type PdfDictionary, type PdfValue } from './pdf-values.ts';
import { type PdfFile, rawStream, resolve } from './read-pdf.ts';
import { type PdfChanges, streamSource } from './write-pdf.ts';
import { writeValue } from './write-value.ts';

/** A PDF that is written from front to back: what has been added need not be kept. */
export interface PdfDraft {
  /** A number for an object that is added later. */
  reserve(): number;
  /** Adds an object. `source` is what is between `obj` and `endobj`; without a number it gets the next. */
  add(source: string | Uint8Array, number?: number): number;
  /**
   * Adds all objects of a PDF under their own numbers, changed ones and new ones from `changes`, save those that
   * are to be added later. Only the first thing that a draft holds can keep its numbers.
   */
  include(pdf: PdfFile, changes: PdfChanges, later: ReadonlySet<number>): void;
  /**
   * A value of another PDF, with everything that it refers to. What was copied from that PDF before is there
   * once. A page's `/Parent` leads to all pages: leave it out of what is copied.
   */
  copy(pdf: PdfFile, value: PdfValue): PdfValue;
  /**
   * Another draft that goes on from here. What has been written so far is not written again: it has to be put
   * before what `write` is given.
   */
  fork(write: (piece: Uint8Array) => void): PdfDraft;
  /**
   * Writes the end. `root` and `info` are numbers. `document` is the part of the `/ID` (ISO 32000-1, 14.4) that
   * stays the same in all states of a document, in hexadecimal; the other part is a hash of what was written and of
   * that part, so that neither can change by chance.
   */
  end(root: number, info: number, document?: string): void;
}

/** Begins a PDF. `write` gets its bytes, piece by piece, in order. */
export function draftPdf(write: (piece: Uint8Array) => void): PdfDraft {
  const copied = perPdf(() => new Map());
  const state: State = { starts: [], copied, hash: createHash('sha256'), length: 0, last: 0 };
  const draft = continueDraft(state, write);
  appendTo(state, write, Buffer.from('%PDF-1.7\n%\xd3\xeb\xe9\xe1\n', 'latin1'));
  return draft;
}

interface State {
  /** Where each object begins, by number. */
  readonly starts: number[];
  /** The numbers of what has been copied, by number in the PDF that it comes from. */
  readonly copied: (pdf: PdfFile) => Map<number, number>;
  readonly hash: Hash;
  length: number;
  /** The highest number that is in use or reserved. */
  last: number;
}

function continueDraft(state: State, write: (piece: Uint8Array) => void): PdfDraft {
  const append = (piece: Uint8Array): void => appendTo(state, write, piece);
  const reserve = (): number => ++state.last;
  const add = (source: string | Uint8Array, number = reserve()): number => {
    state.starts[number] = state.length;
    append(Buffer.from(`${number} 0 obj\n`, 'latin1'));
    append(typeof source === 'string' ? Buffer.from(source, 'latin1') : source);
    append(Buffer.from('\nendobj\n', 'latin1'));
    return number;
  };
  return {
    reserve,
    add,
    include: (pdf, changes, later) => {
      if (state.last > 0) throw new Error('PDF: the draft has objects already');
      state.last = Math.max(highest(pdf.objects.keys()), highest(changes.keys()), highest(later));
      for (const [number, { start, end }] of pdf.objects) {
        if (changes.has(number) || later.has(number)) continue;
        state.starts[number] = state.length;
        append(pdf.bytes.subarray(start, end));
      }
      for (const [number, source] of changes) add(source, number);
    },
    copy: (pdf, value) => copyValue(pdf, value, state.copied(pdf), { reserve, add }),
    fork: (writeOn) => {
      const { starts, copied, hash, length, last } = state;
      // What is copied here from now on has higher numbers, and is not there.
      const before = perPdf((pdf) => new Map([...copied(pdf)].filter(([, number]) => number <= last)));
      return continueDraft({ starts: [...starts], copied: before, hash: hash.copy(), length, last }, writeOn);
    },
    end: (root, info, document) => {
      const id = state.hash
        .copy()
        .update(document ?? '')
        .digest('hex')
        .slice(0, 32);
      append(tail(state, root, info, [document ?? id, id]));
    },
  };
}

/** Makes a map for a PDF when it is first asked for one, and keeps neither longer than others keep the PDF. */
function perPdf(make: (pdf: PdfFile) => Map<number, number>): (pdf: PdfFile) => Map<number, number> {
  const maps = new WeakMap<PdfFile, Map<number, number>>();
  return (pdf) => {
    const map = maps.get(pdf) ?? make(pdf);
    maps.set(pdf, map);
    return map;
  };
}

function appendTo(state: State, write: (piece: Uint8Array) => void, piece: Uint8Array): void {
  state.hash.update(piece);
  state.length += piece.length;
  write(piece);
}

function copyValue(
  pdf: PdfFile,
  value: PdfValue,
  numbers: Map<number, number>,
  { reserve, add }: Pick<PdfDraft, 'reserve' | 'add'>,
): PdfValue {
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
  const copied = renumber(value);
  for (let old = waiting.pop(); old !== undefined; old = waiting.pop()) {
    add(copiedSource(pdf, old, renumber), numbers.get(old));
  }
  return copied;
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

/** The entries of a stream's dictionary, without its length, which is written again. */
function entriesSource(entries: PdfDictionary, renumber: (value: PdfValue) => PdfValue): string {
  const kept = new Map([...entries].filter(([key]) => key !== 'Length'));
  return writeValue(renumber(kept)).slice(2, -2);
}

function tail(
  { starts, length, last }: State,
  root: number,
  info: number,
  [document, state]: readonly [string, string],
): Buffer {
  let table = `xref\n0 ${last + 1}\n0000000000 65535 f \n`;
  for (let number = 1; number <= last; number++) {
    const start = starts[number];
    table += start === undefined ? '0000000000 65535 f \n' : `${String(start).padStart(10, '0')} 00000 n \n`;
  }
  const trailer = `<</Size ${last + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R\n/ID [<${document}> <${state}>]>>`;
  return Buffer.from(`${table}trailer\n${trailer}\nstartxref\n${length}\n%%EOF\n`, 'latin1');
}
