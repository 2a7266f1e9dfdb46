import { isArray, isReference, isString, type PdfValue } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../ground/pdf/read-pdf.ts';

/** An entry of a PDF's outline (ISO 32000-1, 12.3.3). */
export interface OutlineEntry {
  readonly title: string;
  /** From 1. */
  readonly page: number;
}

/** The entries of the outline, of all levels, in order. */
export function readOutline(pdf: PdfFile): readonly OutlineEntry[] {
  const pageOf = new Map(pageNumbers(pdf).map((number, index) => [number, index + 1]));
  const entries: OutlineEntry[] = [];
  const visit = (first: PdfValue | undefined): void => {
    for (let item = dictionary(pdf, first); item.size > 0; item = dictionary(pdf, item.get('Next'))) {
      const title = resolve(pdf, item.get('Title'));
      const destination = resolve(pdf, item.get('Dest'));
      const target = isArray(destination) ? destination[0] : undefined;
      const page = isReference(target) ? pageOf.get(target.ref) : undefined;
      if (isString(title) && page !== undefined) entries.push({ title: decodeText(title.string), page });
      visit(item.get('First'));
    }
  };
  visit(dictionary(pdf, pdf.catalog.get('Outlines')).get('First'));
  return entries;
}

/** A text string: UTF-16 after its mark, or else in PDFDocEncoding, of which Chromium uses the ASCII part. */
export function decodeText(bytes: string): string {
  if (!bytes.startsWith('\u00fe\u00ff')) return bytes;
  return Buffer.from(bytes.slice(2), 'latin1').swap16().toString('utf16le');
}
