import { isCapitalised, isGlued, lowerAt, type Token } from '../numbers/split-tokens.ts';

/** A word found at an index: the index behind it, and the number that it stands for. */
export interface CalendarWord {
  readonly next: number;
  readonly value: number;
}

const MONTHS = `january february march april may june july august september october november december`.split(
  ' ',
);
const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const SHORT_WEEKDAYS = new Map([
  ['mon', 1],
  ['tue', 2],
  ['tues', 2],
  ['wed', 3],
  ['thu', 4],
  ['thur', 4],
  ['thurs', 4],
  ['fri', 5],
  ['sat', 6],
  ['sun', 7],
]);
const SEASONS = new Map([
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
]);

/** The English name of a month, 1 to 12. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A month by name or abbreviation, a full stop included. `May` and `March` need their capital. */
export function monthAt(tokens: readonly Token[], index: number): CalendarWord | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const word = token.lower;
  const full = MONTHS.indexOf(word);
  if (full >= 0) {
    const isVerb = word === 'may' || word === 'march';
    return isVerb && !isCapitalised(token) ? undefined : { next: index + 1, value: full + 1 };
  }
  const short =
    word === 'sept' ? 8 : word.length === 3 ? MONTHS.findIndex((name) => name.startsWith(word)) : -1;
  if (short < 0 || !isCapitalised(token)) return undefined;
  return { next: pastFullStop(tokens, index + 1), value: short + 1 };
}

/** A day of the week, 1 (Monday) to 7. Abbreviations only where `short` is true. */
export function weekdayAt(tokens: readonly Token[], index: number, short: boolean): CalendarWord | undefined {
  const token = tokens[index];
  if (!isCapitalised(token)) return undefined;
  const word = lowerAt(tokens, index).replace(/'s$/, '');
  const full = WEEKDAYS.indexOf(word);
  if (full >= 0) return { next: index + 1, value: full + 1 };
  const value = short ? SHORT_WEEKDAYS.get(word) : undefined;
  return value === undefined ? undefined : { next: pastFullStop(tokens, index + 1), value };
}

/** A season, by its EDTF number: 21 (spring) to 24 (winter). */
export function seasonAt(tokens: readonly Token[], index: number): CalendarWord | undefined {
  const value = SEASONS.get(lowerAt(tokens, index));
  return value === undefined ? undefined : { next: index + 1, value };
}

function pastFullStop(tokens: readonly Token[], index: number): number {
  return tokens[index]?.text === '.' && isGlued(tokens, index) ? index + 1 : index;
}
