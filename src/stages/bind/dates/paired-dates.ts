import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitTokens } from '../numbers/split-tokens.ts';

/** Things in a row: `2024 and 2025`, `4,560 and 4,120`. */
type Row<Thing> = readonly Thing[];

interface Placed {
  readonly span: Span;
}

/**
 * The rows of a text of which each has two members or more and nothing between them but commas, `and` and small words.
 * What is in no row is a row of one.
 *
 * @param most how many words may be between two members besides: `4,560 vessels and 4,120`
 */
export function rowsOf<Thing extends Placed>(
  text: string,
  things: readonly Thing[],
  language: Language,
  most = 0,
): readonly Row<Thing>[] {
  const rows: Thing[][] = [];
  for (const thing of things) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    const isNext =
      before !== undefined && joins(text.slice(before.span.end, thing.span.start), language, most);
    if (last !== undefined && isNext) last.push(thing);
    else rows.push([thing]);
  }
  return rows;
}

/**
 * The dates of a number in a row of numbers, where the text has one row of dates that is as long: the second of
 * `4,560 and 4,120 in 2024 and 2025`. Nothing where the rows do not pair.
 */
export function pairedDate<Thing extends Placed>(
  number: Span,
  numbers: readonly Row<Placed>[],
  dates: readonly Row<Thing>[],
): Thing | undefined {
  const [row, ...more] = dates.filter((one) => one.length > 1);
  const [beside, ...others] = numbers.filter((one) => one.length > 1);
  if (row === undefined || beside === undefined || more.length > 0 || others.length > 0) return undefined;
  if (row.length !== beside.length || dates.length > 1) return undefined;
  const index = beside.findIndex(({ span }) => span.start < number.end && number.start < span.end);
  return row[index];
}

/** Whether what is between two things only puts them in a row: with `and` or a comma, and few words. */
function joins(between: string, language: Language, most: number): boolean {
  const { spans, at, the } = language.dates;
  const tokens = splitTokens(between, language);
  const isMark = ({ text, lower }: (typeof tokens)[number]): boolean => text === ',' || spans.and.has(lower);
  const words = tokens.filter((token) => !isMark(token) && !at.has(token.lower) && !the.has(token.lower));
  return tokens.some(isMark) && words.length <= most && words.every(({ kind }) => kind === 'word');
}
