import { isRightToLeft } from '../../ground/language/text-direction.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { bundleDiffers } from '../../ground/model/diagnostics/bundles.ts';
import { highest } from '../../ground/model/extremes.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { readPdf } from '../../ground/pdf/read-pdf.ts';
import { type Count, type Counting, counting, countingWords, counts } from './counting.ts';
import { foldText } from './fold-text.ts';
import { type HtmlPiece, htmlWords, ISOLATE, ISOLATE_END } from './html-words.ts';
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
/** What is around the numbers of pages where no style sheet says so. */
const NUMBERING = ['page', 'of'];
const SHOWN = 40;
const HINT = 'the PDF or the HTML was changed after it was made: ask for both as they were made';

/**
 * Compares every word on the pages of a PDF with the HTML that it was printed from, in the order in which it is
 * read; the HTML may have more, in elements that a style sheet hides. What is in the margins has to be what the style
 * sheets write there. Errors: BUNDLE_DIFFERS, for the first word of the text and for each of the margins.
 *
 * Throws when the PDF is not in the plain form that Sourcebound writes.
 *
 * @param runs what has been read of its pages already
 */
export function comparePages(
  pdf: Uint8Array,
  html: string,
  file: string,
  runs?: readonly (readonly Run[])[],
): Outcome<PageComparison> {
  const place: Place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const read = readPdf(pdf);
  const pages = runs ?? readPages(read);
  const words = htmlWords(html);
  const ordered = inReadingOrder(read, pages, { without: new Set(['Lbl']) });
  const count = isRightToLeft(words.body) ? countingWords : counting;
  const body = count(foldText(words.body));
  const differences = firstDifference({ ordered, pages, pieces: words.pieces, body, count, place });
  // Words that a style sheet adds are none of the HTML's: with them a difference says nothing.
  const isCompared = !words.addsWords || differences.length === 0;
  const margins = pages.flatMap((runs) => runs.filter(({ content }) => content === undefined));
  const marginWords = words.addsWords ? 0 : wordsIn(margins.map(({ text }) => text).join(' '));
  const texts = [...words.margins, ...words.heads].map((text) => foldText(text));
  const allowed = texts.map((text) => counting(text).text);
  const turned = texts.filter(isRightToLeft).flatMap(paintedAs);
  const inMargins = pages.flatMap((runs, index) => {
    const numbers = [String(index + 1), String(pages.length)];
    return marginDifferences(
      runs,
      index + 1,
      { words: [...numbers, ...allowed, ...NUMBERING], turned },
      place,
    );
  });
  return {
    value: { pages: pages.length, words: isCompared ? wordsIn(joinText(ordered, true)) : 0, marginWords },
    diagnostics: [
      ...(isCompared ? differences : []),
      ...unread(pages, ordered, place),
      ...(words.addsWords ? [] : inMargins),
    ],
  };
}

interface Compared {
  readonly ordered: readonly Run[];
  readonly pages: readonly (readonly Run[])[];
  readonly pieces: readonly HtmlPiece[];
  readonly body: Counting;
  /** How the body has been counted. */
  readonly count: Count;
  readonly place: Place;
}

/** Whether the page's text is the HTML's, piece by piece, without those that a style sheet hides. */
function firstDifference({ ordered, pages, pieces, body, count, place }: Compared): readonly Diagnostic[] {
  const page = count(inMeantOrder(ordered, body));
  const reached = throughPieces(page.text, pieces, count);
  if (reached === undefined) return [];
  const parting = whereTheyPart(page, body);
  // Words that are missing part from nothing: the text goes on after them as on the page.
  const found = parting.page < page.text.length ? parting : reached;
  const number = pageOf(found.page, { ordered, pages, count });
  const message = `page ${number} of ${place.file} reads ${shown(page, found.page)} where the text made from the sources reads ${shown(body, found.body)}`;
  return [bundleDiffers(place, message, HINT)];
}

/** Places in two texts. */
interface Parting {
  readonly page: number;
  readonly body: number;
}

/**
 * Follows the page through the pieces of the HTML, of which each is there whole, or is hidden as a whole where it may
 * be. Gives nothing when the page comes to its end with them, or else how far it came.
 */
function throughPieces(page: string, pieces: readonly HtmlPiece[], count: Count): Parting | undefined {
  let places = new Set([0]);
  let body = 0;
  for (const { text, canHide } of pieces) {
    const wanted = count(foldText(text)).text;
    if (wanted === '') continue;
    const next = new Set(canHide ? places : []);
    for (const at of places) if (page.startsWith(wanted, at)) next.add(at + wanted.length);
    if (next.size === 0) return { page: highest(places), body };
    places = next;
    body += wanted.length;
  }
  return places.has(page.length) ? undefined : { page: highest(places), body };
}

/** Follows both texts, past what is hidden, to the first word from which the page does not go on. */
function whereTheyPart(page: Counting, body: Counting): Parting {
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

/** True when one word stands for another, and both texts go on alike after it. */
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

function pageOf(
  index: number,
  { ordered, pages, count }: Pick<Compared, 'ordered' | 'pages' | 'count'>,
): number {
  let reached = 0;
  const run = ordered.find(({ text }) => {
    reached += count(foldText(text)).text.length;
    return reached > index;
  });
  return run === undefined ? pages.length : pages.findIndex((runs) => runs.includes(run)) + 1;
}

/** What is outside of the structure is made of whole strings: those of style sheets, and heads of tables. */
function marginDifferences(
  runs: readonly Run[],
  page: number,
  allowed: { readonly words: readonly string[]; readonly turned: readonly string[] },
  place: Place,
): readonly Diagnostic[] {
  const outside = runs.filter(
    ({ content, text }) => content === undefined && !isPartOf(text, allowed.turned),
  );
  const text = outside.map((run) => counting(foldText(run.text)).text).join('');
  const reached = madeOf(text, allowed.words);
  if (reached === text.length) return [];
  let at = 0;
  const other = outside.find((run) => {
    at += counting(foldText(run.text)).text.length;
    return at > reached;
  });
  const message = `the margin of page ${page} of ${place.file} reads “${other?.text.trim()}”, which the text made from the sources does not say`;
  return [bundleDiffers(place, message, HINT)];
}

/** How far a text is made of whole words of a list. */
function madeOf(text: string, words: readonly string[]): number {
  let furthest = 0;
  const seen = new Set([0]);
  const waiting = [0];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    furthest = Math.max(furthest, at);
    for (const word of words) {
      const next = at + word.length;
      if (word === '' || seen.has(next) || !text.startsWith(word, at)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return furthest;
}

/** The number or sign of an item in a list, which no page says in words. */
const LABEL = /^\s*(?:\p{N}{1,4}|\p{L}|[ivxlcdm]{1,8}|[^\p{L}\p{N}]{1,2})?[.)]?\s*$/iu;

/** Words in the content that the structure does not have, or has as the number of an item: nothing else reads those. */
function unread(
  pages: readonly (readonly Run[])[],
  ordered: readonly Run[],
  place: Place,
): readonly Diagnostic[] {
  const read = new Set(ordered);
  for (const [index, runs] of pages.entries()) {
    const other = runs.find(
      (run) => run.content !== undefined && !read.has(run) && !LABEL.test(foldText(run.text)),
    );
    if (other === undefined) continue;
    const message = `page ${index + 1} of ${place.file} reads “${other.text.trim().slice(0, SHOWN)}” outside of what is read of it`;
    return [bundleDiffers(place, message, HINT)];
  }
  return [];
}

/** What counts of a text from right to left, in all ways in which it may be painted. */
function paintedAs(text: string): readonly string[] {
  return visualOrders(text).map((order) => counting(order.part(0, text.length)).text);
}

/** A line is painted in runs: whether one is a part of a text from right to left. */
function isPartOf(text: string, turned: readonly string[]): boolean {
  const counted = counting(foldText(text)).text;
  return counted !== '' && turned.some((one) => one.includes(counted));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(counts).length;
}
