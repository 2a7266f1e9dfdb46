import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { lifeDecadeAt } from '../numbers/age-at.ts';
import { digitLiteralAt } from '../numbers/digit-literal.ts';
import { nameAt } from '../numbers/name-at.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { monthAt } from './calendar-words.ts';
import { dateAt } from './date-at.ts';
import type { DateParts, PlacedParts } from './date-parts.ts';

/** A date as a text gives it: only the parts that stand there. */
export interface DateReading extends PlacedParts {
  readonly kind: 'stated';
  readonly text: string;
  /** Four digits that more likely count something, as in `2015 arrests`. */
  readonly perhaps?: true;
}

/** So many texts: those of a long pack and its documents. */
const REMEMBERED = 1_500;

/**
 * Every date stated in a text, left to right. `10/11/2015` gives both of its readings, with one span;
 * `22-24 March` gives two dates. In `March to June 2017` the first takes its year from the second.
 */
export function readDates(text: string, language: Language): readonly DateReading[] {
  return dateReader(language)(text);
}

const dateReader = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => scanDates(text, language)),
);

function scanDates(text: string, language: Language): readonly DateReading[] {
  const tokens = splitTokens(text, language);
  const dates: DateReading[] = [];
  let index = 0;
  while (index < tokens.length) {
    const name = lifeDecadeAt(tokens, index) ?? nameAt(tokens, index);
    const match = name === undefined ? dateAt(tokens, index) : undefined;
    const found = match?.dates.filter((date) => isDate(tokens, index, date)) ?? [];
    dates.push(...found.map((date) => stated(text, date)));
    index = name?.next ?? match?.next ?? pastNumber(tokens, index);
  }
  return withBorrowedYears(text, inOrder(dates, bareYears(text, language)), language);
}

/** Past a token; past all of a number in digits, whose groups are no days. */
function pastNumber(tokens: Tokens, index: number): number {
  return tokens[index]?.kind === 'digits' ? digitLiteralAt(tokens, index).next : index + 1;
}

function stated(text: string, parts: PlacedParts): DateReading {
  return { ...parts, kind: 'stated', text: text.slice(parts.span.start, parts.span.end) };
}

/** `May` and `March` alone are months where the word before says so. */
function isDate(tokens: Tokens, index: number, date: PlacedParts): boolean {
  const isBare = date.day === undefined && date.year === undefined && date.month !== undefined;
  const { ambiguousMonths, beforeMonth } = tokens.language.dates;
  if (!isBare || !ambiguousMonths.has(lowerAt(tokens, index))) return true;
  if (beforeMonth.has(lowerAt(tokens, index - 1))) return true;
  return joinsMonths(lowerAt(tokens, index + 1), tokens.language) && monthAt(tokens, index + 2) !== undefined;
}

function bareYears(text: string, language: Language): readonly DateReading[] {
  return readNumbers(text, language).flatMap((reading) => {
    if (reading.kind !== 'year' && reading.also !== 'year') return [];
    return (reading.ends ?? [reading]).flatMap((end) => bareYear(text, end, reading));
  });
}

function bareYear(text: string, end: NumberReading, whole: NumberReading): readonly DateReading[] {
  const [year] = end.values;
  if (typeof year !== 'number') return [];
  const perhaps = whole.kind === 'year' ? {} : { perhaps: true as const };
  return [{ ...stated(text, { year, span: end.span }), ...perhaps }];
}

function inOrder(dates: readonly DateReading[], years: readonly DateReading[]): readonly DateReading[] {
  return [...dates, ...years].sort((a, b) => a.span.start - b.span.start);
}

function withBorrowedYears(
  text: string,
  dates: readonly DateReading[],
  language: Language,
): readonly DateReading[] {
  return dates.map((date, index) => {
    const next = dates[index + 1];
    if (date.year !== undefined || next?.year === undefined || !hasMonthOrSeason(date)) return date;
    const between = text.slice(date.span.end, next.span.start);
    const joined = between.length < 20 && joinsMonths(between.trim(), language) && hasMonthOrSeason(next);
    return joined ? { ...date, year: next.year } : date;
  });
}

function joinsMonths(words: string, { dates }: Language): boolean {
  return /^[-–—]$/.test(words) || dates.joinsMonths.has(words);
}

function hasMonthOrSeason({ month, season }: DateParts): boolean {
  return month !== undefined || season !== undefined;
}
