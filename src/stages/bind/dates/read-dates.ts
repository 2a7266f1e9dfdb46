import type { Bound, DateRelation, Stage } from '../../../ground/language/date-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { lifeDecadeAt } from '../numbers/age-at.ts';
import { digitLiteralAt } from '../numbers/digit-literal.ts';
import { nameAt } from '../numbers/name-at.ts';
import type { NumberReading } from '../numbers/number-reading.ts';
import { smallOrdinalAt } from '../numbers/ordinal-words.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { monthAt } from './calendar-words.ts';
import { otherDateAt } from './date-at.ts';
import type { DateMatch, DateParts, PlacedParts } from './date-parts.ts';
import { yearPartAt } from './year-part-at.ts';

/** A date as a text gives it: only the parts that are there. */
export interface DateReading extends PlacedParts {
  readonly kind: 'stated';
  readonly text: string;
  /** Four digits that more likely count something, as in `2015 arrests`. */
  readonly perhaps?: true;
  /** After `in`, `on` or the like: something was then. */
  readonly isAt?: true;
  /** On which side of it something was: `until`; at it where nothing is said. */
  readonly relation?: DateRelation;
  /** A negation has turned it round: `will not open before`. */
  readonly isTurned?: true;
  /** The last day or month of a year, such as a financial one: `the year to March 2025`. */
  readonly endsYear?: true;
}

/** How many texts: those of a long pack and its documents. */
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
    // `Q3` and `FY25` are not the names that they look like.
    const part = yearPartAt(tokens, index) ?? quarterAgainAt(tokens, index, dates);
    const name = part === undefined ? (lifeDecadeAt(tokens, index) ?? nameAt(tokens, index)) : undefined;
    const match = name === undefined ? (part ?? otherDateAt(tokens, index)) : undefined;
    const found = match?.dates.filter((date) => isDate(tokens, index, date)) ?? [];
    dates.push(...found.map((date) => stated(text, date)));
    index = name?.next ?? match?.next ?? pastNumber(tokens, index);
  }
  const all = withBorrowedYears(text, inOrder(dates, bareYears(text, language)), language);
  return all.map((date) => ({ ...date, ...contextOf(tokens, date) }));
}

/** What the words before a date make of it: `early`, `end of`, `before`; and the year that ends with it. */
function contextOf(
  tokens: Tokens,
  date: DateReading,
): DateParts & Pick<DateReading, 'isAt' | 'endsYear' | 'relation' | 'isTurned'> {
  const { at, limits, the } = tokens.language.dates;
  const index = indexAt(tokens, date.span.start);
  const stage = stageBefore(tokens, index);
  let first = stage?.first ?? index;
  if (the.has(lowerAt(tokens, first - 1))) first -= 1;
  const before = lowerAt(tokens, first - 1);
  const isSince = isOnlySince(tokens, first - 1) ? ('after' as const) : undefined;
  const plain = limits.get(before) ?? isSince;
  const bound = boundBehind(tokens, date.span.end);
  const relation = bound === undefined ? relationBefore(tokens, first) : { relation: bound.relation };
  // What will not open before a day opens on it, or later.
  const turned = relation.isTurned === true && plain === 'before' ? ('after' as const) : plain;
  const limit = bound?.limit ?? turned;
  const ends = stage === undefined && date.month !== undefined && endsYear(tokens, first);
  return {
    ...(stage === undefined ? {} : { stage: stage.stage }),
    ...(limit === undefined ? {} : { limit }),
    ...relation,
    ...(at.has(before) ? { isAt: true } : {}),
    ...(ends && date.year !== undefined ? { endsYear: true } : {}),
  };
}

/** `At the earliest`, right after a date. */
function boundBehind(tokens: Tokens, end: number): Bound | undefined {
  const index = indexAt(tokens, end);
  return tokens.language.dates.bounds
    .get(lowerAt(tokens, index))
    ?.find(({ words }) => words.every((word, offset) => lowerAt(tokens, index + offset) === word));
}

/** Words between a negation and what it denies: `does not intend to raise the fees of members before`. */
const DENIED = 9;

function relationBefore(tokens: Tokens, index: number): Pick<DateReading, 'relation' | 'isTurned'> {
  const { dates, directions, qualifiers } = tokens.language;
  const phrase = dates.relations
    .get(lowerAt(tokens, index - 1))
    ?.find(({ words }) =>
      words.every((word, offset) => lowerAt(tokens, index - words.length + offset) === word),
    );
  if (phrase === undefined) return {};
  const { relation } = phrase;
  const turned = dates.denied.get(relation);
  if (turned === undefined) return { relation };
  for (let at = index - phrase.words.length - 1; at >= index - phrase.words.length - 1 - DENIED; at -= 1) {
    const word = lowerAt(tokens, at);
    if (tokens[at]?.kind !== 'word' || directions.parting.has(word) || qualifiers.opaque.has(word)) break;
    if (directions.negations.has(word) || qualifiers.isNegatedVerb(word))
      return { relation: turned, isTurned: true };
  }
  return { relation };
}

/** `three times since 1990`, `the lowest since 2016`: nothing was then. `In force since 2015` began then. */
function isOnlySince(tokens: Tokens, index: number): boolean {
  const { since, times } = tokens.language.dates.counted;
  if (!since.has(lowerAt(tokens, index))) return false;
  for (let at = index - 1; at >= Math.max(0, index - SINCE); at -= 1) {
    const word = lowerAt(tokens, at);
    if (/^[.,;:]$/.test(word)) return false;
    if (times.test(word)) return true;
  }
  return false;
}

/** How many words may be between what is counted and `since`. */
const SINCE = 4;

function stageBefore(
  tokens: Tokens,
  index: number,
): { readonly first: number; readonly stage: Stage } | undefined {
  const the = tokens.language.dates.the.has(lowerAt(tokens, index - 1)) ? 1 : 0;
  const last = index - 1 - the;
  for (const { words, stage } of tokens.language.dates.stages.get(lowerAt(tokens, last)) ?? []) {
    const first = last + 1 - words.length;
    if (words.every((word, offset) => lowerAt(tokens, first + offset) === word)) return { first, stage };
  }
  return undefined;
}

/** `the year to March 2025`, `the 12 months ended 31 March 2025`. */
function endsYear(tokens: Tokens, index: number): boolean {
  const { ending, months, year } = tokens.language.dates.parts;
  if (!ending.has(lowerAt(tokens, index - 1))) return false;
  const noun = lowerAt(tokens, index - 2);
  const count = lowerAt(tokens, index - 3);
  const isTwelve = Number(count) === 12 || tokens.language.numbers.small.get(count) === 12;
  return year.has(noun) || (months.has(noun) && isTwelve);
}

/** The index of the token that starts at an offset, or after it. */
function indexAt(tokens: Tokens, offset: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `The fourth`, by itself, after another quarter. */
function quarterAgainAt(tokens: Tokens, index: number, dates: readonly DateReading[]): DateMatch | undefined {
  if (!tokens.language.dates.the.has(lowerAt(tokens, index - 1))) return undefined;
  const ordinal = smallOrdinalAt(tokens, index);
  const behind = tokens[ordinal?.next ?? 0];
  if (ordinal === undefined || ordinal.value > 4 || behind?.kind === 'word') return undefined;
  if (!dates.some(({ season = 0 }) => season >= 33 && season <= 36)) return undefined;
  const span = { start: tokens[index]?.start ?? 0, end: tokens[ordinal.next - 1]?.end ?? 0 };
  return { next: ordinal.next, dates: [{ season: 32 + ordinal.value, span }] };
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
    return [
      ...splitYear(text, reading),
      ...(reading.ends ?? [reading]).flatMap((end) => bareYear(text, end, reading)),
    ];
  });
}

/** `2024-25` and `2024/2025` are as often one year that does not begin in January as two. */
function splitYear(text: string, { ends, span }: NumberReading): readonly DateReading[] {
  const [first, second] = [ends?.[0].values[0], ends?.[1].values[0]];
  if (typeof first !== 'number' || second !== first + 1) return [];
  const isOne = /^\d{4}(?:\D\d{2}|\/\d{4})$/.test(text.slice(span.start, span.end));
  return isOne ? [stated(text, { financial: first, span })] : [];
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
