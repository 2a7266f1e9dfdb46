import { isRightToLeft } from '../../ground/language/text-direction.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { readPdf } from '../../ground/pdf/read-pdf.ts';
import { type Counting, counting, counts } from './counting.ts';
import { foldText } from './fold-text.ts';
import { htmlWords, ISOLATE, ISOLATE_END } from './html-words.ts';
import { joinText } from './join-text.ts';
import { inMeantOrder } from './meant-order.ts';
import { type Run, readPages } from './read-pages.ts';
import { inReadingOrder } from './reading-order.ts';
import { visualOrders } from './visual-order.ts';

/** What was compared of a PDF's text with the HTML that it was printed from. */
export interface PageComparison {
  readonly pages: number;
  /** Words in running text, tables and drawings; 0 when they cannot be told from those that a style sheet adds. */
  readonly words: number;
  /** Words in the margins of pages (running heads, page numbers, markings); 0 when a style sheet adds words. */
  readonly marginWords: number;
}

/** How many characters that count have to follow on for two places to be the same. */
const ALIKE = 10;
/** How much hidden text is skipped to find the next place that is the same, in characters that count. */
const SKIPPED = 4_000;
const SHOWN = 40;
const HINT = 'the PDF or the HTML was changed after it was made: ask for both as they were made';

/**
 * Compares every word on the pages of a PDF with the HTML that it was printed from, in the order in which it is
 * read; the HTML may have more, which a style sheet hides. What stands in the margins has to be what the style
 * sheets write there. Errors: BUNDLE_DIFFERS, for the first word of the text and for each of the margins.
 *
 * Throws when the PDF is not in the plain form that Sourcebound writes.
 */
export function comparePages(pdf: Uint8Array, html: string, file: string): Outcome<PageComparison> {
  const place: Place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const read = readPdf(pdf);
  const pages = readPages(read);
  const words = htmlWords(html);
  const ordered = inReadingOrder(read, pages, { without: new Set(['Lbl']) });
  const body = counting(foldText(words.body));
  const differences = firstDifference(ordered, pages, body, place);
  // Words that a style sheet adds are none of the HTML's: with them a difference says nothing.
  const isCompared = !words.addsWords || differences.length === 0;
  const margins = pages.flatMap((runs) => runs.filter(({ content }) => content === undefined));
  const marginWords = words.addsWords ? 0 : wordsIn(margins.map(({ text }) => text).join(' '));
  const inMargins = pages.flatMap((runs, index) =>
    marginDifferences(runs, `Page ${index + 1} of ${pages.length}`, index + 1, words.margins, body, place),
  );
  return {
    value: { pages: pages.length, words: isCompared ? wordsIn(joinText(ordered, true)) : 0, marginWords },
    diagnostics: [...(isCompared ? differences : []), ...(words.addsWords ? [] : inMargins)],
  };
}

/**
 * Whether the page's text is the HTML's with parts left out. The shortest way through the HTML decides: when the
 * page's text comes to its end on it, nothing in it is other than in the HTML.
 */
function firstDifference(
  ordered: readonly Run[],
  pages: readonly (readonly Run[])[],
  body: Counting,
  place: Place,
): readonly Diagnostic[] {
  const page = counting(inMeantOrder(ordered, body));
  let [at, other] = [0, 0];
  while (at < page.text.length && other < body.text.length) {
    if (page.text[at] === body.text[other]) at++;
    other++;
  }
  if (at === page.text.length) return [];
  const found = whereTheyPart(page, body);
  const number = pageOf(found.page, ordered, pages);
  const message = `page ${number} of ${place.file} reads ${shown(page, found.page)} where the text made from the sources reads ${shown(body, found.body)}`;
  return [bundleDiffers(place, message, HINT)];
}

/** Follows both texts, past what is hidden, to the first word from which the page does not go on. */
function whereTheyPart(page: Counting, body: Counting): { readonly page: number; readonly body: number } {
  let [at, other] = [0, 0];
  while (at < page.text.length) {
    if (page.text[at] === body.text[other]) {
      at++;
      other++;
      continue;
    }
    const back = at - startOfWord(page, at);
    const here = { page: at - back, body: Math.max(0, other - back) };
    if (back > other || isOtherWord(page, here.page, body, here.body)) return here;
    // What is hidden are whole words: the end of one may go on anywhere.
    const wanted = page.text.slice(here.page, here.page + ALIKE);
    const next = body.text.slice(here.body + 1, here.body + SKIPPED).indexOf(wanted);
    if (next < 0) return here;
    at -= back;
    other += next + 1 - back;
  }
  return { page: at, body: other };
}

/** True when one word stands for another, and both texts go on alike behind it. */
function isOtherWord(page: Counting, at: number, body: Counting, other: number): boolean {
  const [next, there] = [endOfWord(page, at), endOfWord(body, other)];
  const wanted = page.text.slice(next, next + ALIKE);
  return wanted !== '' && body.text.startsWith(wanted, there);
}

function endOfWord({ source, at }: Counting, index: number): number {
  let end = index + 1;
  while (end < at.length && !/\s/.test(source.slice(at[end - 1], at[end]))) end++;
  return end;
}

function startOfWord({ source, at }: Counting, index: number): number {
  let start = index;
  while (start > 0 && !/\s/.test(source.slice(at[start - 1], at[start]))) start--;
  return start;
}

function shown({ source, at }: Counting, index: number): string {
  const middle = at[index] ?? source.length;
  const before = source.slice(Math.max(0, middle - SHOWN), middle).replace(/^\S*\s/, '');
  const after = source.slice(middle, middle + SHOWN).replace(/\s\S*$/, '');
  return `“${before}${after}”`.replaceAll(ISOLATE, '').replaceAll(ISOLATE_END, '').replace(/\s+/g, ' ');
}

function pageOf(index: number, ordered: readonly Run[], pages: readonly (readonly Run[])[]): number {
  let count = 0;
  const run = ordered.find(({ text }) => {
    count += counting(foldText(text)).text.length;
    return count > index;
  });
  return run === undefined ? pages.length : pages.findIndex((runs) => runs.includes(run)) + 1;
}

function marginDifferences(
  runs: readonly Run[],
  number: string,
  page: number,
  margins: readonly string[],
  body: Counting,
  place: Place,
): readonly Diagnostic[] {
  const allowed = [number, ...margins].map((text) => counting(foldText(text)).text);
  return runs.flatMap(({ content, text }) => {
    const wanted = counting(foldText(text)).text;
    // Heads of tables that are repeated stand in the margin for a reader; they are words of the body.
    if (content !== undefined || allowed.some((one) => one.includes(wanted)) || body.text.includes(wanted))
      return [];
    if (isRightToLeft(text) && margins.some((one) => isPaintedIn(one, wanted))) return [];
    const message = `the margin of page ${page} of ${place.file} reads “${text.trim()}”, which the text made from the sources does not say`;
    return [bundleDiffers(place, message, HINT)];
  });
}

function isPaintedIn(margin: string, wanted: string): boolean {
  const text = foldText(margin);
  return visualOrders(text).some((order) => counting(order.part(0, text.length)).text.includes(wanted));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(counts).length;
}
