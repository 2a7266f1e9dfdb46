import { describe, expect, test } from 'vitest';
import { leafParagraphs } from '../../../../src/stages/intake/leaf-paragraphs.ts';
import { blocksOf, importedFrom, pagesOf, told } from '../../../support/imported-pdf.ts';
import { line } from '../../../support/small-pdf.ts';

/** Cells at these places, row by row. */
function cells(xs: readonly number[], y: number, step: number, rows: readonly (readonly string[])[]): string {
  return rows
    .flatMap((row, index) =>
      row.map((words, column) => (words === '' ? '' : line(xs[column] ?? 0, y - index * step, words))),
    )
    .join('');
}

/** Lines around all cells. */
function ruled(xs: readonly number[], ys: readonly number[]): string {
  const [left, right, top, bottom] = [xs[0] ?? 0, xs.at(-1) ?? 0, ys[0] ?? 0, ys.at(-1) ?? 0];
  return [
    ...ys.map((y) => `${left} ${y} m ${right} ${y} l S`),
    ...xs.map((x) => `${x} ${top} m ${x} ${bottom} l S`),
    '',
  ].join('\n');
}

const ABOVE = line(60, 760, 'A plain text stands above the table and says what it is about.');
const BELOW = line(60, 500, 'A plain text stands below the table and says no more of it.');

describe('tables', () => {
  test('with lines: every row, empty cells, lines within a cell', async () => {
    const rows = [
      ['Port', 'Ships', 'Tons'],
      ['Aberdeen', '12', ''],
      ['Hull', '', '4 500'],
      ['Leith', '3', '16.000'],
    ];
    const imported = await importedFrom(
      pagesOf(
        ABOVE +
          ruled([60, 160, 260, 360], [720, 700, 680, 650, 630]) +
          cells([65, 165, 265], 706, 20, rows.slice(0, 2)) +
          cells([65, 165, 265], 666, 20, [['Hull', '', '4 500']]) +
          line(65, 655, 'harbour') +
          cells([65, 165, 265], 636, 20, rows.slice(3)) +
          BELOW,
      ),
    );
    expect(blocksOf(imported).slice(1, -1)).toEqual([
      'Port|Ships|Tons',
      'Aberdeen|12|',
      'Hull harbour||4 500',
      'Leith|3|16.000',
    ]);
    expect(imported.counts).toMatchObject({ tables: 1, rows: 4 });
  });

  test('with lines between columns alone: figures one below another are rows', async () => {
    const imported = await importedFrom(
      pagesOf(
        ABOVE +
          ruled([60, 160, 260, 360], [720, 700, 640]) +
          cells([65, 165, 265], 706, 20, [['Port', 'Ships', 'Tons']]) +
          cells([65, 165, 265], 686, 14, [
            ['Aberdeen', '12', '7'],
            ['Hull', '9', '15'],
            ['Leith', '3', '21'],
          ]) +
          BELOW,
      ),
    );
    expect(blocksOf(imported).slice(1, -1)).toEqual([
      'Port|Ships|Tons',
      'Aberdeen|12|7',
      'Hull|9|15',
      'Leith|3|21',
    ]);
  });

  test('with joined cells, which are told', async () => {
    const lines =
      '60 720 m 360 720 l S 60 700 m 360 700 l S 60 680 m 360 680 l S 60 660 m 360 660 l S 60 720 m 60 660 l S 360 720 m 360 660 l S 160 700 m 160 660 l S 260 700 m 260 660 l S ';
    const imported = await importedFrom(
      pagesOf(
        ABOVE +
          lines +
          line(180, 706, 'All of 2019') +
          cells([65, 165, 265], 686, 20, [
            ['Hull', '9', '15'],
            ['Leith', '3', '21'],
          ]) +
          BELOW,
      ),
    );
    expect(blocksOf(imported).slice(1, -1)).toEqual(['All of 2019||', 'Hull|9|15', 'Leith|3|21']);
    expect(told(imported, 'table with joined cells')).toHaveLength(1);
  });

  test('without lines, by how their cells are aligned; they are told', async () => {
    const rows = [
      ['Port', 'Ships', 'Tons'],
      ['Aberdeen', '12', '7'],
      ['Hull', '9', '15'],
      ['Leith', '3', '21'],
    ];
    const imported = await importedFrom(pagesOf(ABOVE + cells([65, 165, 265], 706, 14, rows) + BELOW));
    expect(blocksOf(imported).slice(1, -1)).toEqual(rows.map((row) => row.join('|')));
    expect(told(imported, 'table without lines')).toEqual(['doubtful page 1: Port Ships Tons']);
  });

  test('that are not sure stay row by row, with their gaps, and are told', async () => {
    const rows = [
      ['Aberdeen', '12', ''],
      ['', '', '15'],
      ['Leith', '', ''],
      ['', '3', '21'],
      ['Hull', '', '8'],
    ];
    const imported = await importedFrom(pagesOf(ABOVE + cells([65, 165, 265], 706, 14, rows) + BELOW));
    const words = blocksOf(imported).slice(1, -1).join('\n');
    expect(words).toContain('Aberdeen\u200312');
    expect(words).toContain('3\u200321');
    expect(told(imported, 'line with wide gaps').length).toBeGreaterThan(1);
    expect(imported.counts.tables).toBe(0);
  });

  test('numbers in neighbouring cells are never one, however narrow the gap is', async () => {
    const imported = await importedFrom(
      pagesOf(
        ABOVE +
          cells([65, 85], 706, 14, [
            ['12', '500'],
            ['34', '600'],
          ]) +
          BELOW,
      ),
    );
    expect(blocksOf(imported).join(' ').match(/\d+/g)).toEqual(['12', '500', '34', '600']);
  });

  test('a line that crosses a number does not cut it', async () => {
    const imported = await importedFrom(
      pagesOf(
        ABOVE +
          ruled([60, 160, 260, 360], [720, 700, 680]) +
          cells([65, 165, 265], 706, 20, [
            ['Port', 'Ships', 'Tons'],
            ['Hull', '9', '15'],
          ]) +
          line(250, 686, '2019') +
          BELOW,
      ),
    );
    expect(blocksOf(imported).join(' ').match(/\d+/g)).toEqual(expect.arrayContaining(['2019', '9', '15']));
  });
});

describe('tables that go on over a page', () => {
  const xs = [60, 160, 260, 360];
  const part = (rows: readonly (readonly string[])[], at = xs, top = 700): string =>
    ruled(
      at,
      Array.from({ length: rows.length + 1 }, (_, index) => top - index * 20),
    ) +
    cells(
      at.map((x) => x + 5),
      top - 14,
      20,
      rows,
    );
  const HEAD = ['Port', 'Ships', 'Tons'];
  const FIRST = [HEAD, ['Aberdeen', '12', '7'], ['Hull', '9', '15']];

  test('with the head again: one table, and the head that is left out is told', async () => {
    const imported = await importedFrom(pagesOf(part(FIRST), part([HEAD, ['Leith', '3', '21']])));
    expect(blocksOf(imported)).toEqual(['Port|Ships|Tons', 'Aberdeen|12|7', 'Hull|9|15', 'Leith|3|21']);
    expect(told(imported, 'repeated head of a table')).toEqual(['dropped page 2: Port Ships Tons']);
    expect(imported.counts).toMatchObject({ tables: 1, rows: 4 });
    expect(leafParagraphs(imported.root).map(({ page }) => page)).toEqual(['1', '1', '1', '2']);
  });

  test('at the upper edge: the head of a table is not a running head', async () => {
    const long = Array.from({ length: 8 }, (_, index) => [`Berth ${index}`, `${index + 40}`, `${index * 7}`]);
    const more = long.map(([name = '', ...rest]) => [`Quay ${name}`, ...rest]);
    const imported = await importedFrom(
      pagesOf(part([HEAD, ...long], xs, 800), part([HEAD, ...more], xs, 800)),
    );
    expect(blocksOf(imported)[0]).toBe('Port|Ships|Tons');
    expect(imported.counts).toMatchObject({ tables: 1, rows: 17 });
    expect(told(imported, 'running head or foot')).toEqual([]);
  });

  test('without it, lines at the same places: one table, which is told', async () => {
    const imported = await importedFrom(
      pagesOf(
        part(FIRST),
        part([
          ['Leith', '3', '21'],
          ['Oban', '8', '4'],
        ]),
        part([
          ['Wick', '5', '2'],
          ['Ayr', '1', '6'],
        ]),
      ),
    );
    expect(blocksOf(imported).slice(2)).toEqual([
      'Hull|9|15',
      'Leith|3|21',
      'Oban|8|4',
      'Wick|5|2',
      'Ayr|1|6',
    ]);
    expect(told(imported, 'table over two pages')).toEqual([
      'doubtful page 2: Leith 3 21',
      'doubtful page 3: Wick 5 2',
    ]);
    expect(imported.counts).toMatchObject({ tables: 1, rows: 7 });
  });

  test('other columns at other places: two tables, which is told', async () => {
    const imported = await importedFrom(
      pagesOf(
        part(FIRST),
        part(
          [
            ['Leith', '3', '21'],
            ['Wick', '5', '2'],
          ],
          [60, 200, 260, 420],
        ),
      ),
    );
    expect(imported.counts).toMatchObject({ tables: 2, rows: 5 });
    expect(told(imported, 'table at the beginning of a page')).toEqual(['doubtful page 2: Leith 3 21']);
  });
});
