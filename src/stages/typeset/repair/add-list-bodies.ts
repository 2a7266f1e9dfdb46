import { isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import type { ParentTree } from './parent-tree.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { contentOf, kidsOf, type StructureElement } from './structure-tree.ts';

/**
 * An item of a list has a label and a body, and nothing else (ISO 32000-1, 14.8.4.3.3): a list within it is in its body.
 * Chromium writes no bodies.
 */
export function addListBodies(
  edit: PdfEdit,
  elements: readonly StructureElement[],
  parents: ParentTree,
): void {
  const typeOf = new Map(elements.map(({ number, type }) => [number, type]));
  for (const item of elements) {
    if (item.type !== 'LI') continue;
    const dictionary = edit.read(item.number);
    const kids = kidsOf(dictionary.get('K'));
    const isOutside = (kid: PdfValue): boolean =>
      isReference(kid) && ['Lbl', 'LBody'].includes(typeOf.get(kid.ref) ?? '');
    const inside = kids.filter((kid) => !isOutside(kid));
    if (inside.length === 0) continue;
    const page = dictionary.get('Pg');
    const body = edit.add(
      new Map<string, PdfValue>([
        ['Type', 'StructElem'],
        ['S', 'LBody'],
        ['P', { ref: item.number }],
        ...(page === undefined ? [] : [['Pg', page] as const]),
        ['K', inside],
      ]),
    );
    for (const kid of inside) if (isReference(kid)) edit.set(kid.ref, { P: { ref: body } });
    parents.set(
      inside.flatMap((kid) => contentOf(kid, page) ?? []),
      body,
    );
    // The body is where the first of what it holds stood.
    const first = kids.findIndex((kid) => !isOutside(kid));
    const rest = kids.filter(isOutside);
    edit.set(item.number, { K: [...rest.slice(0, first), { ref: body }, ...rest.slice(first)] });
  }
}
