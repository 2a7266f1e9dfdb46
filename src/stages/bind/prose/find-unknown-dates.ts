import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { readClock } from '../dates/read-clock.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { readRelativeDates } from '../dates/read-relative-dates.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { isClockKnown, isDateKnown, isPhraseKnown } from './date-is-known.ts';
import { isOfAside } from './date-of-aside.ts';
import type { DateFact } from './known-dates.ts';
import type { Prose } from './prose.ts';

/** A date, a time, a weekday or a phrase in the author's text that nothing gives which the text rests on. */
export interface UnknownDate {
  readonly span: Span;
  readonly text: string;
}

export function findUnknownDates(prose: Prose): readonly UnknownDate[] {
  return [...unknownDates(prose), ...unknownSeasons(prose), ...unknownTimes(prose), ...unknownPhrases(prose)];
}

/** `By the spring`, of what the evidence says of the autumn: a season without a year is no date by itself. */
function unknownSeasons(prose: Prose): readonly UnknownDate[] {
  const { text, language, support } = prose;
  const said = seasonsIn(text, language);
  if (said.length === 0) return [];
  const dated = readDates(text, language);
  const stated = (support.statements ?? []).map((one) => `${one.words} ${one.sentence()}`);
  const theirs = new Set(stated.flatMap((words) => seasonsIn(words, language).map(({ season }) => season)));
  // Where a month or a season with its year is known, the season may be that of it.
  const isOfMonth = (support.dates ?? []).some(({ parts }) => parts.month !== undefined);
  if (theirs.size === 0 || isOfMonth) return [];
  return said.filter(
    ({ season, span }) =>
      !theirs.has(season) &&
      !dated.some((date) => date.span.start <= span.start && span.end <= date.span.end),
  );
}

function seasonsIn(
  text: string,
  { dates, speech }: Language,
): readonly (UnknownDate & { readonly season: number })[] {
  return [...text.matchAll(/\p{Ll}{4,}/gu)].flatMap((match) => {
    const season = dates.seasons.get(match[0]);
    const before = /(\p{L}+) $/u.exec(text.slice(Math.max(0, match.index - WORD), match.index))?.[1] ?? '';
    const isNamed =
      speech.determiners.has(before.toLowerCase()) || dates.beforeMonth.has(before.toLowerCase());
    if (season === undefined || !isNamed || !dates.seasonNames.includes(match[0])) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [{ season, span, text: match[0] }];
  });
}

/** UTF-16 units of the word before a season. */
const WORD = 16;

/** A reading of a few digits may be one of several, of which one is enough; so are the years of `2024-25`. */
function unknownDates(prose: Prose): readonly UnknownDate[] {
  const dates = withoutMonthsOfHead(readDates(prose.text, prose.language), prose.text);
  if (dates.length === 0) return [];
  const facts = factsFor(prose);
  const backed = dates.filter(
    (date) => isDateKnown(date, facts(date)) && !isOfAside(date, facts(date), dates, prose),
  );
  const isBacked = ({ span }: DateReading): boolean =>
    backed.some((other) => other.span.start <= span.start && span.end <= other.span.end);
  // Where the source counts in such years, the two years of one are no dates of their own.
  const counts = (prose.support.dates ?? []).some(({ parts }) => parts.financial !== undefined);
  const whole = dates.filter(({ financial }) => counts && financial !== undefined);
  const unknown = dates.filter(
    (date) => !isBacked(date) || whole.some((other) => !isBacked(other) && covers(other, date)),
  );
  // The parts of one wrong date are one slip.
  let end = 0;
  const apart = unknown.filter(({ span }) => {
    const isNew = span.start >= end;
    end = Math.max(end, span.end);
    return isNew;
  });
  return withoutBorrowers(apart, prose.text);
}

/** Without `9` and `10` of `9, 10 and 16 January 2026`: the month or year that is wrong is written after the last. */
function withoutBorrowers(dates: readonly DateReading[], text: string): readonly DateReading[] {
  const kept: DateReading[] = [];
  let from = text.length;
  for (const date of dates.toReversed()) {
    const [lender] = kept;
    if (lender === undefined || !borrows(date, lender, text.slice(date.span.end, from))) kept.unshift(date);
    from = date.span.start;
  }
  return kept;
}

function borrows(date: DateReading, lender: DateReading, between: string): boolean {
  const takes = (part: 'month' | 'year'): boolean =>
    lender[part] !== undefined && date[part] === lender[part] && !has(date, part) && has(lender, part);
  return (takes('month') || takes('year')) && /^[\s,–—-]*\p{L}*\s+$|^[,–—-]\s?$/u.test(between);
}

/** Whether a date has its month or year itself: the one in letters or after a sign, the other in four digits. */
function has({ text }: DateReading, part: 'month' | 'year'): boolean {
  return part === 'year' ? /\d{4}/.test(text) : /\p{L}|[-/.]/u.test(text);
}

/** This many months, each in a cell of its own, are the head of a table, and say of nothing when it was. */
const MONTHS_OF_HEAD = 3;

function withoutMonthsOfHead(dates: readonly DateReading[], text: string): readonly DateReading[] {
  if (!text.includes('\t')) return dates;
  const isCell = ({ span, month, day, year }: DateReading): boolean =>
    month !== undefined &&
    day === undefined &&
    year === undefined &&
    /(?:^|\t)\s*$/.test(text.slice(Math.max(0, span.start - 9), span.start)) &&
    /^\.?\s*(?:\t|$)/.test(text.slice(span.end, span.end + 9));
  const heads = dates.filter(isCell);
  return heads.length < MONTHS_OF_HEAD ? dates : dates.filter((date) => !heads.includes(date));
}

function covers(whole: DateReading, { span }: DateReading): boolean {
  return whole.span.start <= span.start && span.end <= whole.span.end;
}

/** The date of the pack is no year of something else. */
function factsFor(prose: Prose): (date: DateReading) => readonly DateFact[] {
  const cited = prose.support.dates ?? [];
  const dates = prose.dates();
  const all = [...cited, ...dates];
  const sharp = [...cited, ...dates.filter(({ isIssue }) => isIssue !== true)];
  // When a report came out says of no quarter that it tells of it.
  const ofParts = all.filter(({ isIssue, isPack }) => isIssue !== true || isPack === true);
  return ({ century, month, season = 0 }) => {
    if (season >= FIRST_PART) return ofParts;
    return century === undefined && month === undefined && cited.length > 0 ? sharp : all;
  };
}

/** From here the EDTF numbers are quarters, thirds and halves of a year; below are its seasons. */
const FIRST_PART = 33;

function unknownTimes(prose: Prose): readonly UnknownDate[] {
  const times = readClock(prose.text, prose.language);
  if (times.length === 0) return [];
  const facts = [...(prose.support.dates ?? []), ...prose.dates()];
  return times.filter((reading) => !isClockKnown(reading, facts));
}

/** `Last year`, `yesterday`. A count of units is looked at as a number. */
function unknownPhrases(prose: Prose): readonly UnknownDate[] {
  const phrases = readRelativeDates(prose.text, undefined, prose.language);
  if (phrases.length === 0) return [];
  const facts = [...(prose.support.dates ?? []), ...prose.dates()];
  const numbers = readNumbers(prose.text, prose.language).filter(isQuantity);
  return phrases.filter(({ phrase, span }) => {
    const isCounted = numbers.some(
      (number) => number.span.start >= span.start && number.span.end <= span.end,
    );
    const counts =
      (phrase.shape === 'calendar' && phrase.shift !== 0) || (phrase.shape === 'point' && phrase.count !== 0);
    return counts && !isCounted && !isPhraseKnown(phrase, facts);
  });
}
