import { isArray, isReference } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../ground/pdf/read-pdf.ts';
import { decodeFragment } from './decode-fragment.ts';

/**
 * The page of every anchor that something in the document links to, from 1: Chromium makes those, and only
 * those, named destinations (ISO 32000-1, 12.3.2.3).
 */
export function readDestinations(pdf: PdfFile): Map<string, number> {
  const pageOf = new Map(pageNumbers(pdf).map((number, index) => [number, index + 1]));
  const found = new Map<string, number>();
  for (const [name, value] of dictionary(pdf, pdf.catalog.get('Dests'))) {
    const destination = resolve(pdf, value);
    const target = isArray(destination) ? destination[0] : undefined;
    const page = isReference(target) ? pageOf.get(target.ref) : undefined;
    if (page !== undefined) found.set(decodeFragment(Buffer.from(name, 'latin1').toString('utf8')), page);
  }
  return found;
}
