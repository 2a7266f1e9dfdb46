import { addressOf, annotationsOf } from '../../../ground/pdf/annotations.ts';
import { isArray, isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, pageNumbers, resolve } from '../../../ground/pdf/read-pdf.ts';
import { textBytes } from '../../../ground/pdf/write-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** Says of each link where it leads (ISO 14289-1, 7.18.5): a page of the document, or an address. */
export function describeLinks(edit: PdfEdit): void {
  const { pdf } = edit;
  const pages = pageNumbers(pdf);
  const pageOf = new Map(pages.map((number, index) => [number, index + 1]));
  const named = dictionary(pdf, pdf.catalog.get('Dests'));
  const pageFor = (destination: PdfValue | undefined): number | undefined => {
    const target = typeof destination === 'string' ? resolve(pdf, named.get(destination)) : destination;
    const first = isArray(target) ? target[0] : undefined;
    return isReference(first) ? pageOf.get(first.ref) : undefined;
  };
  for (const page of pages) {
    for (const annotation of annotationsOf(pdf, page)) {
      const entries = edit.read(annotation);
      if (entries.get('Subtype') !== 'Link' || entries.has('Contents')) continue;
      const number = pageFor(entries.get('Dest'));
      const words = addressOf(pdf, entries) ?? (number === undefined ? undefined : `Page ${number}`);
      if (words !== undefined) edit.set(annotation, { Contents: { string: textBytes(words) } });
    }
  }
}
