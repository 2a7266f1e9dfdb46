import type { HtmlDocument } from '../../../ground/model/slotted-html.ts';
import { NO_STOPWATCH, type Stopwatch } from '../../../ground/model/stopwatch.ts';
import { pageNumbers, readPdf } from '../../../ground/pdf/read-pdf.ts';
import type { BrowserPage } from '../browser-page.ts';
import { decodeFragment } from '../decode-fragment.ts';
import { type Filling, isSame, nextFilling, type Wanted } from '../filling.ts';
import { markTargets, type Target, unmarkTargets } from '../in-page/mark-targets.ts';
import { measureMargin, solveSeen } from '../margin/measure-margin.ts';
import { pagesIn, readPlaces } from '../read-places.ts';
import { PAGE_LIMIT, type SettledPages } from '../settle-pages.ts';
import { linkWithin } from './link-within.ts';
import { MARK_FORM } from './mark-form.ts';
import { readMarks } from './read-marks.ts';

/** Chromium looks on each page for each target of a link: with so many targets that takes longer than the rest. */
const MANY = 2000;
/** How often, at most: filling in page numbers changes the pages. */
const ROUNDS = 4;

/** Whether a document has so many targets, and no style that depends on where links lead. */
export function hasManyTargets(html: string): boolean {
  const targets = new Set([...html.matchAll(/<a\b[^>]*?\shref="#([^"]*)"/g)].map((match) => match[1]));
  return targets.size > MANY && !/\[\s*href/i.test(html.slice(0, html.indexOf('</head>')));
}

/**
 * Prints a document with many targets of links, in a time that grows with its pages and not with their square:
 * Chromium is told that its links lead elsewhere, and marks show where the targets are. They are only in what is
 * measured. When they are not without influence, so that links are elsewhere in the final print, when a mark does
 * not show, or when the pages do not settle, nothing comes of it.
 */
export async function settleMarked(
  page: BrowserPage,
  document: HtmlDocument,
  wanted: Wanted,
  first: Filling,
  stopwatch: Stopwatch = NO_STOPWATCH,
): Promise<SettledPages | undefined> {
  const anchors = new Set([...wanted.numbers, ...wanted.leaves, ...wanted.heads.map(({ anchor }) => anchor)]);
  // Where these are has to be known to the line, as only Chromium's own links tell it.
  const kept = anchorsIn(wanted.margin);
  let filling = first;
  await stopwatch.time('lay out', () => page.show(document, first));
  const sizes = await stopwatch.time('notes', () => measureMargin(page, wanted.margin));
  for (let round = 1; round <= ROUNDS; round++) {
    const targets = await page.call(markTargets, [...anchors], kept, MARK_FORM);
    const inkless = readPdf(await stopwatch.time('measure', () => page.measure()));
    // What is measured without marks reports that.
    const pages = pageNumbers(inkless).length;
    if (pages > PAGE_LIMIT) return undefined;
    const measured = readMarks(inkless);
    // Its first words may be such as no template shows.
    if (targets.some(([number]) => !measured.places.has(number))) return undefined;
    const places = readPlaces(inkless);
    const pageOf = new Map([...pagesIn(places), ...pagesOf(targets, measured.places)]);
    if ([...anchors].some((anchor) => !pageOf.has(anchor))) return undefined;
    const margin = solveSeen(wanted.margin, { sizes, places, pages }, filling.margin);
    const found = nextFilling(wanted, pageOf, filling, margin);
    if (!isSame(found, filling)) {
      filling = found;
      await stopwatch.time('lay out', () => page.fill(found));
      continue;
    }
    await page.call(unmarkTargets, MARK_FORM);
    const pdf = readPdf(await stopwatch.time('print', () => page.print({ tagged: true })));
    if (readMarks(pdf).links !== measured.links) return undefined;
    const final = readPlaces(pdf);
    if (kept.some((anchor) => final.get(anchor)?.page !== places.get(anchor)?.page)) return undefined;
    return { pdf: linkWithin(pdf, targets, measured.places), filling, pageOf };
  }
  return undefined;
}

function anchorsIn(margin: Wanted['margin']): readonly string[] {
  const { notes, edges } = margin ?? { notes: [], edges: [] };
  return [...notes.flatMap(({ anchor, mark }) => [anchor, mark]), ...edges.map(({ anchor }) => anchor)];
}

/** The page of each target, from 1, by the anchor. */
function pagesOf(
  targets: readonly Target[],
  places: ReadonlyMap<number, { readonly page: number }>,
): Map<string, number> {
  return new Map(
    targets.flatMap(([number, fragment]): [string, number][] => {
      const page = places.get(number)?.page;
      return page === undefined ? [] : [[decodeFragment(fragment), page]];
    }),
  );
}
