import type { StructureElement } from '../repair/structure-tree.ts';
import {
  attributeOf,
  type Condition,
  type ConditionCases,
  type Finding,
  type TaggedDocument,
} from './condition.ts';

export const condition: Condition = {
  clause: 'PDF/UA-1 7.2 (ISO 32000-1, 14.8.4.3.4)',
  holds:
    'All rows of a table have the same number of columns, counting a cell that spans several as that many.',
  remedy: 'give the row a cell for each column, an empty one where it has nothing to say; do not hide cells',
  check: (document) =>
    document.elements.filter(({ type }) => type === 'Table').flatMap((table) => unequalRows(document, table)),
};

/** The first row that is not as long as the first, if there is one. */
function unequalRows(document: TaggedDocument, table: StructureElement): readonly Finding[] {
  const rows = rowsOf(table);
  /** How many more rows the cells of rows above reach into, column by column. */
  let reaching: number[] = [];
  let columns: number | undefined;
  for (const [index, row] of rows.entries()) {
    const next: number[] = reaching.map((more) => Math.max(0, more - 1));
    let at = 0;
    for (const cell of row.children.filter(({ type }) => type === 'TH' || type === 'TD')) {
      while ((reaching[at] ?? 0) > 0) at++;
      const [wide, high] = spanOf(document, cell);
      for (const end = at + wide; at < end; at++) next[at] = high - 1;
    }
    while ((reaching[at] ?? 0) > 0) at++;
    columns ??= at;
    if (at !== columns) {
      return [
        { element: row, says: `is row ${index + 1} of a table and has ${at} of its ${columns} columns` },
      ];
    }
    reaching = next;
  }
  return reaching.some((more) => more > 0)
    ? [{ element: table, says: 'is a table with a cell that reaches below its last row' }]
    : [];
}

function rowsOf(table: StructureElement): readonly StructureElement[] {
  return table.children.flatMap((child) => {
    if (child.type === 'TR') return [child];
    return ['THead', 'TBody', 'TFoot', 'NonStruct'].includes(child.type) ? rowsOf(child) : [];
  });
}

function spanOf({ edit }: TaggedDocument, cell: StructureElement): readonly [columns: number, rows: number] {
  // Of thousands of cells nearly all are of one column and one row.
  if (/\/RowSpan 1\s*\/ColSpan 1\b/.test(edit.source(cell.number))) return [1, 1];
  const entries = edit.read(cell.number);
  const count = (name: string): number => Math.max(1, Number(attributeOf(entries, name) ?? 1));
  return [count('ColSpan'), count('RowSpan')];
}

const HEAD = '<tr><th scope="col">a</th><th scope="col">b</th><th scope="col">c</th></tr>';

export const cases: ConditionCases = {
  pass: [
    `<table>${HEAD}<tr><td>1</td><td></td><td>3</td></tr></table>`,
    `<table>${HEAD}<tr><td>1</td><td> <svg aria-hidden="true" width="9" height="9"><path d="M0 0h9v9z"/></svg></td><td></td></tr></table>`,
    `<table>${HEAD}<tr><th scope="rowgroup" colspan="3">x</th></tr><tr><td rowspan="2">1</td><td>2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>`,
    `<table style="display: block">${HEAD}<tr style="display: block"><td style="display: block">1</td><td style="display: block"></td><td>3</td></tr></table>`,
    `<style>.x, .x :is(tr, th, td) { display: block }</style><table class="x">${HEAD}<tr><th scope="rowgroup" colspan="3">x</th></tr><tr><td>1</td><td></td><td>3</td></tr></table>`,
  ],
  fail: [
    `<table>${HEAD}<tr><td>1</td><td>2</td></tr></table>`,
    `<table>${HEAD}<tr><td>1</td><td style="display: none">2</td><td>3</td></tr></table>`,
    `<table>${HEAD}<tr><td>1</td><td aria-hidden="true"></td><td>3</td></tr></table>`,
    `<table>${HEAD}<tr><td>1</td><td>2</td><td style="visibility: hidden">3</td></tr></table>`,
    `<table>${HEAD}<tr><td>1</td><td>2</td><td>3</td><td>4</td></tr></table>`,
    `<style>.none td:empty { display: none }</style><table class="none">${HEAD}<tr><td>1</td><td></td><td>3</td></tr></table>`,
  ],
};
