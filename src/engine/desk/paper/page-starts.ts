import { foldText } from '../../../stages/proof/fold-text.ts';
import type { PageText, Stretch } from './page-text.ts';
import type { DeskPageStart } from './paper-types.ts';

/** How many words of the beginning of a page are given. */
const WORDS = 8;
/** How many characters of its beginning are looked for, and fewer where these are not found. */
const LENGTHS = [40, 24, 12];
/** How many characters before them may be the page's alone: the number of a list's item, or a sign. */
const OWN = 16;

/**
 * Where the pages begin in a page of HTML. Words come again and again in a pack: of all places with the words that a page
 * begins with, it is the one that lies as far from the beginning of the page before as that page is long.
 *
 * @param pages the texts of the pages, without notes, as `textsOfPages` has them
 */
export function findPageStarts(html: PageText, pages: readonly string[]): readonly DeskPageStart[] {
  const searched = foldWithPlaces(html.text, html.aside);
  let expected = 0;
  return pages.map((text, index): DeskPageStart => {
    const own = foldWithPlaces(text).text;
    const at = index === 0 ? 0 : nearest(searched.text, own, expected);
    const start = at ?? expected;
    expected = start + own.length;
    return {
      number: index + 1,
      first: text.split(/\s+/).filter(Boolean).slice(0, WORDS).join(' '),
      before: searched.places[start] ?? html.text.length,
      found: at !== undefined,
    };
  });
}

/** The page, from 1, that a place of the HTML's text is on. */
export function pageOfPlace(starts: readonly DeskPageStart[], place: number): number {
  return Math.max(1, starts.findLastIndex(({ before }) => before <= place) + 1);
}

function nearest(text: string, page: string, expected: number): number | undefined {
  // What follows on its first words in the HTML may be unlike: fewer of them say more than all but them.
  for (let own = 0; own <= Math.min(OWN, page.length); own += 1) {
    for (const length of LENGTHS) {
      const wanted = page.slice(own, own + length);
      // The end of a short page says as little as the few words that are left of it.
      if (wanted.length === 0 || (own > 0 && wanted.length < length)) continue;
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

function foldWithPlaces(
  text: string,
  leftOut: readonly Stretch[] = [],
): { readonly text: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let folded = '';
  let at = 0;
  let next = 0;
  for (const character of text) {
    while ((leftOut[next]?.end ?? text.length) <= at) next += 1;
    if ((leftOut[next]?.start ?? text.length) <= at) {
      at += character.length;
      continue;
    }
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
