import type { Barrier } from '../../ground/model/barrier.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { notAccessible } from '../../ground/model/diagnostics/page.ts';
import type { Place } from '../../ground/model/place.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { PdfValue } from '../../ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../ground/pdf/read-pdf.ts';
import { joinText, WRAP } from './join-text.ts';
import type { ReadFont } from './read-font.ts';
import { type Run, readPage } from './read-pages.ts';
import { inReadingOrder } from './reading-order.ts';

export interface BarrierFiles {
  /** The pack's. */
  readonly file: string;
  /** The file that its text is in, when that is another: a template's `default.md`. */
  readonly narrative?: string;
}

/** How many of one condition are reported, at most: a template repeats its faults. */
const REPORTED = 3;
const SHOWN = 50;

/**
 * Says of each thing that keeps a PDF from claiming to be accessible where it is: on which page, with which words,
 * and from which line of the pack's text when it comes from there. Warnings: NOT_ACCESSIBLE.
 *
 * @param html what was printed
 */
export function tellBarriers(
  printed: { readonly pdf: Uint8Array; readonly html: string; readonly barriers: readonly Barrier[] },
  { file, narrative = file }: BarrierFiles,
): readonly Diagnostic[] {
  if (printed.barriers.length === 0) return [];
  const wordsOf = wordReader(printed.pdf);
  const counts = new Map<string, number>();
  return printed.barriers.flatMap((barrier) => {
    const count = (counts.get(barrier.condition) ?? 0) + 1;
    counts.set(barrier.condition, count);
    if (count > REPORTED) return [];
    const words = barrier.words ?? wordsOf(barrier);
    const line = barrier.line ?? lineOf(printed.html, words);
    const place = line === undefined ? wholeFile(file) : lineIn(narrative, line);
    return [notAccessible(place, whereabouts(barrier, words), barrier.says, barrier.clause, barrier.remedy)];
  });
}

/** Such as `“Where the money goes” on page 4`; where nothing is known, it is the document. */
function whereabouts({ page, element }: Barrier, words: string): string {
  const shown = words.length > SHOWN ? `${words.slice(0, SHOWN).replace(/\s+\S*$/, '')} …` : words;
  const on = page === undefined ? '' : `on page ${page}`;
  if (shown !== '') return `“${shown}” ${on}`.trim();
  if (element !== undefined) return `what has no words ${on}`.trim();
  return page === undefined ? 'it' : `${on}`;
}

/** Gives the words of an element, as far as its page has them. */
function wordReader(bytes: Uint8Array): (barrier: Barrier) => string {
  const pdf = readPdf(bytes);
  const numbers = pageNumbers(pdf);
  const fonts = new Map<PdfValue, ReadFont>();
  const pages = new Map<number, readonly Run[]>();
  return ({ element, page }) => {
    if (element === undefined || page === undefined) return '';
    if (!pages.has(page)) pages.set(page, readPage(pdf, numbers[page - 1] ?? 0, fonts).runs);
    const runs = numbers.map((_, index) => (index === page - 1 ? (pages.get(page) ?? []) : []));
    return joinText(inReadingOrder(pdf, runs, { from: { ref: element } }), true).replaceAll(WRAP, ' ');
  };
}

/** The line that the HTML gives for the first part that begins with the words; none where it gives none. */
function lineOf(html: string, words: string): number | undefined {
  const wanted = letters(words.slice(0, SHOWN));
  if (wanted === '') return undefined;
  const marks = [...html.matchAll(/<[a-z][^<>]* data-line="(\d+)"[^<>]*>/g)];
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.index ?? html.length;
    const text = letters(html.slice(mark.index, Math.min(end, mark.index + 20 * SHOWN)));
    if (text.startsWith(wanted) || (text.length > 3 && wanted.startsWith(text))) return Number(mark[1]);
  }
  return undefined;
}

/** Letters and digits alone: quotation marks, spaces and references differ between HTML and paper. */
function letters(html: string): string {
  return html.replaceAll(/<[^<>]*>?|&[#\w]+;/g, '').replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function lineIn(file: string, line: number): Place {
  const start = { line, column: 1 };
  return { file, start, end: start };
}
