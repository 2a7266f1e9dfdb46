import type { Language } from '../../../ground/language/language.ts';
import type { CalendarDate } from '../../../ground/model/calendar.ts';
import { parseCalendarDate } from '../../../ground/model/parse-calendar-date.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { readDates } from './read-dates.ts';
import { type RelativeDate, readRelativeDates } from './read-relative-dates.ts';
import { splitClauses } from './split-clauses.ts';

/**
 * The phrase, such as `last year`, that says of when the only number of its clause is. Nothing where something is
 * compared with that time, or where the clause has a date.
 *
 * @param said the first and the last day on which it may have been said
 */
export function phraseOfNumber(
  text: string,
  offset: number,
  said: readonly [string, string],
  language: Language,
): RelativeDate | undefined {
  const parsed = parseCalendarDate(said[0] === said[1] ? said[0] : said.join('/'));
  const clause = splitClauses(text, language).find(({ start, end }) => start <= offset && offset < end);
  if ('reason' in parsed || clause === undefined) return undefined;
  const isWithin = ({ span }: { readonly span: { readonly start: number; readonly end: number } }): boolean =>
    clause.start <= span.start && span.end <= clause.end;
  const phrases = readRelativeDates(text, parsed.date, language).filter(isWithin);
  const [phrase, ...more] = phrases;
  if (phrase === undefined || more.length > 0 || phrase.precision !== 'exact') return undefined;
  const isOfOther = ({
    span,
  }: {
    readonly span: { readonly start: number; readonly end: number };
  }): boolean => span.start >= phrase.span.start && span.end <= phrase.span.end;
  const numbers = readNumbers(text, language).filter(
    (number) => isQuantity(number) && isWithin(number) && !isOfOther(number),
  );
  const dates = readDates(text, language).filter((date) => isWithin(date) && !isOfOther(date));
  const [before] = splitTokens(text.slice(clause.start, phrase.span.start), language).slice(-1);
  const isCompared = language.units.rates.notBefore.has(before?.lower ?? '');
  return numbers.length === 1 && dates.length === 0 && !isCompared ? phrase : undefined;
}

/** Whether what a phrase means and a period have no day in common. */
export function isOutside(
  { earliest: from, latest: to }: Pick<RelativeDate, 'earliest' | 'latest'>,
  { earliest, latest }: Pick<CalendarDate, 'earliest' | 'latest'>,
): boolean {
  if (from === undefined || to === undefined) return false;
  return (latest ?? from) < from || to < (earliest ?? to);
}
