import { isRightToLeft } from '../../ground/language/text-direction.ts';
import type { Printed } from '../../ground/model/content-parts.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { missingGlyph } from '../../ground/model/diagnostics/characters.ts';
import { barMissing, notOnPage, textCut, typeShrunk } from '../../ground/model/diagnostics/page.ts';
import { groupBy } from '../../ground/model/group-by.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { RenderedPack } from '../../ground/model/rendered.ts';
import { isDictionary, type PdfValue } from '../../ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../ground/pdf/read-pdf.ts';
import { checkMargins } from './check-margins.ts';
import { countInLines } from './find-in-lines.ts';
import { findWords, type Haystack, haystack } from './find-words.ts';
import { foldWanted } from './fold-text.ts';
import { type JoinedText, joinPages, joinText, MISSING, pageAt, WRAP } from './join-text.ts';
import type { PageMemory, ReadPage } from './page-memory.ts';
import { linesOf, lineText } from './painted-lines.ts';
import type { ReadFont } from './read-font.ts';
import { CLIPPED, type Run, readPage } from './read-pages.ts';
import { inReadingOrder } from './reading-order.ts';

/** What was found when a PDF was read back. */
export interface ProofReport {
  readonly pages: number;
  readonly words: number;
  /** How many bound strings were looked for. */
  readonly checked: number;
}

/** How many missing characters are reported for each pack, at most. */
const REPORTED = 10;
/** How many runs on either side of a missing glyph are looked at, and so many of their characters shown. */
const CONTEXT = 4;
const SHOWN = 30;

/**
 * Reads a finished PDF's text back and holds what was verified against it: every bound string has to be on
 * the pages, whole, as often as it was printed, and every character has to have a glyph; each page has to show its
 * marking and status line. `file` is the pack's, for diagnostics.
 *
 * @param memory the pages of the pack as they were last, which are not read again
 */
export async function proofPack(
  pdf: Uint8Array,
  { printed, margins }: Pick<RenderedPack, 'printed' | 'margins'>,
  file: string,
  memory?: PageMemory,
): Promise<Outcome<ProofReport>> {
  const place: Place = { file, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
  const read = readPdf(pdf);
  const marks = read.catalog.get('MarkInfo');
  const isTagged = isDictionary(marks) && marks.get('Marked') === true;
  const fonts = new Map<PdfValue, ReadFont>();
  const numbers = pageNumbers(read);
  const readOne = (number: number): ReadPage => {
    const page = readPage(read, number, fonts);
    return { ...page, text: joinText(page.runs, isTagged) };
  };
  const known = memory ? memory.pages(`${file} ${isTagged}`, read, numbers, readOne) : numbers.map(readOne);
  const pages = known.map(({ runs }) => runs);
  const joined = joinPages(known.map(({ text }) => text));
  const report: ProofReport = {
    pages: pages.length,
    words: joined.text.split(/\s+/).filter((word) => word !== '').length,
    checked: printed.length,
  };
  const structured = (): readonly Run[] => (isTagged ? inReadingOrder(read, pages) : []);
  const lines = (): readonly string[] => linesOf(isTagged ? structured() : pages.flat()).map(lineText);
  const lost = absent(joined, structured, lines, printed, place);
  // What is cut off is often what is not found: one of them is enough.
  const cut = lost.length === 0 ? cutOff(pages, place) : [];
  return {
    value: report,
    diagnostics: [
      ...lost,
      ...cut,
      ...missing(pages, place),
      ...outlines(known, place),
      ...shrunk(pages, place),
      ...checkMargins(known, margins, place),
    ],
  };
}

/** What is for screen-reader users alone is a pixel high; points. An edge may cut it. */
const UNSEEN_SIZE = 0.8;

/** Text that is painted, and that an edge cuts: what nobody has verified may be lost as well as what was. */
function cutOff(pages: readonly (readonly Run[])[], place: Place): Diagnostic[] {
  const found = pages.flatMap((runs, index) => {
    const inside = runs.filter(({ content, size }) => content !== undefined && size > UNSEEN_SIZE);
    const at = inside.findIndex(({ text }) => text.includes(CLIPPED));
    if (at < 0) return [];
    const near = inside.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1);
    const words = joinText(near, false).replaceAll(WRAP, ' ').replaceAll(MISSING, '□');
    const shown = words.replace(new RegExp(`${CLIPPED}+`, 'g'), '□').trim();
    return [textCut(place, shown, index + 1)];
  });
  return found.slice(0, REPORTED);
}

/** The outlines that say where bars belong are taken out before: one that is left would be printed. */
function outlines(pages: readonly ReadPage[], place: Place): Diagnostic[] {
  const page = pages.findIndex(({ outlined }) => outlined);
  return page < 0 ? [] : [barMissing(place, page + 1)];
}

/** The type of a page is smaller than it was set when most of its letters are. */
function shrunk(pages: readonly (readonly Run[])[], place: Place): Diagnostic[] {
  for (const runs of pages) {
    const inside = runs.filter(({ content }) => content !== undefined);
    const small = inside.filter(({ scale }) => scale < WHOLE_SIZE);
    if (letters(small) * 2 <= letters(inside)) continue;
    const [first] = small;
    return first === undefined ? [] : [typeShrunk(place, Math.round(first.scale * 100))];
  }
  return [];
}

/** Smaller than this is shrunk; the rest is rounding. */
const WHOLE_SIZE = 0.995;

function letters(runs: readonly Run[]): number {
  return runs.reduce((count, { text }) => count + text.length, 0);
}

/**
 * `structured` gives the text in the order of the structure, and `lines` what is painted on each line: they are only
 * needed when something is not found.
 */
function absent(
  joined: JoinedText,
  structured: () => readonly Run[],
  lines: () => readonly string[],
  printed: readonly Printed[],
  place: Place,
): Diagnostic[] {
  const painted = haystack(joined.text);
  const turns = isRightToLeft(joined.text);
  let read: Haystack | undefined;
  let seen: readonly string[] | undefined;
  const meant = haystack(printed.map((one) => foldWanted(whole(one))).join('\f'));
  const diagnostics: Diagnostic[] = [];
  const qualified = printed.filter(({ qualifier }) => qualifier !== undefined);
  for (const [words, items] of [
    ...groupBy(printed, ({ text }) => foldWanted(text)),
    ...groupBy(qualified, (one) => foldWanted(whole(one))),
  ]) {
    // A number also is in every quotation that contains it: those do not make up for one that is gone.
    const wanted = findWords(meant, words, Number.POSITIVE_INFINITY).length;
    // Words from right to left are read back as they are painted: found as they are, they would be turned round.
    const isTurned = isRightToLeft(words);
    const found = isTurned ? [] : findWords(painted, words, wanted);
    if (found.length >= wanted) continue;
    read ??= haystack(joinText(structured(), true));
    const inOrder = isTurned ? 0 : Math.max(found.length, findWords(read, words, wanted).length);
    if (inOrder >= wanted) continue;
    if (turns) seen ??= lines();
    const count = Math.max(inOrder, countInLines(seen ?? [], words, wanted));
    if (count >= wanted) continue;
    const detail = whereabouts(joined, painted, words, found);
    diagnostics.push(notOnPage(place, describe(items, words), count, wanted, detail));
  }
  return diagnostics;
}

/** A figure with the words that have to be right before it. */
function whole({ qualifier, text }: Printed): string {
  return qualifier === undefined ? text : `${qualifier} ${text}`;
}

function describe(items: readonly Printed[], words: string): string {
  const refs = [...new Set(items.map(({ ref }) => `\`${ref}\``))];
  const shown = words.length > 90 ? `${words.slice(0, 60)} … ${words.slice(-25)}` : words;
  const more = refs.length > 3 ? ` and ${refs.length - 3} more` : '';
  return `“${shown}” (${items[0]?.kind} of ${refs.slice(0, 3).join(', ')}${more})`;
}

/** On which pages the words are, or where the longest beginning of them is. */
function whereabouts(
  joined: JoinedText,
  page: Haystack,
  words: string,
  found: readonly number[],
): string | undefined {
  if (found.length > 0) return `it is on ${pageList(found.map((at) => pageAt(joined, at)))}`;
  const parts = words.split(' ');
  for (let length = parts.length - 1; length > 0; length--) {
    const beginning = parts.slice(0, length).join(' ');
    const at = findWords(page, beginning, 1)[0];
    if (at !== undefined && length > 1) {
      return `page ${pageAt(joined, at)} has it up to “${parts.slice(Math.max(0, length - 3), length).join(' ')}”`;
    }
  }
  return undefined;
}

function pageList(pages: readonly number[]): string {
  const distinct = [...new Set(pages)];
  return `${distinct.length === 1 ? 'page' : 'pages'} ${distinct.slice(0, 8).join(', ')}`;
}

function missing(pages: readonly (readonly Run[])[], place: Place): Diagnostic[] {
  // Running heads are painted before the text that they are above: they are no context for it.
  const parts = pages.flatMap((runs, index) => [
    { index, runs: runs.filter(({ content }) => content === undefined) },
    { index, runs: runs.filter(({ content }) => content !== undefined) },
  ]);
  const diagnostics: Diagnostic[] = [];
  for (const { index, runs } of parts) {
    for (let start = 0; start < runs.length && diagnostics.length < REPORTED; start++) {
      if (runs[start]?.missing !== true) continue;
      let end = start + 1;
      while (runs[end]?.missing === true) end++;
      const characters = [...new Set(runs.slice(start, end).map(({ text }) => name(text)))].join(', ');
      const context = `“${around(runs, start, end)}” on page ${index + 1}`;
      diagnostics.push(missingGlyph(place, [characters], context));
      start = end;
    }
  }
  return diagnostics;
}

/** The words around glyphs that are missing, with a box for each of them. */
function around(runs: readonly Run[], start: number, end: number): string {
  const text = joinText(runs.slice(Math.max(0, start - CONTEXT), end + CONTEXT), false);
  const words = text.replaceAll(MISSING, '□').replaceAll(WRAP, ' ').trim();
  const before = words.slice(0, words.indexOf('□'));
  const after = words.slice(words.lastIndexOf('□') + 1);
  const middle = words.slice(before.length, words.length - after.length);
  return [
    before.length > SHOWN ? `…${before.slice(-SHOWN).replace(/^\S*/, '')}` : before,
    middle.slice(0, SHOWN),
    after.length > SHOWN ? `${after.slice(0, SHOWN).replace(/\S*$/, '')}…` : after,
  ].join('');
}

/** Such as `U+4E2D 中`. Chromium does not always tell which character it was. */
function name(text: string): string {
  const code = text.codePointAt(0);
  if (code === undefined || code === 0 || text === MISSING || text === CLIPPED) return '□';
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')} ${text}`;
}
