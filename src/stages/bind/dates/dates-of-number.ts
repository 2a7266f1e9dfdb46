import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { isQuantity } from '../numbers/number-reading.ts';
import { readNumbers } from '../numbers/read-numbers.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { pairedDate, rowsOf } from './paired-dates.ts';
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
  const paired = pairedDates(text, number, all, language);
  if (paired !== undefined) return paired;
  const found = datesInClause(text, number, all, language);
  const [only, ...more] = found;
  return only === undefined || more.length > 0 ? found : withItsRow(text, only, all, language);
}

/** `In 2024 and 2025 the two lost 40`: not in the second only, though `and` divides clauses elsewhere. */
function withItsRow(
  text: string,
  date: DateReading,
  all: readonly DateReading[],
  language: Language,
): readonly DateReading[] {
  const isJoined = (one: DateReading | undefined, other: DateReading | undefined): boolean => {
    if (one === undefined || other === undefined) return false;
    // `Between 1955 and 1965`: the ends of a time.
    const [before] = splitTokens(text.slice(0, one.span.start), language).slice(-1);
    if (language.dates.spans.between.has(before?.lower ?? '')) return false;
    const [between, ...more] = splitTokens(text.slice(one.span.end, other.span.start), language);
    return more.length === 0 && language.dates.spans.and.has(between?.lower ?? '');
  };
  const index = all.indexOf(date);
  const [before, behind] = [all[index - 1], all[index + 1]];
  return [
    isJoined(before, date) ? before : undefined,
    date,
    isJoined(date, behind) ? behind : undefined,
  ].flatMap((one) => one ?? []);
}

function datesInClause(
  text: string,
  number: Span,
  all: readonly DateReading[],
  language: Language,
): readonly DateReading[] {
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
      !all.some(({ span }) => overlaps(one.span, span)),
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

/** Its own, where dates are in a row, and numbers too: `4,560 and 4,120 in 2024 and 2025`. */
function pairedDates(
  text: string,
  number: Span,
  all: readonly DateReading[],
  language: Language,
): readonly DateReading[] | undefined {
  if (all.length < 2) return undefined;
  const dates = rowsOf(text, all, language);
  if (dates.every((row) => row.length < 2)) return undefined;
  const numbers = readNumbers(text, language)
    .filter((one) => isQuantity(one) && !all.some(({ span }) => overlaps(one.span, span)))
    .map(({ whole }) => ({ span: whole }));
  const own = pairedDate(number, rowsOf(text, numbers, language, ROW_WORDS), dates);
  return own === undefined ? undefined : [own];
}

/** Words that two numbers of a row may count: `4,560 cargo vessels and 4,120`. */
const ROW_WORDS = 2;

function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}
