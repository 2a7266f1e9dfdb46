import type { Language } from '../../../ground/language/language.ts';
import type { TableHeads } from '../items/table-around.ts';
import { type CitedTable, valuesOfRow } from './cited-tables.ts';
import { labelWords } from './named-instead.ts';

/** A column in which every row but a total has one number, none of them below zero. */
export interface RankedColumn {
  readonly column: number;
  readonly head: string;
  readonly values: readonly number[];
}

/** The columns of a table in which its rows can be ranked. They are read once for a table. */
export function rankedColumns(table: CitedTable, language: Language): readonly RankedColumn[] {
  const known = rankings.get(table.rows);
  if (known?.language === language) return known.columns;
  const columns = readColumns(table, language);
  rankings.set(table.rows, { language, columns });
  return columns;
}

const rankings = new WeakMap<
  TableHeads['rows'],
  { readonly language: Language; readonly columns: readonly RankedColumn[] }
>();

function readColumns(table: CitedTable, language: Language): readonly RankedColumn[] {
  const { totals } = language.tables;
  const all = [...table.rows].flatMap(([row, label]) =>
    labelWords(label, language).some((word) => totals.has(word)) ? [] : [valuesOfRow(table, row)],
  );
  return [...(all[0]?.keys() ?? [])].flatMap((column): readonly RankedColumn[] => {
    const values = all.flatMap((one) => one.get(column) ?? []);
    // Of falls and rises, the `largest` may be either.
    const isRanked = values.length === all.length && values.every((value) => value >= 0);
    return isRanked ? [{ column, head: table.columns[column] ?? '', values }] : [];
  });
}
