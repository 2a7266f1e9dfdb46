import { annotationsOf } from '../../../ground/pdf/annotations.ts';
import { isArray, isDictionary, isReference } from '../../../ground/pdf/pdf-values.ts';
import { streamBytes } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, kidsOf, type StructureElement } from './structure-tree.ts';

/** Where a piece of marked content begins, in points from the lower left of its page. */
interface Beginning {
  readonly y: number;
  readonly size: number;
}

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
    const content = edit.read(page).get('Contents');
    if (!isReference(content)) continue;
    const areas = new Set(annotationsOf(edit.pdf, page));
    const beginnings = beginningsOf(streamBytes(edit.pdf, content).toString('latin1'));
    for (const { element, pieces } of onPage) {
      const words = pieces.flatMap((id) => beginnings.get(id) ?? []);
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

/** Where pieces of marked content have their first glyph, as Chromium writes them: an operator in a line. */
export function beginningsOf(content: string): ReadonlyMap<number, Beginning> {
  // Nothing is turned: height and scale are all that counts.
  let [scale, up] = [1, 0];
  const saved: (readonly [number, number])[] = [];
  const open: number[] = [];
  const found = new Map<number, Beginning>();
  let [line, height, size] = [0, 1, 0];
  for (const source of content.split('\n')) {
    const parts = source.split(' ');
    const numbers = parts.map(Number);
    switch (parts.at(-1)) {
      case 'q':
        saved.push([scale, up]);
        break;
      case 'Q':
        [scale, up] = saved.pop() ?? [1, 0];
        break;
      case 'cm':
        up += (numbers[5] ?? 0) * scale;
        scale *= numbers[3] ?? 1;
        break;
      case 'BT':
        [line, height] = [0, 1];
        break;
      case 'Tf':
        size = numbers[1] ?? 0;
        break;
      case 'Tm':
        [height, line] = [numbers[3] ?? 1, numbers[5] ?? 0];
        break;
      case 'EMC':
        open.pop();
        break;
      case 'Tj': {
        if (parts[2] === 'Td') line += (numbers[1] ?? 0) * height;
        const id = open.findLast((one) => one >= 0);
        if (id === undefined || found.has(id)) break;
        found.set(id, { y: line * scale + up, size: Math.abs(size * height * scale) });
        break;
      }
      default:
        if (/B[DM]C$/.test(source)) open.push(Number(/\/MCID (\d+)/.exec(source)?.[1] ?? -1));
    }
  }
  return found;
}
