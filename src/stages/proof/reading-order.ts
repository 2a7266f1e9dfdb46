import { isArray, isDictionary, isReference, type PdfValue } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../ground/pdf/read-pdf.ts';
import type { Run } from './read-pages.ts';

/** What of a document is read. */
interface Reading {
  /** The types of elements that are left out, such as `Lbl`, the number of a list's item. */
  readonly without?: ReadonlySet<string>;
  /** The element that is read, when not all are. */
  readonly from?: PdfValue;
}

/**
 * Puts runs into the order in which the document's structure says that they are read (ISO 32000-1, 14.7).
 * Painting goes page by page: a repeated table head comes between the two halves of a cell that goes on over
 * the page. In the structure they are together.
 */
export function inReadingOrder(
  pdf: PdfFile,
  pages: readonly (readonly Run[])[],
  reading: Reading = {},
): Run[] {
  const ordered: Run[] = [];
  readPieces(pdf, pages, reading, (runs) => {
    for (const run of runs) ordered.push(run);
  });
  return ordered;
}

/** The runs of each page in that order. What is painted first on a page need not be what is read first. */
export function pagesInReadingOrder(
  pdf: PdfFile,
  pages: readonly (readonly Run[])[],
  reading: Reading = {},
): Run[][] {
  const ordered = pages.map((): Run[] => []);
  readPieces(pdf, pages, reading, (runs, page) => {
    for (const run of runs) ordered[page]?.push(run);
  });
  return ordered;
}

function readPieces(
  pdf: PdfFile,
  pages: readonly (readonly Run[])[],
  { without = new Set(), from }: Reading,
  take: (runs: readonly Run[], page: number) => void,
): void {
  const pageOf = new Map(pageNumbers(pdf).map((number, index) => [number, index]));
  const pieces = pages.map(byContent);
  const seen = new Set<number>();
  const visit = (value: PdfValue | undefined, page: number | undefined): void => {
    if (typeof value === 'number') {
      if (page !== undefined) take(pieces[page]?.get(value) ?? [], page);
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
