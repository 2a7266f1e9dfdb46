import type { Document } from '../../../ground/model/sources.ts';
import { numbersOfParagraph } from '../items/stated-numbers.ts';
import { type TableHeads, tableAround } from '../items/table-around.ts';
import { paragraphAt } from '../text/folded-document.ts';
import type { Support } from './support.ts';

/** A table of which a text cites rows. */
export interface CitedTable extends TableHeads {
  readonly document: Document;
  /** The rows that are cited, by the numbers of their paragraphs. */
  readonly own: ReadonlySet<number>;
}

/** The tables that a text rests on, each once. */
export function citedTables({ cited = [] }: Support): readonly CitedTable[] {
  const tables = new Map<TableHeads, { readonly document: Document; readonly own: Set<number> }>();
  for (const { evidence, document } of cited) {
    const { text } = document;
    for (const { start, end } of evidence.pieces) {
      const [first, last] = [paragraphAt(text, start), paragraphAt(text, end - 1)];
      const table = tableAround(text, first);
      if (table === undefined || first === undefined || last === undefined) continue;
      const { own } = tables.get(table) ?? { own: new Set<number>() };
      for (let number = first.number; number <= last.number; number += 1) own.add(number);
      tables.set(table, { document, own });
    }
  }
  return [...tables].map(([table, { document, own }]) => ({ ...table, document, own }));
}

/** What the cells of a row state, by their columns: those that are one number each. */
export function valuesOfRow({ document }: CitedTable, row: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const twice = new Set<number>();
  for (const { cell, number } of numbersOfParagraph(document, row)) {
    const [value] = number.values;
    if (cell === undefined || cell.column === 0 || typeof value !== 'number') continue;
    if (found.has(cell.column)) twice.add(cell.column);
    found.set(cell.column, value);
  }
  for (const column of twice) found.delete(column);
  return found;
}
