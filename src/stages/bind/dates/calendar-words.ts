import { isCapitalised, isGlued, lowerAt, type Tokens } from '../numbers/split-tokens.ts';

/** A word found at an index: the index after it, and the number that it stands for. */
export interface CalendarWord {
  readonly next: number;
  readonly value: number;
}

/** A month by name or abbreviation, a full stop included. Those that are other words as well need their capital. */
export function monthAt(tokens: Tokens, index: number): CalendarWord | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word') return undefined;
  const { ambiguousMonths, months, shortMonths } = tokens.language.dates;
  const word = token.lower;
  const full = months.get(word);
  if (full !== undefined) {
    return ambiguousMonths.has(word) && !isCapitalised(token) ? undefined : { next: index + 1, value: full };
  }
  const short = shortMonths.get(word);
  if (short === undefined || !isCapitalised(token)) return undefined;
  return { next: pastFullStop(tokens, index + 1), value: short };
}

/** A day of the week, 1 (Monday) to 7. Abbreviations only where `short` is true. */
export function weekdayAt(tokens: Tokens, index: number, short: boolean): CalendarWord | undefined {
  const token = tokens[index];
  if (!isCapitalised(token)) return undefined;
  const { dates, nouns } = tokens.language;
  const word = nouns.withoutPossessive(lowerAt(tokens, index));
  const full = dates.weekdays.get(word);
  if (full !== undefined) return { next: index + 1, value: full };
  const value = short ? dates.shortWeekdays.get(word) : undefined;
  return value === undefined ? undefined : { next: pastFullStop(tokens, index + 1), value };
}

/** A season, by its EDTF number: 21 (spring) to 24 (winter). */
export function seasonAt(tokens: Tokens, index: number): CalendarWord | undefined {
  const value = tokens.language.dates.seasons.get(lowerAt(tokens, index));
  return value === undefined ? undefined : { next: index + 1, value };
}

function pastFullStop(tokens: Tokens, index: number): number {
  return tokens[index]?.text === '.' && isGlued(tokens, index) ? index + 1 : index;
}
