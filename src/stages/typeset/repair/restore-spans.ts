import { isDictionary, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import type { TableShape } from '../in-page/prepare-tags.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, kidsOf, type StructureElement } from './structure-tree.ts';

/**
 * Says of cells how many columns and rows they span. Chromium forgets it where a style sheet sets the cells of a table
 * below one another. A table is known by how many cells each of its rows has.
 *
 * @param shapes the tables with such cells, in the order of the document
 */
export function restoreSpans(
  edit: PdfEdit,
  elements: readonly StructureElement[],
  shapes: readonly TableShape[],
): void {
  const waiting = [...shapes];
  for (const table of elements) {
    if (waiting.length === 0) return;
    if (table.type !== 'Table') continue;
    const rows = allElements(table)
      .filter(({ type }) => type === 'TR')
      .map(({ children }) => children.filter(({ type }) => type === 'TH' || type === 'TD'));
    const index = waiting.findIndex(
      (shape) => shape.length === rows.length && shape.every((row, at) => row.length === rows[at]?.length),
    );
    if (index < 0) continue;
    const [shape = []] = waiting.splice(index, 1);
    for (const [at, row] of shape.entries()) {
      for (const [place, [columns, lines]] of row.entries()) {
        const cell = rows[at]?.[place];
        if (cell !== undefined && columns * lines > 1) setSpan(edit, cell.number, columns, lines);
      }
    }
  }
}

function setSpan(edit: PdfEdit, cell: number, columns: number, rows: number): void {
  const spans = new Map([
    ['ColSpan', columns],
    ['RowSpan', rows],
  ]);
  // Chromium writes a dictionary for each.
  const attributes = kidsOf(edit.read(cell).get('A')).map((one): PdfValue => {
    if (!isDictionary(one)) return one;
    return new Map([...one].map(([key, value]) => [key, spans.get(key) ?? value] as const));
  });
  edit.set(cell, { A: attributes });
}
