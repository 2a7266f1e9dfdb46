import type { Language } from '../../../ground/language/language.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type CitedTable, citedTables, rowsNamedIn, valuesOfRow } from './cited-tables.ts';
import { labelWords } from './named-instead.ts';
import type { Prose } from './prose.ts';
import { type RankedColumn, rankedColumns } from './ranked-columns.ts';
import { type RankReading, readRanks } from './read-ranks.ts';

/** Fewer rows than these are no ranking. */
const ROWS = 3;

/**
 * What a table says of a row that a text ranks in one of its columns: `Garth, the largest, collected 4,876`, where
 * others have collected more. Only the column is compared that the text names, or that the numbers of the text are
 * from: what is the largest in another respect, in a part, or of another kind is known from elsewhere.
 */
export function ranksOtherwise(said: RankReading, prose: Prose, isComparison: boolean): string | undefined {
  const { text, language, support } = prose;
  const { alike, ofNumbers } = language.ranks;
  const way = ofNumbers.has(said.family) ? alike.get(said.family) : undefined;
  if (way === undefined || said.reach !== undefined || isDenied(said, text, language)) return undefined;
  for (const table of citedTables(support)) {
    if (table.rows.size < ROWS) continue;
    const row = rowNamed(said, table, prose);
    // `Longest wait` says something of each row, and `the longest wait` nothing of the others.
    const isOfColumn = table.columns.some((head) =>
      readRanks(head, language).some(({ family }) => family === said.family),
    );
    if (row === undefined || isOfColumn || isOfPart(table.rows.get(row) ?? '', said, prose)) continue;
    const columns = rankedColumns(table, language);
    const meant = columnsMeant({ said, isComparison, row, columns, table, prose });
    const places = meant.flatMap((column) => placeOf(row, column, table, way === 'up') ?? []);
    const rows = columns[0]?.values.length ?? 0;
    const isRight = places.some((place) => (said.isMember ? place <= rows / 2 : place === said.rank));
    const [first] = places;
    if (first === undefined || isRight || rows < ROWS) return undefined;
    const most = way === 'up' ? 'greatest' : 'smallest';
    return `${table.rows.get(row) ?? ''}: number ${first} of ${rows}, the ${most} first`;
  }
  return undefined;
}

/** `Not the largest`, `far from the largest`. */
function isDenied({ span }: RankReading, text: string, language: Language): boolean {
  const { negations, changes } = language.directions;
  return splitTokens(text.slice(Math.max(0, span.start - BEFORE), span.start), language)
    .slice(-NEAR)
    .some(({ lower }) => negations.has(lower) || changes.from.has(lower));
}

const BEFORE = 40;
const NEAR = 4;

/** `After Leeds, York is the largest`, `of the towns in the north`: it is ranked among others than the rows. */
function isOfPart(label: string, { span }: RankReading, { text, language }: Prose): boolean {
  const stop = text.lastIndexOf('. ', span.start);
  const sentence = text.slice(stop < 0 ? 0 : stop + 2, span.start).trimStart();
  const [first] = splitTokens(sentence, language);
  if (first === undefined || !language.ranks.within.has(first.lower)) return false;
  const rest = sentence.slice(first.end).trimStart();
  return !rest
    .slice(0, label.length + ARTICLE)
    .toLowerCase()
    .includes(label.toLowerCase());
}

/** UTF-16 units for an article before a label. */
const ARTICLE = 4;

interface Asked {
  readonly said: RankReading;
  readonly isComparison: boolean;
  readonly row: number;
  readonly columns: readonly RankedColumn[];
  readonly table: CitedTable;
  readonly prose: Prose;
}

/** The columns in which the text ranks: the one that it names, else any that may be meant. */
function columnsMeant({ said, isComparison, row, columns, table, prose }: Asked): readonly RankedColumn[] {
  const { text, language } = prose;
  const namedBy = (words: string): readonly RankedColumn[] => {
    const found = labelWords(words, language).map((word) => language.nouns.singular(word));
    return columns.filter(({ head }) =>
      labelWords(head, language).some((word) => found.includes(language.nouns.singular(word))),
    );
  };
  const behind = wordsBehind(said, text, language);
  const { within, goesOn } = language.ranks;
  if (isComparison) {
    // `Than any other district in the north`.
    if (
      behind
        .split(' ')
        .slice(0, 2)
        .some((word) => within.has(word))
    )
      return [];
    const named = namedBy(said.text);
    return named.length > 0 ? named : columns;
  }
  const words = behind === '' ? [] : behind.split(' ');
  const at = words.findIndex((word) => namedBy(word).length > 0);
  if (at >= 0 && !words.slice(0, at).some((word) => goesOn.has(word)))
    return words.slice(at + 1).some((word) => within.has(word)) ? [] : namedBy(words[at] ?? '');
  if (words.length > 0 && !goesOn.has(words[0] ?? '')) return [];
  // With no noun it is ranked by what the text counts; right in any column, it may be meant in that.
  const own = valuesOfRow(table, row);
  const isStated = readNumbers(text, language).some(({ values }) =>
    columns.some(({ column }) => values.some((value) => value === own.get(column))),
  );
  return isStated ? columns : [];
}

/** How many words after a superlative may name what it ranks. */
const NOUNS = 5;
const NEXT = 80;

/** The words after a rank, in lower case, up to the first that is none. */
function wordsBehind({ span }: RankReading, text: string, language: Language): string {
  const tokens = splitTokens(text.slice(span.end, span.end + NEXT), language).slice(0, NOUNS);
  const end = tokens.findIndex(({ kind }) => kind !== 'word');
  return (end < 0 ? tokens : tokens.slice(0, end)).map(({ lower }) => lower).join(' ');
}

/** The one row that is cited and named in the clause of the rank, or right before it. */
function rowNamed({ span }: RankReading, table: CitedTable, { text, language }: Prose): number | undefined {
  const clauses = splitClauses(text, language);
  const at = clauses.findIndex(({ start, end }) => start <= span.start && span.start < end);
  const namedIn = (from: number, to: number): readonly number[] => {
    const words = text.slice(from, to).toLowerCase();
    return [...rowsNamedIn(words, table, language)].filter((row) => {
      const label = table.rows.get(row)?.toLowerCase() ?? '';
      return label !== '' && words.includes(label);
    });
  };
  const clause = clauses[at];
  if (clause === undefined) return undefined;
  const here = namedIn(clause.start, clause.end);
  // `With the highest number, York` says beforehand whose it is.
  const [first] = splitTokens(text.slice(clause.start, clause.end), language);
  const other = clauses[language.ranks.goesOn.has(first?.lower ?? '') ? at + 1 : at - 1];
  const named = here.length > 0 || other === undefined ? here : namedIn(other.start, other.end);
  const [only] = named;
  return named.length === 1 && only !== undefined && table.own.has(only) ? only : undefined;
}

/** 1 for the first; nothing for a row that is not compared. */
function placeOf(
  row: number,
  { column, values }: RankedColumn,
  table: CitedTable,
  isUp: boolean,
): number | undefined {
  const mine = valuesOfRow(table, row).get(column);
  if (mine === undefined || !values.includes(mine)) return undefined;
  return 1 + values.filter((value) => (isUp ? value > mine : value < mine)).length;
}
