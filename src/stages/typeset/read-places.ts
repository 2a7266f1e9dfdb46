import { isArray, isReference } from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve } from '../../ground/pdf/read-pdf.ts';
import { decodeFragment } from './decode-fragment.ts';

/** Where something begins on paper. */
export interface PlaceOnPage {
  /** From 1. */
  readonly page: number;
  /** In pixels of CSS from the top of what is between the page's margins. */
  readonly top: number;
}

/** Pixels of CSS in a point. */
const PIXELS = 96 / 72;

/**
 * The place of every anchor that something in the document links to: Chromium makes those, and only those, named
 * destinations (ISO 32000-1, 12.3.2.3). It writes down how far they are from the top of the sheet, and means from the
 * top of what is between the margins.
 */
export function readPlaces(pdf: PdfFile): Map<string, PlaceOnPage> {
  const pages = new Map(
    pageNumbers(pdf).map((number, index) => [number, { page: index + 1, high: highOf(pdf, number) }]),
  );
  const found = new Map<string, PlaceOnPage>();
  for (const [name, value] of dictionary(pdf, pdf.catalog.get('Dests'))) {
    const destination = resolve(pdf, value);
    const [target, , , y] = isArray(destination) ? destination : [];
    const on = isReference(target) ? pages.get(target.ref) : undefined;
    if (on === undefined) continue;
    const anchor = decodeFragment(Buffer.from(name, 'latin1').toString('utf8'));
    found.set(anchor, { page: on.page, top: (on.high - Number(y)) * PIXELS });
  }
  return found;
}

/** The page of each anchor, from 1. */
export function pagesIn(places: ReadonlyMap<string, PlaceOnPage>): Map<string, number> {
  return new Map([...places].map(([anchor, { page }]) => [anchor, page]));
}

function highOf(pdf: PdfFile, page: number): number {
  const box = resolve(pdf, dictionary(pdf, { ref: page }).get('MediaBox'));
  return isArray(box) ? Number(box[3]) : 0;
}
