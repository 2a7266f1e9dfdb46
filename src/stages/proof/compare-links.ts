import { highest } from '../../ground/model/extremes.ts';
import { htmlLinks, normalised } from './html-links.ts';
import { lettersOf, type NamedPlace } from './own-form/check-links.ts';
import type { PlacedText } from './own-form/placed-text.ts';
import type { OwnForm } from './own-form/read-own-form.ts';

/**
 * Compares the links of a PDF with those of the HTML that it was printed from: each leads where one of the same words
 * leads there, and the place has the words that the HTML has there. Gives the first that does not, as a clause.
 */
export function wrongLink(form: OwnForm, html: string): string | undefined {
  const { links, places } = htmlLinks(html);
  const letters = new Map([...links].map(([target, words]) => [target, words.map(lettersOf)]));
  for (const { target, words } of form.links) {
    const known = letters.get(normalised(asText(target)));
    const shown = JSON.stringify(asText(target).slice(0, 100));
    if (known === undefined) return `has a link to ${shown}, which the HTML does not have`;
    const said = lettersOf(words);
    if (!known.some((one) => isAmong(said, one)))
      return `leads from “${words.slice(0, 40)}” to ${shown}, where the HTML does not`;
  }
  for (const place of form.places) {
    const name = normalised(`#${asText(place.name)}`).slice(1);
    const words = places.get(name);
    if (words !== undefined && !isThere(place, lettersOf(words).slice(0, FIRST), form.texts))
      return `leads to another place for ${JSON.stringify(`#${name}`.slice(0, 100))} than the HTML`;
  }
  return undefined;
}

/** Names of a PDF are bytes. */
function asText(link: string): string {
  return Buffer.from(link, 'latin1').toString('utf8');
}

/** Whether all letters of one text are in the other, in order: of a link's words, some may be hidden. */
function isAmong(part: string, whole: string): boolean {
  let at = 0;
  for (const letter of part) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** How many letters tell a place from others. */
const FIRST = 12;
/** How far below a place its words begin, in points, and how far they may go up beside it. */
const BELOW = 150;
const ABOVE = 4;
/** How far from the foot of a page, in points, a line may have moved to the next. */
const FOOT = 220;

function isThere({ page, y }: NamedPlace, words: string, texts: readonly (readonly PlacedText[])[]): boolean {
  const near = (texts[page - 1] ?? []).filter((text) => text.y <= y + ABOVE && text.y >= y - BELOW);
  // A place at the foot of a page may be that of a line which has moved to the next.
  const next = y < FOOT ? (texts[page] ?? []) : [];
  const top = highest(next.map((text) => text.y));
  const moved = next.filter((text) => text.y >= top - BELOW);
  return isAmong(words, lettersOf([...near, ...moved].map((text) => text.words).join('')));
}
