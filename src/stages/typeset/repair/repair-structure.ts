import type { TableShape } from '../in-page/prepare-tags.ts';
import { addListBodies } from './add-list-bodies.ts';
import { boxFigures } from './box-figures.ts';
import { describeLinks } from './describe-links.ts';
import { dropRepeatedHeads } from './drop-repeated-heads.ts';
import { leadToHeadings } from './lead-to-headings.ts';
import { markArtifacts } from './mark-artifacts.ts';
import { nameGlyphs } from './name-glyphs.ts';
import { nameLanguages } from './name-languages.ts';
import { openParentTree } from './parent-tree.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { placeLinks } from './place-links.ts';
import { placeNotes } from './place-notes.ts';
import { repairOutline } from './repair-outline.ts';
import { restoreSpans } from './restore-spans.ts';
import { allElements, readStructure } from './structure-tree.ts';

export interface RepairOptions {
  /** The true titles of the outline. */
  readonly titles: readonly string[];
  /** As for `repairOutline`. */
  readonly markedTitles?: ReadonlyMap<string, string>;
  /** The tables with cells that span several columns or rows, in order. */
  readonly shapes: readonly TableShape[];
}

/**
 * Mends what Chromium leaves undone for screen-reader users to a PDF. Nothing that can be seen changes. New
 * sources of objects are added to the changes of the edit.
 */
export function repairStructure(edit: PdfEdit, { titles, markedTitles, shapes }: RepairOptions): void {
  const root = readStructure(edit);
  repairOutline(edit, titles, markedTitles);
  describeLinks(edit);
  nameGlyphs(edit);
  if (root === undefined) return;
  const parents = openParentTree(edit);
  const elements = allElements(root);
  const dropped = dropRepeatedHeads(edit, elements, parents);
  leadToHeadings(edit, elements);
  placeLinks(edit, elements, new Set(dropped.map(({ page }) => page)));
  restoreSpans(edit, elements, shapes);
  placeNotes(edit, root);
  nameLanguages(edit, elements);
  addListBodies(edit, elements, parents);
  parents.write();
  boxFigures(edit, elements);
  markArtifacts(edit, dropped);
}
