import { parseValue } from '../../../ground/pdf/parse-value.ts';
import { isArray, isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { markOf } from '../../../ground/pdf/piece-number.ts';
import { objectText, resolve } from '../../../ground/pdf/read-pdf.ts';
import { writeValue } from '../../../ground/pdf/write-value.ts';
import type { PdfEdit } from './pdf-edit.ts';
import type { MarkedContent } from './structure-tree.ts';

/** The number tree that leads from a page's content to its elements (ISO 32000-1, 14.7.4.4). */
export interface ParentTree {
  /** Says of pieces which element they belong to: none, for what is no longer in the structure. */
  set(contents: readonly MarkedContent[], element: number | undefined): void;
  /** Adds what was said to the changes of the edit. */
  write(): void;
}

export function openParentTree(edit: PdfEdit): ParentTree {
  const arrays = parentArrays(edit);
  /** The elements of the pieces of a page or form, by the object that lists them; nothing for what is no list. */
  const lists = new Map<number, PdfValue[] | undefined>();
  const listOf = (content: number): PdfValue[] | undefined => {
    const key = edit.read(content).get('StructParents');
    const array = typeof key === 'number' ? arrays.get(key) : undefined;
    if (array === undefined) return undefined;
    if (!lists.has(array)) lists.set(array, readList(edit, array));
    return lists.get(array);
  };
  return {
    set: (contents, element) => {
      const parent: PdfValue = element === undefined ? null : { ref: element };
      for (const { page, id } of contents) {
        const { mark, form } = markOf(id);
        const list = listOf(form ?? page);
        if (list !== undefined && mark < list.length) list[mark] = parent;
      }
    },
    write: () => {
      for (const [array, list] of lists) if (list !== undefined) edit.changes.set(array, writeValue(list));
    },
  };
}

function readList({ pdf, changes }: PdfEdit, array: number): PdfValue[] | undefined {
  const changed = changes.get(array);
  const { value } = parseValue(typeof changed === 'string' ? changed : objectText(pdf, array), 0);
  return isArray(value) ? [...value] : undefined;
}

/** For each page and form, by its `/StructParents`, the object with the elements of its content. */
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
