import { badTemplate, limitExceeded } from '../model/diagnostics.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Place } from '../model/place.ts';
import { NO_STOPWATCH, type Stopwatch } from '../model/stopwatch.ts';
import { type PdfFile, pageNumbers, readPdf } from '../pdf/read-pdf.ts';
import { leafName } from './blank-leaves.ts';
import type { BrowserPage } from './browser-page.ts';
import { fill, firstFilling, headPages, isSame, nextFilling, wantedIn } from './filling.ts';
import { findOverflow, pagesAtMost } from './find-overflow.ts';
import { readDestinations } from './page-numbers.ts';

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
 * More pages than the document allows are an error, PAGE_OVERFLOW, which counts lines in `file`.
 */
export async function printPages(
  page: BrowserPage,
  html: string,
  guess: ReadonlyMap<string, number> | undefined,
  place: Place,
  file: string,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Promise<Outcome<PrintedPages>> {
  const wanted = wantedIn(html);
  let filling = firstFilling(wanted, guess ?? new Map());
  // Without anything that links to a heading, only a tagged print tells where it is.
  let tagged = wanted.numbers.size === 0 || guess !== undefined;
  await stopwatch.time('lay out', () => page.show(fill(html, filling)));
  for (let round = 1; round <= ROUNDS; round++) {
    const pdf = readPdf(
      tagged
        ? await stopwatch.time('print', () => page.print({ tagged }))
        : await stopwatch.time('measure', () => page.measure()),
    );
    const pageOf = new Map([...(tagged ? headPages(wanted, pdf) : []), ...readDestinations(pdf)]);
    const lost = [...wanted.numbers].filter((anchor) => !pageOf.has(anchor));
    if (lost.length > 0) {
      return { value: undefined, diagnostics: lost.map((anchor) => lostAnchor(place, anchor)) };
    }
    const found = nextFilling(wanted, pageOf, filling);
    const settled = isSame(found, filling);
    if (settled && tagged) {
      const printed = fill(html, filling);
      const pages = pageNumbers(pdf).length;
      const limit = pagesAtMost(html) ?? pages;
      if (pages > limit) {
        const overflow = await findOverflow(page, printed, { pages, limit, file, place });
        return { value: undefined, diagnostics: [overflow] };
      }
      for (const anchor of filling.leaves) pageOf.set(leafName(anchor), (pageOf.get(anchor) ?? 1) - 1);
      return { value: { pdf, html: printed, pageOf }, diagnostics: [] };
    }
    filling = found;
    // A document that has been printed with tags keeps traces of it: the next one starts afresh.
    const next = filling;
    await stopwatch.time('lay out', () => (tagged ? page.show(fill(html, next)) : page.fill(next)));
    // Once measured, the next print is likely to be the last.
    tagged = tagged || settled || round === 1 || round === ROUNDS - 1;
  }
  const hint = 'a page number changes the page that it stands for; give the contents a page of their own';
  return {
    value: undefined,
    diagnostics: [limitExceeded(place, 'page numbers do not settle', `${ROUNDS} prints`, hint)],
  };
}

function lostAnchor(place: Place, anchor: string): ReturnType<typeof badTemplate> {
  return badTemplate(
    place,
    `no page number for \`${anchor}\`: nothing on paper has that id, or nothing links to it`,
    `write <a href="#${anchor}"> around or beside the page number`,
  );
}
