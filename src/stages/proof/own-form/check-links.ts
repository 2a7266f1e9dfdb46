import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { textString } from '../../../ground/pdf/text-string.ts';
import { type Box, isWithin } from '../geometry.ts';
import type { KnownObjects } from './check-objects.ts';
import { ForeignPart } from './foreign-part.ts';
import { around, boxOf, type Part, type PlacedElement, textsOf } from './placed-structure.ts';
import type { PlacedText } from './placed-text.ts';

/** A link, with the words that it is read by. */
export interface DrawnLink {
  /** The place or address that it leads to: `#evidence-A-1`, `https://example.org/`. */
  readonly target: string;
  readonly words: string;
}

/** A place that links may lead to. */
export interface NamedPlace {
  readonly name: string;
  /** The number of its page, from 1. */
  readonly page: number;
  /** In points from the lower left of the page. */
  readonly x: number;
  readonly y: number;
}

export interface LinksFound {
  readonly links: readonly DrawnLink[];
  readonly places: readonly NamedPlace[];
}

/**
 * Holds the links and the outline against the structure: a link is where its words are, leads to a place that the
 * document has or to an address that it names, and says so; an entry of the outline has the words of its heading, and
 * leads there.
 *
 * @param pageOf the number of a page, from 1, by its object
 * @throws ForeignPart
 */
export function checkLinks(
  known: KnownObjects,
  elements: readonly PlacedElement[],
  pageOf: (object: number) => number | undefined,
): LinksFound {
  const [destinations] = known.ofKind('destinations');
  const places = new Map<string, NamedPlace>();
  for (const [name, value] of isDictionary(destinations?.[1]) ? destinations[1] : []) {
    const place = placeOf(value, pageOf);
    if (place !== undefined) places.set(name, { name, ...place });
  }
  const links: DrawnLink[] = [];
  const owned = new Set<number>();
  const pageWith = new Map<number, number>();
  for (const [number, page] of known.ofKind('page')) {
    const areas = isDictionary(page) ? page.get('Annots') : undefined;
    for (const area of isArray(areas) ? areas : []) if (isReference(area)) pageWith.set(area.ref, number);
  }
  for (const element of elements) {
    if (element.type !== 'Link') continue;
    const texts = textsOf(element.parts);
    for (const number of areasOf(element.parts)) {
      const link = known.valueOf(number);
      if (!isDictionary(link)) continue;
      owned.add(number);
      links.push({ target: targetOf(number, link, places), words: texts.map(({ words }) => words).join('') });
      const there = texts.filter(({ page }) => page === pageWith.get(number));
      if (texts.length > 0 && !isAtWords(link, there))
        throw linkFault(number, 'lies elsewhere than its words');
    }
  }
  for (const [number] of known.ofKind('link'))
    if (!owned.has(number)) throw linkFault(number, 'is not in the structure');
  checkOutline(known, elements, pageOf);
  return { links, places: [...places.values()] };
}

function linkFault(number: number, reason: string): ForeignPart {
  return new ForeignPart(`object ${number}, a link, ${reason}`);
}

function areasOf(parts: readonly Part[]): readonly number[] {
  return parts.flatMap((part) => {
    if (part.kind === 'area') return [part.number];
    return part.kind === 'element' ? areasOf(part.parts) : [];
  });
}

function targetOf(number: number, link: PdfDictionary, places: ReadonlyMap<string, NamedPlace>): string {
  const [name, action] = [link.get('Dest'), link.get('A')];
  if ((name === undefined) === (action === undefined))
    throw linkFault(number, 'leads nowhere, or to two places');
  const said = textOf(link.get('Contents'));
  if (typeof name === 'string') {
    const place = places.get(name);
    if (place === undefined) throw linkFault(number, 'leads to a place that the document does not have');
    if (said !== `Page ${place.page}`) throw linkFault(number, 'says that it leads elsewhere than it does');
    return `#${name}`;
  }
  const address = isDictionary(action) ? textOf(action.get('URI')) : undefined;
  if (address === undefined || !/^(?:https?:\/\/|mailto:)/i.test(address))
    throw linkFault(number, `leads to ${JSON.stringify(address?.slice(0, 60))}`);
  if (said !== address) throw linkFault(number, 'says that it leads elsewhere than it does');
  return address;
}

/** How far the area of a link reaches around its words, in parts of the type size. */
const AROUND = 2;

/** In points: the end of an area that goes on over the page, which nobody can point at. */
const SLIVER = 1;

/** Whether the area of a link lies around those of its words that are on its page. */
function isAtWords(link: PdfDictionary, texts: readonly PlacedText[]): boolean {
  const rect = link.get('Rect');
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(rect) ? rect.map(Number) : [];
  if (top - bottom <= SLIVER) return true;
  const size = Math.max(...texts.map((text) => text.size));
  const box = texts.map(boxOf).reduce(around, NOWHERE);
  const by = AROUND * size;
  const grown = { left: box.left - by, right: box.right + by, bottom: box.bottom - by, top: box.top + by };
  return (
    isWithin({ left, bottom, right, top }, grown) &&
    left < box.right &&
    right > box.left &&
    bottom < box.top &&
    top > box.bottom
  );
}

const NOWHERE: Box = {
  left: Number.POSITIVE_INFINITY,
  right: Number.NEGATIVE_INFINITY,
  bottom: Number.POSITIVE_INFINITY,
  top: Number.NEGATIVE_INFINITY,
};

/** How far above the first line of a heading its place is, in points. */
const ABOVE = 150;
const BELOW = 2;

function checkOutline(
  known: KnownObjects,
  elements: readonly PlacedElement[],
  pageOf: (object: number) => number | undefined,
): void {
  const headings = new Map(elements.map((element) => [element.number, element]));
  for (const [number, entry] of known.ofKind('outlineEntry')) {
    if (!isDictionary(entry)) continue;
    const fault = (reason: string): ForeignPart =>
      new ForeignPart(`object ${number}, an entry of the outline, ${reason}`);
    const structure = entry.get('SE');
    const heading = isReference(structure) ? headings.get(structure.ref) : undefined;
    if (heading === undefined || !/^H[1-6]$/.test(heading.type)) throw fault('belongs to no heading');
    const texts = textsOf(heading.parts);
    const title = lettersOf(textOf(entry.get('Title')) ?? '');
    const said = [texts, textsOf(heading.parts.filter((part) => !isLink(part)))].map((some) =>
      lettersOf(some.map(({ words }) => words).join('')),
    );
    if (!said.includes(title)) throw fault('has other words than its heading');
    const place = placeOf(entry.get('Dest'), pageOf);
    const [first] = texts;
    if (first === undefined || place === undefined) continue;
    const up = place.y - first.y;
    if (place.page !== pageOf(first.page) || up < -BELOW || up > ABOVE)
      throw fault('leads elsewhere than to its heading');
  }
}

function isLink(part: Part): boolean {
  return part.kind === 'element' && (part.type === 'Link' || part.parts.some(isLink));
}

function placeOf(
  value: PdfValue | undefined,
  pageOf: (object: number) => number | undefined,
): Omit<NamedPlace, 'name'> | undefined {
  const [on, , x, y] = isArray(value) ? value : [];
  const page = isReference(on) ? pageOf(on.ref) : undefined;
  return page === undefined ? undefined : { page, x: Number(x), y: Number(y) };
}

function textOf(value: PdfValue | undefined): string | undefined {
  return isString(value) ? textString(value) : undefined;
}

/** Letters and digits of scripts whose glyphs are letters, in lower case: what a heading and its entry have alike. */
export function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}]/gu, '');
}
