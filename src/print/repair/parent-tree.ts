import { parseValue } from '../../pdf/parse-value.ts';
import { isArray, isReference, type PdfValue } from '../../pdf/pdf-values.ts';
import { objectText, resolve } from '../../pdf/read-pdf.ts';
import { writeValue } from '../../pdf/write-value.ts';
import type { PdfEdit } from './pdf-edit.ts';
import type { MarkedContent } from './structure-tree.ts';

/**
 * Says of pieces of marked content which element they belong to: none, for what is no longer in the structure
 * (the number tree of ISO 32000-1, 14.7.4.4, that leads from a page's content to its elements).
 */
export function setParents(
  edit: PdfEdit,
  contents: readonly MarkedContent[],
  element: number | undefined,
): void {
  const arrays = parentArrays(edit);
  for (const page of new Set(contents.map((content) => content.page))) {
    const key = edit.read(page).get('StructParents');
    const array = typeof key === 'number' ? arrays.get(key) : undefined;
    if (array === undefined) continue;
    const changed = edit.changes.get(array);
    const list = parseValue(typeof changed === 'string' ? changed : objectText(edit.pdf, array), 0).value;
    if (!isArray(list)) continue;
    const ids = new Set(contents.filter((content) => content.page === page).map(({ id }) => id));
    const parent: PdfValue = element === undefined ? null : { ref: element };
    edit.changes.set(array, writeValue(list.map((value, id) => (ids.has(id) ? parent : value))));
  }
}

/** For each page, by its `/StructParents`, the object with the elements of its content. */
function parentArrays({ pdf, read }: PdfEdit): ReadonlyMap<number, number> {
  const root = pdf.catalog.get('StructTreeRoot');
  const tree = isReference(root) ? read(root.ref).get('ParentTree') : undefined;
  const list = isReference(tree) ? resolve(pdf, read(tree.ref).get('Nums')) : undefined;
  const arrays = new Map<number, number>();
  for (let index = 0; isArray(list) && index + 1 < list.length; index += 2) {
    const [key, value] = [list[index], list[index + 1]];
    if (typeof key === 'number' && isReference(value)) arrays.set(key, value.ref);
  }
  return arrays;
}
