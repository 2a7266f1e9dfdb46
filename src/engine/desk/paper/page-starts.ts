import type { PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { pageNumbers, readPdf } from '../../../ground/pdf/read-pdf.ts';
import { foldText } from '../../../stages/proof/fold-text.ts';
import { joinText } from '../../../stages/proof/join-text.ts';
import type { PageMemory } from '../../../stages/proof/page-memory.ts';
import type { ReadFont } from '../../../stages/proof/read-font.ts';
import { readPage } from '../../../stages/proof/read-pages.ts';
import type { DeskPageStart } from './paper-types.ts';

/** The texts of the pages of a tagged PDF, without running heads and page numbers. */
export function textsOfPages(pdf: Uint8Array, name: string, memory: PageMemory): readonly string[] {
  const read = readPdf(pdf);
  const fonts = new Map<PdfValue, ReadFont>();
  const pages = memory.pages(name, read, pageNumbers(read), (number) => {
    const page = readPage(read, number, fonts);
    return { ...page, text: joinText(page.runs, true) };
  });
  return pages.map(({ text }) => text);
}

/** So many words are told of the beginning of a page. */
const WORDS = 8;
/** So many characters of its beginning are looked for, and fewer where these are not found. */
const LENGTHS = [40, 24, 12];
/** So many characters before them may be the page's alone: the number of a list's item, or a sign. */
const OWN = 16;

/**
 * Where the pages begin in a page of HTML. Words come again and again in a pack: of all places with the words that a page
 * begins with, it is the one that lies as far from the beginning of the page before as that page is long.
 *
 * @param html the text of the body without white space, as `pageText` has it
 * @param pages the texts of the pages
 */
export function findPageStarts(html: string, pages: readonly string[]): readonly DeskPageStart[] {
  const searched = foldWithPlaces(html);
  let expected = 0;
  return pages.map((text, index): DeskPageStart => {
    const own = foldWithPlaces(text).text;
    const at = index === 0 ? 0 : nearest(searched.text, own, expected);
    const start = at ?? expected;
    expected = start + own.length;
    return {
      number: index + 1,
      first: text.split(/\s+/).filter(Boolean).slice(0, WORDS).join(' '),
      before: searched.places[start] ?? html.length,
      found: at !== undefined,
    };
  });
}

/** The page, from 1, that a place of the HTML's text is on. */
export function pageOfPlace(starts: readonly DeskPageStart[], place: number): number {
  return Math.max(1, starts.findLastIndex(({ before }) => before <= place) + 1);
}

function nearest(text: string, page: string, expected: number): number | undefined {
  for (const length of LENGTHS) {
    for (let own = 0; own <= Math.min(OWN, Math.max(0, page.length - length)); own += 1) {
      const wanted = page.slice(own, own + length);
      if (wanted.length === 0) continue;
      const found = nearestOf(text, wanted, expected);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function nearestOf(text: string, wanted: string, expected: number): number | undefined {
  const before = text.lastIndexOf(wanted, expected);
  const after = text.indexOf(wanted, expected);
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? undefined : Math.max(before, after);
  return expected - before <= after - expected ? before : after;
}

/** A line that ends in mid-word has a hyphen of its own: none of them count. */
const LEFT_OUT = /[\s\p{Pd}]/gu;

function foldWithPlaces(text: string): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const plain = foldedOf(character);
    folded += plain;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    at += character.length;
  }
  return { text: folded, places };
}

/** A page has tens of thousands of characters, and few different ones. */
const folds = new Map<string, string>();

function foldedOf(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const plain = foldText(character).replace(LEFT_OUT, '');
  folds.set(character, plain);
  return plain;
}
