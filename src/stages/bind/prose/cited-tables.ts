import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { numbersOfParagraph } from '../items/stated-numbers.ts';
import { type TableHeads, tableAround } from '../items/table-around.ts';
import { paragraphAt } from '../text/folded-document.ts';
import { labelWords } from './named-instead.ts';
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

/** What the cells of a row state, by their columns: those that are one number each. A row is read once. */
export function valuesOfRow({ document }: CitedTable, row: number): ReadonlyMap<number, number> {
  const known = valuesIn(document.text);
  const before = known.get(row);
  if (before !== undefined) return before;
  const made = readRow(document, row);
  known.set(row, made);
  return made;
}

const valuesIn = onceFor((_: CanonicalText) => new Map<number, ReadonlyMap<number, number>>());

function readRow(document: Document, row: number): ReadonlyMap<number, number> {
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

/** The rows that a text may name: those of which it has every word, but for an ending of the plural. */
export function rowsNamedIn(text: string, { rows }: CitedTable, language: Language): ReadonlySet<number> {
  const said = new Set(
    labelWords(text, language).flatMap((word) => [word, `${word}s`, word.replace(/s$/u, '')]),
  );
  return new Set(
    [...wordsOfRows(rows, language)].flatMap(([row, words]) =>
      words.every((word) => said.has(word)) ? [row] : [],
    ),
  );
}

/** The words of each row's first cell, taken apart once for a table. */
function wordsOfRows(rows: TableHeads['rows'], language: Language): ReadonlyMap<number, readonly string[]> {
  const known = rowWords.get(rows);
  if (known?.language === language) return known.words;
  const words = new Map([...rows].map(([row, label]) => [row, labelWords(label, language)] as const));
  rowWords.set(rows, { language, words });
  return words;
}

const rowWords = new WeakMap<
  TableHeads['rows'],
  { readonly language: Language; readonly words: ReadonlyMap<number, readonly string[]> }
>();
