import { isRightToLeft } from '../../../ground/language/text-direction.ts';
import type { PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../../ground/pdf/read-pdf.ts';
import { type Counting, countingWords } from '../../../stages/proof/counting.ts';
import { foldText } from '../../../stages/proof/fold-text.ts';
import { htmlWords, ISOLATE, ISOLATE_END } from '../../../stages/proof/html-words.ts';
import { joinText } from '../../../stages/proof/join-text.ts';
import { inMeantOrder } from '../../../stages/proof/meant-order.ts';
import type { PageMemory } from '../../../stages/proof/page-memory.ts';
import { linesOf } from '../../../stages/proof/painted-lines.ts';
import type { ReadFont } from '../../../stages/proof/read-font.ts';
import { type Run, readPage } from '../../../stages/proof/read-pages.ts';
import { pagesInReadingOrder } from '../../../stages/proof/reading-order.ts';

/** They are printed beside their text, and may go on beside the text of the next page. */
const BESIDE: ReadonlySet<string> = new Set(['Note']);
/** How many characters at the beginning of a page are turned round, at least, where they are read from the right. */
const OPENING = 80;
/** How far before the place that they are expected at they may be in the HTML, in characters that count. */
const NEAR = 300;
/** How far before and after it they are looked for at all: what is beside the text or hidden is in the HTML only. */
const AROUND = 8_000;

/**
 * The texts of the pages of a tagged PDF as they are read, without running heads, page numbers and, unless there is
 * nothing else on a page, notes beside the text.
 *
 * @param html what it was printed from
 * @param name what its pages are remembered by
 */
export function textsOfPages(
  pdf: Uint8Array,
  html: string,
  { name, memory }: { readonly name: string; readonly memory: PageMemory },
): readonly string[] {
  const read = readPdf(pdf);
  const fonts = new Map<PdfValue, ReadFont>();
  const pages = memory.pages(name, read, pageNumbers(read), (number) => {
    const page = readPage(read, number, fonts);
    return { ...page, text: joinText(page.runs, true) };
  });
  const ordered = pagesInReadingOrder(
    read,
    pages.map(({ runs }) => runs),
    { without: BESIDE },
  );
  const texts = ordered.map((runs, index) => joinText(runs, true) || (pages[index]?.text ?? ''));
  return texts.some(isRightToLeft) ? openingsAsMeant(ordered, texts, html) : texts;
}

/** The texts, with what is painted from the right to the left turned round where pages begin. */
function openingsAsMeant(
  pages: readonly (readonly Run[])[],
  texts: readonly string[],
  html: string,
): readonly string[] {
  const body = countingWords(foldText(htmlWords(html).body));
  let reached = 0;
  return texts.map((text, index) => {
    const { opening, rest } = divide(pages[index] ?? []);
    const painted = joinText(opening, true);
    const meant = isRightToLeft(painted) ? meantNear(opening, painted, body, reached) : painted;
    reached = placeOf(meant, body, reached) + countingWords(text).text.length;
    return meant === painted ? text : `${meant} ${joinText(rest, true)}`;
  });
}

function meantNear(runs: readonly Run[], painted: string, body: Counting, place: number): string {
  // The same words may come earlier, too.
  for (const from of [place - NEAR, place - AROUND]) {
    const meant = inMeantOrder(runs, partOf(body, from, place + AROUND));
    const plain = meant.replaceAll(ISOLATE, '').replaceAll(ISOLATE_END, '');
    if (plain !== painted) return plain;
  }
  return painted;
}

/** Where a page's opening is in the body, or where it is expected. */
function placeOf(opening: string, body: Counting, expected: number): number {
  const wanted = countingWords(opening).text.slice(0, OPENING / 2);
  const found = body.text.indexOf(wanted, Math.max(0, expected - NEAR));
  return found < 0 || found > expected + AROUND ? expected : found;
}

function partOf({ source, text, at }: Counting, from: number, to: number): Counting {
  const start = Math.max(0, from);
  return { source, text: text.slice(start, to), at: at.slice(start, to) };
}

/** The lines that a page begins with, and the others. */
function divide(runs: readonly Run[]): { readonly opening: readonly Run[]; readonly rest: readonly Run[] } {
  let length = 0;
  const lines = linesOf(runs);
  const enough = lines.findIndex((line) => {
    length += line.reduce((sum, { text }) => sum + text.length, 0);
    return length >= OPENING;
  });
  const count = enough < 0 ? lines.length : enough + 1;
  return { opening: lines.slice(0, count).flat(), rest: lines.slice(count).flat() };
}
