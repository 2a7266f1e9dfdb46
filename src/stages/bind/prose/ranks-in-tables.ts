import type { Language } from '../../../ground/language/language.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type CitedTable, citedTables, valuesOfRow } from './cited-tables.ts';
import { labelWords } from './named-instead.ts';
import type { Prose } from './prose.ts';
import { type RankReading, readRanks } from './read-ranks.ts';

/** Fewer rows than these are no ranking. */
const ROWS = 3;

/**
 * What a table says of a row that a text ranks: `Garth, the largest`, of a row that is in no column of numbers the
 * first. Nothing where one column agrees, for what is not ranked by more or less, and where no row is named.
 */
export function ranksOtherwise(said: RankReading, prose: Prose): string | undefined {
  const { text, language, support } = prose;
  const way = language.ranks.alike.get(said.family);
  if (way === undefined || said.reach !== undefined || saysWhere(said, text, language)) return undefined;
  for (const table of citedTables(support)) {
    const rows = comparedRows(table, language);
    const row = rows.length < ROWS ? undefined : rowNamed(said, rows, table, prose);
    // `Longest wait` says something of each row, and `the longest wait` nothing of the others.
    const isOfColumn = table.columns.some((head) =>
      readRanks(head, language).some(({ family }) => family === said.family),
    );
    if (row === undefined || isOfColumn) continue;
    const columns = columnsOf(table, rows);
    const places = columns.map((column) => placeOf(row, column, rows, table, way === 'up'));
    const isRight = places.some((place) => (said.isMember ? place <= rows.length / 2 : place === said.rank));
    const [first] = places;
    if (first === undefined || isRight) return undefined;
    const most = way === 'up' ? 'greatest' : 'smallest';
    return `${table.rows.get(row) ?? ''}: number ${first} of ${rows.length}, the ${most} first`;
  }
  return undefined;
}

/** `The largest since 2019`, `the largest in the north`: of others than the rows. */
function saysWhere({ span }: RankReading, text: string, language: Language): boolean {
  const [next] = splitTokens(text.slice(span.end, span.end + NEXT), language);
  return language.tables.in.has(next?.lower ?? '');
}

const NEXT = 30;

/** The rows that are no totals. */
function comparedRows(table: CitedTable, language: Language): readonly number[] {
  const { totals } = language.tables;
  return [...table.rows].flatMap(([row, label]) =>
    labelWords(label, language).some((word) => totals.has(word)) ? [] : [row],
  );
}

/** The one row that is cited and named in the clause of the rank, or right before it. */
function rowNamed(
  { span }: RankReading,
  rows: readonly number[],
  { own, rows: labels }: CitedTable,
  { text, language }: Prose,
): number | undefined {
  const clauses = splitClauses(text, language);
  const at = clauses.findIndex(({ start, end }) => start <= span.start && span.start < end);
  const namedIn = (from: number, to: number): readonly number[] => {
    const words = text.slice(from, to).toLowerCase();
    return rows.filter((row) => {
      const label = labels.get(row)?.toLowerCase() ?? '';
      return label !== '' && words.includes(label);
    });
  };
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const here = namedIn(clause.start, clause.end);
  const before = clauses[at - 1];
  const named = here.length > 0 || before === undefined ? here : namedIn(before.start, before.end);
  const [only] = named;
  return named.length === 1 && only !== undefined && own.has(only) ? only : undefined;
}

/** The columns in which every row has one number. */
function columnsOf(table: CitedTable, rows: readonly number[]): readonly number[] {
  const all = rows.map((row) => valuesOfRow(table, row));
  return [...(all[0]?.keys() ?? [])].filter((column) => all.every((values) => values.has(column)));
}

/** 1 for the first. */
function placeOf(
  row: number,
  column: number,
  rows: readonly number[],
  table: CitedTable,
  isUp: boolean,
): number {
  const value = (one: number): number => valuesOfRow(table, one).get(column) ?? 0;
  const mine = value(row);
  return 1 + rows.filter((one) => (isUp ? value(one) > mine : value(one) < mine)).length;
}
