import type { Table, TableRow } from 'mdast';

/**
 * The table that lines of a plain text draw with upright strokes, as people do in emails and as Markdown has it: a head,
 * a row of dashes, and rows with as many cells. Nothing for lines of which one has more cells or fewer: a stroke may be
 * one of the text.
 */
export function pipeTable(lines: readonly string[]): Table | undefined {
  const [head = '', dashes = '', ...rows] = lines;
  if (rows.length === 0 || !head.includes('|') || !DASHES.test(dashes)) return undefined;
  const aligns = cellsOf(dashes);
  const all = [head, ...rows].map(cellsOf);
  if (all.some((cells) => cells.length !== aligns.length)) return undefined;
  return { type: 'table', align: aligns.map(alignOf), children: all.map(rowOf) };
}

/** Of cells that hold nothing but dashes, with a colon on the side to which their column is set. */
const DASHES = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*(?::?-+:?[ \t]*)?$/;

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '');
  const cells = inner.split('|').map((cell) => cell.trim());
  // The stroke at the end of a line begins no cell.
  return cells.at(-1) === '' ? cells.slice(0, -1) : cells;
}

function alignOf(dashes: string): 'left' | 'right' | 'center' | null {
  const [left, right] = [dashes.startsWith(':'), dashes.endsWith(':')];
  if (left && right) return 'center';
  return right ? 'right' : left ? 'left' : null;
}

function rowOf(cells: readonly string[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((value) => ({
      type: 'tableCell',
      children: value === '' ? [] : [{ type: 'text', value }],
    })),
  };
}
