import type { SlottedHtml } from '../../ground/model/slotted-html.ts';
import { readPdf } from '../../ground/pdf/read-pdf.ts';
import { fill, firstFilling, wantedIn } from './filling.ts';
import { readDestinations } from './read-destinations.ts';

/**
 * A document with what printing filled in, without printing it again.
 *
 * @param pageOf the page of each anchor, as printing found it
 */
export function fillAgain(document: SlottedHtml, pageOf: ReadonlyMap<string, number>): string {
  return fill(document, firstFilling(wantedIn(document.slots), pageOf));
}

/** The page of each anchor that a finished PDF tells of, from 1. Throws when it is not in the plain form. */
export function pagesOfAnchors(pdf: Uint8Array): ReadonlyMap<string, number> {
  return readDestinations(readPdf(pdf));
}
