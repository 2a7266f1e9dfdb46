import { deflateSync } from 'node:zlib';
import { isArray, isReference } from '../../src/ground/pdf/pdf-values.ts';
import {
  dictionary,
  objectText,
  type PdfFile,
  pageNumbers,
  readPdf,
  streamBytes,
} from '../../src/ground/pdf/read-pdf.ts';
import { firstFreeNumber, streamSource, writePdf } from '../../src/ground/pdf/write-pdf.ts';
import { signPdf } from './sign-pdf.ts';

/** A PDF that is changed by objects, and written as ours are, with its sum made good. */
export interface HostilePdf {
  readonly pdf: PdfFile;
  /** The numbers of its pages. */
  readonly pages: readonly number[];
  /** A number for a new object. */
  readonly free: number;
  /** The first object whose source has these words. */
  find(words: string): number;
  /** The same with new sources of objects. */
  withObjects(changes: ReadonlyMap<number, string | Uint8Array>): Uint8Array;
  /** The same with one object's source changed. */
  replaced(number: number, from: string | RegExp, to: string): Uint8Array;
  /** The same with lines put before the last content of a page, or behind it. */
  drawing(lines: string, where?: 'before' | 'behind', page?: number): Uint8Array;
  /** The same with the content of a page that is the pack's own changed. */
  redrawn(change: (content: string) => string, page?: number): Uint8Array;
  /** The content of a page that is the pack's own. */
  contentOf(page: number): string;
}

export function hostilePdf(bytes: Uint8Array): HostilePdf {
  const pdf = readPdf(bytes);
  const pages = pageNumbers(pdf);
  const withObjects = (changes: ReadonlyMap<number, string | Uint8Array>): Uint8Array =>
    writePdf(pdf, changes);
  const own = (page: number): number => {
    const contents = dictionary(pdf, { ref: pages[page] ?? 0 }).get('Contents');
    // A numbered copy has the pack's own content between two others.
    const [first, second] = isArray(contents) ? contents : [contents];
    const stream = second ?? first;
    if (!isReference(stream)) throw new Error('the page has no content');
    return stream.ref;
  };
  const contentOf = (page: number): string => streamBytes(pdf, { ref: own(page) }).toString('latin1');
  const redrawn = (change: (content: string) => string, page: number): Uint8Array => {
    const packed = deflateSync(Buffer.from(change(contentOf(page)), 'latin1'));
    return withObjects(new Map([[own(page), streamSource('/Filter /FlateDecode', packed)]]));
  };
  return {
    pdf,
    pages,
    free: firstFreeNumber(pdf),
    withObjects,
    find: (words) => {
      for (const number of pdf.objects.keys()) if (objectText(pdf, number).includes(words)) return number;
      throw new Error(`no object has ${words}`);
    },
    replaced: (number, from, to) => {
      const before = objectText(pdf, number).trim();
      const after = before.replace(from, () => to);
      if (after === before) throw new Error(`object ${number} has no ${String(from)}`);
      return withObjects(new Map([[number, after]]));
    },
    drawing: (lines, where = 'behind', page = 0) =>
      redrawn((before) => (where === 'behind' ? `${before}\n${lines}\n` : `${lines}\n${before}`), page),
    redrawn: (change, page = 0) => {
      const after = redrawn(change, page);
      if (change(contentOf(page)) === contentOf(page)) throw new Error('nothing was changed');
      return after;
    },
    contentOf,
  };
}

/** A change of the whole file's text, of the same length or behind its objects, with its sum made good. */
export function changedText(bytes: Uint8Array, change: (text: string) => string): Uint8Array {
  return signPdf(Buffer.from(change(Buffer.from(bytes).toString('latin1')), 'latin1'));
}
