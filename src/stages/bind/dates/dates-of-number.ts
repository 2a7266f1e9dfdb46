import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { type DateReading, readDates } from './read-dates.ts';
import { splitClauses } from './split-clauses.ts';

/**
 * The dates of a number in its clause: of several numbers, those between it and the next one, or before the first.
 * Nothing where the clause has none, or does not tell whose they are.
 */
export function datesOfNumber(text: string, number: Span, language: Language): readonly DateReading[] {
  const read = readDates(text, language).filter(({ perhaps }) => perhaps !== true);
  // The years of `2026–27` are no dates of their own.
  const all = read.filter(
    (date, index) =>
      !read.some(
        (other, at) => at < index && other.span.start <= date.span.start && date.span.end <= other.span.end,
      ),
  );
  if (all.length === 0) return [];
  const clause = splitClauses(text, language).find(
    ({ start, end }) => start <= number.start && number.start < end,
  ) ?? { start: 0, end: text.length };
  const within = ({ span }: { readonly span: Span }): boolean =>
    span.start >= clause.start && span.end <= clause.end;
  const dates = all.filter(within);
  const others = readNumbers(text, language).filter(
    (one) =>
      isQuantity(one) &&
      within(one) &&
      !overlaps(one.span, number) &&
      !read.some(({ span }) => overlaps(one.span, span)),
  );
  if (others.length === 0) return dates;
  const next = Math.min(
    clause.end,
    ...others.map(({ span }) => span.start).filter((start) => start > number.start),
  );
  const behind = dates.filter(({ span }) => span.start >= number.end && span.end <= next);
  if (behind.length > 0) return behind;
  const first = Math.min(number.start, ...others.map(({ span }) => span.start));
  return dates.every(({ span }) => span.end <= first) ? dates : [];
}

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
