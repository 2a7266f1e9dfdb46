import { isArray, isDictionary, isReference, isString, type PdfDictionary } from './pdf-values.ts';
import { dictionary, type PdfFile, resolve } from './read-pdf.ts';

/** The annotations of a page, by the numbers of their objects. */
export function annotationsOf(pdf: PdfFile, page: number): number[] {
  const annotations = resolve(pdf, dictionary(pdf, { ref: page }).get('Annots'));
  return isArray(annotations)
    ? annotations.flatMap((annotation) => (isReference(annotation) ? [annotation.ref] : []))
    : [];
}

/** The address that a link's annotation leads to; none when it leads to a place in the document. */
export function addressOf(pdf: PdfFile, annotation: PdfDictionary): string | undefined {
  const action = resolve(pdf, annotation.get('A'));
  const address = isDictionary(action) ? action.get('URI') : undefined;
  return isString(address) ? address.string : undefined;
}
