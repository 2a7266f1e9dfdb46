import { badTemplate, limitExceeded } from '../model/diagnostics.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { type PdfFile, readPdf } from '../pdf/read-pdf.ts';
import type { BrowserPage } from './browser-page.ts';
import { fillPageNumbers, readDestinations, wantedAnchors } from './page-numbers.ts';

/** A document on paper, as the browser wrote it. */
export interface PrintedPages {
  readonly pdf: PdfFile;
  /** The document with the page numbers that were printed. */
  readonly html: string;
  /** The page of each anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** Printing changes page numbers, and they change the pages: so often, at most. */
const ROUNDS = 5;

/**
 * Prints a document with true page numbers. Chromium cannot tell a page number before it prints: print, see
 * where each anchor went, write that into the document, and again until nothing moves. `guess` comes from an
 * earlier build; when it still holds, one print does. Without it the first rounds are measured without tags.
 */
export async function printPages(
  page: BrowserPage,
  html: string,
  guess: ReadonlyMap<string, number> | undefined,
  place: Place,
): Promise<Outcome<PrintedPages>> {
  const wanted = wantedAnchors(html);
  let numbers = pick(wanted, guess ?? new Map());
  let tagged = wanted.size === 0 || guess !== undefined;
  await page.show(fillPageNumbers(html, numbers));
  for (let round = 1; round <= ROUNDS; round++) {
    const pdf = readPdf(await page.print({ tagged }));
    const pageOf = readDestinations(pdf);
    const lost = [...wanted].filter((anchor) => !pageOf.has(anchor));
    if (lost.length > 0) {
      return { value: undefined, diagnostics: lost.map((anchor) => lostAnchor(place, anchor)) };
    }
    const found = pick(wanted, pageOf);
    const settled = [...found].every(([anchor, number]) => numbers.get(anchor) === number);
    if (settled && tagged) {
      return { value: { pdf, html: fillPageNumbers(html, numbers), pageOf }, diagnostics: [] };
    }
    numbers = found;
    // A document that has been printed with tags keeps traces of it: the next one starts afresh.
    if (tagged) await page.show(fillPageNumbers(html, numbers));
    else await page.fill(numbers);
    // Once measured, the next print is likely to be the last.
    tagged = settled || round === 1 || round === ROUNDS - 1;
  }
  const hint = 'a page number changes the page that it stands for; give the contents a page of their own';
  return {
    value: undefined,
    diagnostics: [limitExceeded(place, 'page numbers do not settle', `${ROUNDS} prints`, hint)],
  };
}

/** Unknown numbers are of the usual width, so that the first measure is often the last. */
function pick(wanted: ReadonlySet<string>, pageOf: ReadonlyMap<string, number>): Map<string, string> {
  return new Map([...wanted].map((anchor) => [anchor, String(pageOf.get(anchor) ?? 0)]));
}

function lostAnchor(place: Place, anchor: string): ReturnType<typeof badTemplate> {
  return badTemplate(
    place,
    `no page number for \`${anchor}\`: nothing on paper has that id, or nothing links to it`,
    `write <a href="#${anchor}"> around or beside the page number`,
  );
}
