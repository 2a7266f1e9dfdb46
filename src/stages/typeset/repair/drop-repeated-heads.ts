import { isDictionary, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import type { ParentTree } from './parent-tree.ts';
import type { PdfEdit } from './pdf-edit.ts';
import {
  allElements,
  contentOf,
  kidsOf,
  type MarkedContent,
  type StructureElement,
} from './structure-tree.ts';

/**
 * The head of a table that goes on is painted again on each page, and Chromium tags it each time: who listens
 * would hear it over and over. Leaves the first in the structure. Returns the pieces that are no longer in it.
 */
export function dropRepeatedHeads(
  edit: PdfEdit,
  elements: readonly StructureElement[],
  parents: ParentTree,
): readonly MarkedContent[] {
  const dropped: MarkedContent[] = [];
  for (const head of elements) {
    if (head.type !== 'TH' || !isColumnHead(edit, head)) continue;
    for (const element of allElements(head))
      for (const piece of keepFirst(edit, element)) dropped.push(piece);
  }
  parents.set(dropped, undefined);
  return dropped;
}

function isColumnHead(edit: PdfEdit, head: StructureElement): boolean {
  return kidsOf(edit.read(head.number).get('A')).some(
    (attributes) => isDictionary(attributes) && attributes.get('Scope') === 'Column',
  );
}

/** Keeps the content of an element up to the second page, or the second time on a page. */
function keepFirst(edit: PdfEdit, { number, contents }: StructureElement): readonly MarkedContent[] {
  const [first] = contents;
  const others = contents.filter(({ page }) => page !== first?.page);
  if (others.length === 0) return [];
  const dictionary = edit.read(number);
  const gone = (kid: PdfValue): boolean => {
    const content = contentOf(kid, dictionary.get('Pg'));
    return content !== undefined && content.page !== first?.page;
  };
  edit.set(number, { K: kidsOf(dictionary.get('K')).filter((kid) => !gone(kid)) });
  return others;
}
