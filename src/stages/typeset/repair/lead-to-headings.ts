import { isArray, isReference } from '../../../ground/pdf/pdf-values.ts';
import { type Beginnings, beginningsOn } from './beginnings-on.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, type MarkedContent, type StructureElement } from './structure-tree.ts';

/**
 * Has the entries of the outline lead to the pages of their headings. Of a heading that begins a page, since the block
 * before it ends one, Chromium may write down the foot of the page before.
 */
export function leadToHeadings(edit: PdfEdit, elements: readonly StructureElement[]): void {
  const outlines = edit.pdf.catalog.get('Outlines');
  if (!isReference(outlines)) return;
  const known = new Map(elements.map((element) => [element.number, element]));
  const pages = new Map<number, Beginnings>();
  const below = [edit.read(outlines.ref).get('First')];
  while (below.length > 0) {
    const at = below.pop();
    if (!isReference(at)) continue;
    const entry = edit.read(at.ref);
    below.push(entry.get('First'), entry.get('Next'));
    const structure = entry.get('SE');
    const heading = isReference(structure) ? known.get(structure.ref) : undefined;
    const destination = entry.get('Dest');
    const [on, form = 'XYZ', x = 0, , scale = 0] = isArray(destination) ? destination : [];
    const pieces = heading === undefined ? [] : allElements(heading).flatMap(({ contents }) => contents);
    if (!isReference(on) || pieces.every(({ page }) => page === on.ref)) continue;
    const first = firstWords(edit, pieces, pages);
    if (first === undefined || first.page === on.ref) continue;
    edit.set(at.ref, { Dest: [{ ref: first.page }, form, x, first.top, scale] });
  }
}

/**
 * Where the first piece that has words begins, in points from the foot of its page: one that moved left an empty one.
 *
 * @param pages what is known of pages, and is added to
 */
function firstWords(
  edit: PdfEdit,
  pieces: readonly MarkedContent[],
  pages: Map<number, Beginnings>,
): { readonly page: number; readonly top: number } | undefined {
  for (const { page, id } of pieces) {
    const beginnings = pages.get(page) ?? beginningsOn(edit, page);
    pages.set(page, beginnings);
    const words = beginnings(id);
    if (words !== undefined) return { page, top: Math.round((words.y + words.size) * 1e4) / 1e4 };
  }
  return undefined;
}
