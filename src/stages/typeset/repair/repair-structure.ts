import { addListBodies } from './add-list-bodies.ts';
import { boxFigures } from './box-figures.ts';
import { describeLinks } from './describe-links.ts';
import { dropRepeatedHeads } from './drop-repeated-heads.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { nameLanguages } from './name-languages.ts';
import { openParentTree } from './parent-tree.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { placeNotes } from './place-notes.ts';
import { repairOutline } from './repair-outline.ts';
import { allElements, readStructure } from './structure-tree.ts';

/**
 * Mends what Chromium leaves undone for readers who listen to a PDF. Nothing that can be seen changes. New
 * sources of objects are added to the changes of the edit.
 *
 * @param titles the true titles of the outline
 */
export function repairStructure(edit: PdfEdit, titles: readonly string[]): void {
  const root = readStructure(edit);
  repairOutline(edit, titles);
  describeLinks(edit);
  if (root === undefined) return;
  const parents = openParentTree(edit);
  const elements = allElements(root);
  const dropped = dropRepeatedHeads(edit, elements, parents);
  placeNotes(edit, root);
  nameLanguages(edit, elements);
  addListBodies(edit, elements, parents);
  parents.write();
  boxFigures(edit, elements);
  markArtifacts(edit, dropped);
}
