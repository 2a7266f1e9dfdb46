import { isArray, isDictionary, isReference, type PdfValue } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../ground/pdf/read-pdf.ts';
import type { Run } from './read-pages.ts';

/**
 * Puts runs into the order in which the document's structure says that they are read (ISO 32000-1, 14.7).
 * Painting goes page by page: a repeated table head comes between the two halves of a cell that goes on over
 * the page. In the structure they stand together.
 *
 * @param without the types of elements that are left out, such as `Lbl`, the number of a list's item
 * @param from the element that is read, when not all are
 */
export function inReadingOrder(
  pdf: PdfFile,
  pages: readonly (readonly Run[])[],
  { without = new Set(), from }: { readonly without?: ReadonlySet<string>; readonly from?: PdfValue } = {},
): Run[] {
  const pageOf = new Map(pageNumbers(pdf).map((number, index) => [number, index]));
  const pieces = pages.map(byContent);
  const ordered: Run[] = [];
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined, page: number | undefined): void => {
    if (typeof value === 'number') {
      const runs = page === undefined ? undefined : pieces[page]?.get(value);
      for (const run of runs ?? []) ordered.push(run);
      return;
    }
    if (isReference(value)) {
      if (seen.has(value.ref)) throw new Error(`PDF: object ${value.ref} is in the structure twice`);
      seen.add(value.ref);
    }
    const element = resolve(pdf, value);
    if (isArray(element)) {
      for (const kid of element) visit(kid, page);
      return;
    }
    if (!isDictionary(element) || without.has(String(element.get('S')))) return;
    const on = element.get('Pg');
    const own = isReference(on) ? pageOf.get(on.ref) : page;
    visit(element.get('K') ?? element.get('MCID'), own);
  };
  visit(from ?? dictionary(pdf, pdf.catalog.get('StructTreeRoot')).get('K'), undefined);
  return ordered;
}

function byContent(runs: readonly Run[]): Map<number | undefined, Run[]> {
  const pieces = new Map<number | undefined, Run[]>();
  for (const run of runs) {
    const piece = pieces.get(run.content);
    if (piece) piece.push(run);
    else pieces.set(run.content, [run]);
  }
  return pieces;
}
