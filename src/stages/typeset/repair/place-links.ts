import { annotationsOf } from '../../../ground/pdf/annotations.ts';
import { isArray, isDictionary, isReference } from '../../../ground/pdf/pdf-values.ts';
import { type Beginning, beginningsOn } from './beginnings-on.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, kidsOf, type StructureElement } from './structure-tree.ts';

/** A link, with those of its pieces that are on a page. */
interface LinkOnPage {
  readonly element: number;
  readonly pieces: number[];
}

/** In points: what of a link goes on over the page is there as a sliver, and nobody can point at it. */
const SLIVER = 1;

/**
 * Puts links where their words are. Where a paragraph of a row goes on under the head of its table, which is painted
 * again, Chromium counts the height of that head twice, and puts the link below its words.
 *
 * @param pages those on which heads are painted again
 */
export function placeLinks(
  edit: PdfEdit,
  elements: readonly StructureElement[],
  pages: ReadonlySet<number>,
): void {
  const links = new Map<number, LinkOnPage[]>();
  for (const element of elements) {
    if (element.type !== 'Link') continue;
    for (const { page, id } of allElements(element).flatMap(({ contents }) => contents)) {
      if (!pages.has(page)) continue;
      const known = links.get(page) ?? [];
      links.set(page, known);
      const last = known.at(-1);
      if (last?.element === element.number) last.pieces.push(id);
      else known.push({ element: element.number, pieces: [id] });
    }
  }
  for (const [page, onPage] of links) {
    const areas = new Set(annotationsOf(edit.pdf, page));
    const beginnings = beginningsOn(edit, page);
    for (const { element, pieces } of onPage) {
      const words = pieces.flatMap((id) => beginnings(id) ?? []);
      const area = areasOf(edit, element).find((number) => areas.has(number));
      if (area !== undefined && words.length > 0) placeLink(edit, area, words);
    }
  }
}

function placeLink(edit: PdfEdit, area: number, words: readonly Beginning[]): void {
  const rect = edit.read(area).get('Rect');
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(rect) ? rect.map(Number) : [];
  if (top - bottom <= SLIVER || words.some(({ y }) => y >= bottom && y <= top)) return;
  const [first = { y: bottom, size: 0 }] = words.toSorted((one, other) => other.y - one.y);
  const by = first.y + first.size - top;
  edit.set(area, {
    Rect: [left, bottom + by, right, top + by].map((value) => Math.round(value * 1e4) / 1e4),
  });
}

function areasOf(edit: PdfEdit, element: number): readonly number[] {
  return kidsOf(edit.read(element).get('K')).flatMap((kid) => {
    const area = isDictionary(kid) && kid.get('Type') === 'OBJR' ? kid.get('Obj') : undefined;
    return isReference(area) ? [area.ref] : [];
  });
}
