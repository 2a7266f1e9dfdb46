import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { badPicture } from '../../ground/model/diagnostics/template.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import type { Stopwatch } from '../../ground/model/stopwatch.ts';
import { type PdfFile, pageNumbers } from '../../ground/pdf/read-pdf.ts';
import { leafName } from './blank-leaves.ts';
import type { BrowserPage } from './browser-page.ts';
import { fill, firstFilling, wantedIn } from './filling.ts';
import { findLies } from './find-lies.ts';
import { findOverflow } from './find-overflow.ts';
import { drawnArea, findTooWide, isShrunk } from './find-too-wide.ts';
import { findFailedFonts } from './in-page/find-failed-fonts.ts';
import { findUndecoded, type Undecoded } from './in-page/find-undecoded.ts';
import type { PageKnowledge } from './in-page/prepare-tags.ts';
import { recordMargin, withoutPageStarts } from './margin/margin-record.ts';
import { refuseFailedFonts } from './refuse-failed-fonts.ts';
import { settlePages } from './settle-pages.ts';
import { hasManyTargets, settleMarked } from './targets/settle-marked.ts';

/** A document on paper, as the browser wrote it. */
export interface PrintedPages {
  readonly pdf: PdfFile;
  /** The document with the page numbers that were printed. */
  readonly html: string;
  /** The page of each anchor, from 1. */
  readonly pageOf: ReadonlyMap<string, number>;
  readonly knowledge: PageKnowledge;
}

/**
 * Prints a document with true page numbers. `guess` comes from an earlier build; when it still holds, one print
 * does. More pages than the document allows are an error, PAGE_OVERFLOW, and so is what is wider than the page, TOO_WIDE,
 * and a picture that the browser does not show whole, BAD_PICTURE: all count lines in `file`. A font of the workspace's own
 * that the browser refuses is BAD_VALUE, in its file, or BAD_TEMPLATE.
 */
export async function printPages(
  page: BrowserPage,
  document: RenderedPack,
  guess: ReadonlyMap<string, number> | undefined,
  place: Place,
  file: string,
  stopwatch?: Stopwatch,
): Promise<Outcome<PrintedPages>> {
  const { html, slots, pagesAtMost } = document;
  const wanted = wantedIn(slots);
  const first = firstFilling(wanted, withoutPageStarts(guess ?? new Map()));
  const marked = hasManyTargets(html)
    ? await settleMarked(page, document, wanted, first, stopwatch)
    : undefined;
  const settled = marked
    ? { value: marked, diagnostics: [] }
    : await settlePages(page, document, wanted, first, guess !== undefined, place, stopwatch);
  if (settled.value === undefined) return { value: undefined, diagnostics: settled.diagnostics };
  const { pdf, filling } = settled.value;
  const { knowledge } = page;
  const pages = pageNumbers(pdf).length;
  const limit = pagesAtMost ?? pages;
  if (pages > limit) {
    await page.show(document, filling);
    const overflow = await findOverflow(page, { pages, limit, file, place });
    return { value: undefined, diagnostics: [overflow] };
  }
  if (PICTURE.test(html)) {
    // A large document is gone once it is printed.
    if (page.isLarge) await page.show(document, filling);
    const undecoded = await page.look(findUndecoded);
    if (undecoded !== undefined)
      return { value: undefined, diagnostics: [wrongPicture(undecoded, file, place)] };
  }
  if (document.ownFonts) {
    if (page.isLarge) await page.show(document, filling);
    const refused = refuseFailedFonts(await page.look(findFailedFonts), document, place);
    if (refused.length > 0) return { value: undefined, diagnostics: refused };
  }
  const { ownTemplate } = document;
  if (ownTemplate !== undefined) {
    await page.show(document, filling);
    const lie = await findLies(page, ownTemplate.sheets, ownTemplate.place);
    if (lie !== undefined) return { value: undefined, diagnostics: [lie] };
  }
  const area = drawnArea(pdf);
  if (isShrunk(area)) {
    await page.show(document, filling);
    const wide = await findTooWide(page, area, file, place);
    // What makes the type smaller otherwise is found when the pages are read back.
    if (wide !== undefined) return { value: undefined, diagnostics: [wide] };
  }
  const pageOf = new Map(settled.value.pageOf);
  for (const [name, number] of recordMargin(filling.margin)) pageOf.set(name, number);
  for (const anchor of filling.leaves) pageOf.set(leafName(anchor), (pageOf.get(anchor) ?? 1) - 1);
  return { value: { pdf, html: fill(document, filling), pageOf, knowledge }, diagnostics: [] };
}

/** A picture of dots in the HTML. */
const PICTURE = /<img\b[^>]*\bsrc="data:image\/(?:png|jpeg)/i;

function wrongPicture({ alt, line }: Undecoded, file: string, place: Place): Diagnostic {
  const start = { line: line ?? 1, column: 1 };
  const where = line === undefined ? place : { file, start, end: start };
  return badPicture(
    where,
    `the picture “${alt.slice(0, 60)}”`,
    'its dots are damaged or break off',
    'save it again from the program that it comes from',
  );
}
