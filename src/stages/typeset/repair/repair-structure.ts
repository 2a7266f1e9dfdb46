import type { PdfFile } from '../../../ground/pdf/read-pdf.ts';
import { addListBodies } from './add-list-bodies.ts';
import { boxFigures } from './box-figures.ts';
import { describeLinks } from './describe-links.ts';
import { dropRepeatedHeads } from './drop-repeated-heads.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { openParentTree } from './parent-tree.ts';
import { openEdit } from './pdf-edit.ts';
import { repairOutline } from './repair-outline.ts';
import { allElements, readStructure } from './structure-tree.ts';

/**
 * Mends what Chromium leaves undone for readers who listen to a PDF. Nothing that can be seen changes. New
 * sources of objects are added to `changes`.
 *
 * @param titles the true titles of the outline
 * @param markedTitles as for `repairOutline`
 */
export function repairStructure(
  pdf: PdfFile,
  changes: Map<number, string | Uint8Array>,
  titles: readonly string[],
  markedTitles?: ReadonlyMap<string, string>,
): void {
  const edit = openEdit(pdf, changes);
  const root = readStructure(edit);
  repairOutline(edit, titles, markedTitles);
  describeLinks(edit);
  if (root === undefined) return;
  const parents = openParentTree(edit);
  const elements = allElements(root);
  const dropped = dropRepeatedHeads(edit, elements, parents);
  addListBodies(edit, elements, parents);
  parents.write();
  boxFigures(edit, elements);
  markArtifacts(edit, dropped);
}
