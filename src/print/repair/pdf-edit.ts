import { parseValue } from '../../pdf/parse-value.ts';
import { isDictionary, type PdfDictionary, type PdfValue } from '../../pdf/pdf-values.ts';
import { objectText, type PdfFile } from '../../pdf/read-pdf.ts';
import { firstFreeNumber } from '../../pdf/write-pdf.ts';
import { writeValue } from '../../pdf/write-value.ts';

/** A PDF with changes that are not written yet: each repair sees those of the repairs before it. */
export interface PdfEdit {
  readonly pdf: PdfFile;
  /** New sources of objects, by number. */
  readonly changes: Map<number, string | Uint8Array>;
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
  const read = (number: number): PdfDictionary => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const changed = changes.get(number);
    const source = typeof changed === 'string' ? changed : objectText(pdf, number);
    const value = source.trim() === '' ? null : parseValue(source, 0).value;
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
