import { parseValue } from '../../../ground/pdf/parse-value.ts';
import { isDictionary, type PdfDictionary, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { objectText, type PdfFile } from '../../../ground/pdf/read-pdf.ts';
import { firstFreeNumber } from '../../../ground/pdf/write-pdf.ts';
import { writeValue } from '../../../ground/pdf/write-value.ts';

/** A PDF with changes that are not written yet: each repair sees those of the repairs before it. */
export interface PdfEdit {
  readonly pdf: PdfFile;
  /** New sources of objects, by number. */
  readonly changes: Map<number, string | Uint8Array>;
  /** The source of an object as it stands now, between `obj` and `endobj`; empty when there is none. */
  source(number: number): string;
  /** An object's dictionary as it stands now; empty for what is none. */
  read(number: number): PdfDictionary;
  /** Sets entries of an object's dictionary; those that are `undefined` are taken out. */
  set(number: number, entries: Readonly<Record<string, PdfValue | undefined>>): void;
  /** Adds an object. Returns its number. */
  add(value: PdfDictionary): number;
}

export function openEdit(pdf: PdfFile, changes: Map<number, string | Uint8Array>): PdfEdit {
  const known = new Map<number, PdfDictionary>();
  let free = firstFreeNumber(pdf, changes);
  const source = (number: number): string => {
    const changed = changes.get(number);
    return typeof changed === 'string' ? changed : objectText(pdf, number);
  };
  const read = (number: number): PdfDictionary => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const text = source(number);
    const value = /\S/.test(text) ? parseValue(text, 0).value : null;
    const found: PdfDictionary = isDictionary(value) ? value : new Map();
    known.set(number, found);
    return found;
  };
  const put = (number: number, value: PdfDictionary): void => {
    known.set(number, value);
    changes.set(number, writeValue(value));
  };
  return {
    pdf,
    changes,
    source,
    read,
    set: (number, entries) => {
      const value = new Map(read(number));
      for (const [key, entry] of Object.entries(entries)) {
        if (entry === undefined) value.delete(key);
        else value.set(key, entry);
      }
      put(number, value);
    },
    add: (value) => {
      const number = free++;
      put(number, value);
      return number;
    },
  };
}
