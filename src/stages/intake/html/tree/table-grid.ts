import type { PhrasingContent, Table, TableRow } from 'mdast';

/** A cell of an original: it may reach over several columns and rows. */
export interface SpanningCell {
  readonly children: PhrasingContent[];
  readonly columns: number;
  /** 0 for all rows that follow. */
  readonly rows: number;
}

/** The part of a table in which a row is: heads are printed first, feet last, wherever they are written. */
export type RowPart = 'head' | 'body' | 'foot';

export interface SpanningRow {
  readonly cells: readonly SpanningCell[];
  readonly part: RowPart;
}

const MOST_CELLS = 400_000;
const MOST_COLUMNS = 1_000;

/**
 * Rows of as many cells as Markdown needs: what a merged cell says is in its first one, and the others are empty.
 * Nothing, if the table has more cells than anybody reads.
 */
export function tableGrid(rows: readonly SpanningRow[]): Table | undefined {
  const ordered = (['head', 'body', 'foot'] as const).flatMap((part) =>
    rows.filter((row) => row.part === part),
  );
  const grid: PhrasingContent[][][] = ordered.map(() => []);
  let cells = 0;
  for (const [at, row] of ordered.entries()) {
    let column = 0;
    const line = grid[at] ?? [];
    for (const cell of row.cells) {
      while (line[column] !== undefined) column += 1;
      const width = Math.min(Math.max(1, cell.columns), MOST_COLUMNS);
      const room = ordered.findLastIndex(({ part }) => part === row.part) + 1 - at;
      const height = cell.rows === 0 ? room : Math.min(cell.rows, room);
      cells += width * height;
      if (cells > MOST_CELLS) return undefined;
      for (let down = 0; down < height; down += 1) {
        for (let across = 0; across < width; across += 1) {
          const target = grid[at + down];
          if (target === undefined) continue;
          const first = down === 0 && across === 0;
          if (first) target[column] = cell.children;
          else target[column + across] ??= [];
        }
      }
      column += width;
    }
  }
  const width = Math.max(1, ...grid.map((line) => line.length));
  if (width * grid.length > MOST_CELLS) return undefined;
  const children = grid.map(
    (line): TableRow => ({
      type: 'tableRow',
      children: Array.from({ length: width }, (_, index) => ({
        type: 'tableCell',
        children: line[index] ?? [],
      })),
    }),
  );
  return { type: 'table', children };
}
