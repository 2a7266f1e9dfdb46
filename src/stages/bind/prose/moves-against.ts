import type { Language } from '../../../ground/language/language.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { type ChangeRole, changeRole } from '../numbers/change-role.ts';
import { isQuantity, type NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { readQualifier } from '../numbers/read-qualifier.ts';
import { type CitedTable, citedTables, valuesOfRow } from './cited-tables.ts';
import type { Prose } from './prose.ts';
import { type DirectionReading, readDirections } from './read-directions.ts';

/**
 * What numbers say against a rise or a fall: `rose from 1,180 to 1,050`; `rose to 1,050`, where the row that is cited
 * has 1,180 under the year before. Nothing where they agree, or where there are none to compare.
 */
export function numbersAgainst(word: DirectionReading, prose: Prose): string | undefined {
  const { text, language } = prose;
  if (word.denied || !isOfChange(word, language)) return undefined;
  const numbers = movesBehind(word, text, language);
  const [from, ...otherFrom] = numbers.filter(({ role }) => role === 'from');
  const [to, ...otherTo] = numbers.filter(({ role }) => role === 'to');
  if (to === undefined || otherTo.length > 0 || otherFrom.length > 0) return undefined;
  if (from === undefined) return againstRow(word, to, prose);
  if (from.number.unit?.name !== to.number.unit?.name && from.number.unit !== undefined) return undefined;
  const way = wayOf(from.value, to.value);
  return way === undefined || way === word.side ? undefined : `${readAs(from, text)} … ${readAs(to, text)}`;
}

/** Only a pair that signs belong to says which way a number went. */
function isOfChange({ pair }: DirectionReading, { directions }: Language): boolean {
  return [...directions.signs.values()].some((sign) => sign.pair === pair);
}

interface Move {
  readonly number: NumberReading;
  readonly value: number;
  readonly role: ChangeRole | undefined;
}

/** The numbers between a word and the next direction, or the end of its sentence. */
function movesBehind(word: DirectionReading, text: string, language: Language): readonly Move[] {
  const next = readDirections(text, language).find(
    ({ span, isSign }) => !isSign && span.start >= word.span.end && span.start > word.span.start,
  );
  const stop = /[.;:!?](?=\s|$)/.exec(text.slice(word.span.end));
  const end = Math.min(
    next?.span.start ?? text.length,
    stop === null ? text.length : word.span.end + stop.index,
  );
  return readNumbers(text, language).flatMap((number) => {
    const [value] = number.values;
    const isWithin = word.span.end <= number.span.start && number.span.end <= end;
    if (!isWithin || !isQuantity(number) || typeof value !== 'number') return [];
    const role = changeRole(text, number, readQualifier(text, number, language), language);
    return [{ number, value, role }];
  });
}

function wayOf(from: number, to: number): 'one' | 'other' | undefined {
  if (from === to) return undefined;
  return to > from ? 'one' : 'other';
}

function readAs({ number, role }: Move, text: string): string {
  return `${role ?? ''} ${text.slice(number.whole.start, number.whole.end)}`.trim();
}

/** The value under the year before that of the number, in the one row that is cited. */
function againstRow(word: DirectionReading, to: Move, prose: Prose): string | undefined {
  const found = citedTables(prose.support).flatMap((table) =>
    [...table.own].flatMap((row) => {
      const values = valuesOfRow(table, row);
      const columns = [...values].filter(([, value]) => Math.abs(value) === Math.abs(to.value));
      const [column] = columns.length === 1 ? (columns[0] ?? []) : [];
      const before = column === undefined ? undefined : yearBefore(table, column, prose.language);
      const value = before === undefined ? undefined : values.get(before);
      return value === undefined || before === undefined || column === undefined
        ? []
        : [{ value, now: values.get(column) ?? 0, head: table.columns[before] ?? '' }];
    }),
  );
  const [only] = found.length === 1 ? found : [];
  if (only === undefined) return undefined;
  const way = wayOf(only.value, only.now);
  return way === undefined || way === word.side ? undefined : `${only.head}: ${only.value}`;
}

/** The column that is dated one year earlier. */
function yearBefore(table: CitedTable, column: number, language: Language): number | undefined {
  const years = table.columns.map((head) => {
    const dates = readDates(head, language);
    return dates.length > 0 && /^[^\p{L}]*$/u.test(head) ? yearOf(dates) : undefined;
  });
  const own = years[column];
  const before = own === undefined ? -1 : years.indexOf(own - 1);
  return before < 0 ? undefined : before;
}

function yearOf([first]: readonly DateReading[]): number | undefined {
  return first?.year ?? first?.financial;
}
