import { highest } from '../../../ground/model/extremes.ts';
import { type Block, type Notice, piecesOf, shortened, type TableBlock } from './block.ts';

/** Places of columns that differ by less are the same, in points. */
const NEAR = 4;
/** Notes at the foot of the page that may be between the two parts. */
const MOST_NOTES = 8;

/**
 * Tables that go on over a page as one: where the head comes again, or the lines between the columns are at the same
 * places. The repeated head is left out and reported; where a table may go on and is kept apart, that is reported.
 */
export function joinTables(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const at = block.kind === 'table' ? partBefore(joined, block) : -1;
    const before = joined[at];
    if (before?.kind !== 'table' || block.kind !== 'table') joined.push(block);
    else if (hasHeadOf(block, before)) joined[at] = joinTwo(before, block, true);
    else if (hasColumnsOf(block, before)) joined[at] = joinTwo(before, block, false);
    else joined.push({ ...block, notices: [...block.notices, apart(block)] });
  }
  return joined;
}

/** The table at the end of the page before that has as many columns, or -1. */
function partBefore(blocks: readonly Block[], table: TableBlock): number {
  for (let at = blocks.length - 1; at >= Math.max(0, blocks.length - MOST_NOTES); at -= 1) {
    const before = blocks[at];
    if (before === undefined) return -1;
    if (before.kind === 'table')
      return lastPage(before) === table.page - 1 && widthOf(before) === widthOf(table) ? at : -1;
    if (before.page !== table.page - 1 || !NOTE.test(before.pieces[0]?.text ?? '')) return -1;
  }
  return -1;
}

/** How a note below a table begins: with its mark, or with what says where the figures are from. */
const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§]|(?:notes?|sources?)\s?:)/iu;

function lastPage(table: TableBlock): number {
  return piecesOf(table).at(-1)?.page ?? table.page;
}

function widthOf({ rows }: TableBlock): number {
  return highest(rows.map((row) => row.length));
}

function hasHeadOf(table: TableBlock, before: TableBlock): boolean {
  const [own = [], head = []] = [table.rows[0], before.rows[0]];
  const words = (row: readonly string[]): string => row.join('|').replace(/\s+/g, ' ');
  return table.rows.length > 1 && /\p{L}/u.test(words(own)) && words(own) === words(head);
}

function hasColumnsOf(table: TableBlock, before: TableBlock): boolean {
  const { columns } = table;
  return (
    columns !== undefined &&
    before.columns?.length === columns.length &&
    columns.every((x, index) => Math.abs(x - (before.columns?.[index] ?? Infinity)) < NEAR)
  );
}

function joinTwo(before: TableBlock, table: TableBlock, repeated: boolean): TableBlock {
  const where = `page ${table.page}`;
  const [head = [], ...rest] = table.rows;
  const rows = repeated ? rest : table.rows;
  const words = head.join(' ');
  const notice: Notice = repeated
    ? {
        kind: 'dropped',
        what: 'repeated head of a table',
        where,
        words: shortened(words),
        message: 'the table goes on from the page before, and its head comes again',
      }
    : {
        kind: 'doubtful',
        what: 'table over two pages',
        where,
        words: shortened(words),
        message: 'its columns are where those of the page before are: its rows are added to that table',
        hint: 'see whether it goes on, or is a table of its own',
      };
  return {
    ...before,
    rows: [...before.rows, ...rows],
    pieces: [...piecesOf(before), { page: table.page, text: rows.flat().join(' ') }],
    pages: [...pagesOf(before), ...rows.map(() => table.page)],
    notices: [...before.notices, ...table.notices, notice],
    omitted: [
      ...(before.omitted ?? []),
      ...(table.omitted ?? []),
      ...(repeated ? [{ page: table.page, text: words }] : []),
    ],
  };
}

function pagesOf({ pages, page, rows }: TableBlock): readonly number[] {
  return pages ?? rows.map(() => page);
}

function apart(table: TableBlock): Notice {
  return {
    kind: 'doubtful',
    what: 'table at the beginning of a page',
    where: `page ${table.page}`,
    words: shortened(table.rows[0]?.join(' ') ?? ''),
    message: 'a table of as many columns ends the page before: it may go on here, and is kept apart',
    hint: 'compare with the original, and put the two together by hand if they are one',
  };
}
