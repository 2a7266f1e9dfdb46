import { limitExceeded } from '../../ground/model/diagnostics/files.ts';
import { badTemplate } from '../../ground/model/diagnostics/template.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { HtmlDocument } from '../../ground/model/slotted-html.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../ground/model/stopwatch.ts';
import { type PdfFile, pageNumbers, readPdf } from '../../ground/pdf/read-pdf.ts';
import type { BrowserPage } from './browser-page.ts';
import { type Filling, headPages, isSame, nextFilling, type Wanted } from './filling.ts';
import { hasOtherRooms, measureMargin, solveSeen } from './margin/measure-margin.ts';
import { pagesIn, readPlaces } from './read-places.ts';

/** A document on paper, with what was filled in and is true. */
export interface SettledPages {
  readonly pdf: PdfFile;
  readonly filling: Filling;
  /** The page of each anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
}

/** What a pack may have of elements makes a thousand pages; more come of margins that leave no room. */
export const PAGE_LIMIT = 1_200;
/** Printing changes page numbers, and they change the pages: so often, at most. */
const ROUNDS = 5;
/** How often, at most, where notes beside the text may want room. */
const ROUNDS_WITH_NOTES = 8;

/**
 * Prints a document until what is filled in is true. Chromium cannot tell a page number before it prints: print,
 * see where each anchor went, write that into the document, and again until nothing moves.
 *
 * @param known the first filling comes from an earlier build: it is tried at once, and otherwise measured first
 */
export async function settlePages(
  page: BrowserPage,
  document: HtmlDocument,
  wanted: Wanted,
  first: Filling,
  known: boolean,
  place: Place,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Promise<Outcome<SettledPages>> {
  let filling = first;
  // What heads name may have no link that leads to it.
  const named = wanted.heads.map(({ anchor }) => anchor);
  let tagged = known || (wanted.numbers.size === 0 && named.length === 0);
  await stopwatch.time('lay out', () => page.show(document, filling));
  const sizes = await stopwatch.time('notes', () => measureMargin(page, wanted.margin));
  const rounds = wanted.margin === undefined ? ROUNDS : ROUNDS_WITH_NOTES;
  for (let round = 1; round <= rounds; round++) {
    const pdf = readPdf(
      tagged
        ? await stopwatch.time('print', () => page.print({ tagged: true }))
        : await stopwatch.time('measure', () => page.measure(named)),
    );
    const pages = pageNumbers(pdf).length;
    if (pages > PAGE_LIMIT) {
      const hint = 'split the pack, or print less of it';
      const excess = limitExceeded(place, `the pack takes ${pages} pages`, `${PAGE_LIMIT} pages`, hint);
      return { value: undefined, diagnostics: [excess] };
    }
    const places = readPlaces(pdf);
    const pageOf = new Map([...(tagged ? headPages(wanted, pdf) : []), ...pagesIn(places)]);
    const lost = [...wanted.numbers].filter((anchor) => !pageOf.has(anchor));
    if (lost.length > 0) {
      return { value: undefined, diagnostics: lost.map((anchor) => lostAnchor(place, anchor)) };
    }
    const margin = solveSeen(wanted.margin, { sizes, places, pages }, filling.margin);
    const found = nextFilling(wanted, pageOf, filling, margin);
    const settled = isSame(found, filling);
    if (settled && tagged) return { value: { pdf, filling, pageOf }, diagnostics: [] };
    const textMoves = hasOtherRooms(margin, filling.margin);
    filling = found;
    // A document that has been printed with tags keeps traces of it: the next one starts afresh.
    const next = filling;
    await stopwatch.time('lay out', () => (tagged ? page.show(document, next) : page.fill(next)));
    // Once measured, the next print is likely to be the last.
    tagged = tagged || settled || (round === 1 && !textMoves) || round === rounds - 1;
  }
  const hint = 'a page number changes the page that it stands for; give the contents a page of their own';
  return {
    value: undefined,
    diagnostics: [limitExceeded(place, 'page numbers do not settle', `${rounds} prints`, hint)],
  };
}

function lostAnchor(place: Place, anchor: string): ReturnType<typeof badTemplate> {
  return badTemplate(
    place,
    `no page number for \`${anchor}\`: nothing on paper has that id, or nothing links to it`,
    `write <a href="#${anchor}"> around or beside the page number`,
  );
}
