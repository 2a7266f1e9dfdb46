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

/** The same while pages may not be known yet: those are `…`, where printing begins with a 0 that nobody may read. */
export function fillAsKnown(document: SlottedHtml, pageOf: ReadonlyMap<string, number>): string {
  const wanted = wantedIn(document.slots);
  const filling = firstFilling(wanted, pageOf);
  const unknown = (anchor: string): boolean => !pageOf.has(anchor);
  const numbers = [...wanted.numbers].filter(unknown).map((anchor) => [anchor, '…'] as const);
  const lists = [...wanted.lists].filter(([, anchors]) => anchors.every(unknown));
  return fill(document, {
    ...filling,
    numbers: new Map([...filling.numbers, ...numbers]),
    lists: new Map([...filling.lists, ...lists.map(([name]) => [name, '…'] as const)]),
  });
}

/** The page of each anchor that a finished PDF tells of, from 1. Throws when it is not in the plain form. */
export function pagesOfAnchors(pdf: Uint8Array): ReadonlyMap<string, number> {
  return readDestinations(readPdf(pdf));
}
