import type { DateRelation } from '../../../ground/language/date-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Prose } from './prose.ts';

/** A date of the author’s text of which all that is cited says that something was on its other side. */
export interface TurnedDate {
  readonly span: Span;
  /** The date with some words before it, in the text and in the evidence. */
  readonly said: string;
  readonly stated: string;
}

/** Read once for a text: two rules ask. */
export const turnedDates: (prose: Prose) => readonly TurnedDate[] = onceFor((prose) => {
  const dates = readDates(prose.text, prose.language).filter(({ relation }) => relation !== undefined);
  return dates.flatMap((date) => turned(date, prose));
});

function turned(date: DateReading, prose: Prose): readonly TurnedDate[] {
  const { text, language, support } = prose;
  if (date.perhaps === true || prose.isOwn(date.span)) return [];
  const sources = (support.statements ?? []).flatMap((statement) => {
    const words = readDates(statement.words, language).some((one) => isSameDate(one, date))
      ? statement.words
      : statement.sentence();
    return readDates(words, language)
      .filter((one) => one.perhaps !== true && isSameDate(one, date))
      .map((one) => ({ date: one, words }));
  });
  const [first] = sources;
  if (first === undefined) return [];
  const isTurned = (one: { readonly date: DateReading; readonly words: string }): boolean =>
    contradicts(date, one.date) ||
    (one.date.relation === undefined &&
      EXCLUDING.has(date.relation) &&
      sharesVerb(clauseOf(text, date, language), clauseOf(one.words, one.date, language), language));
  return sources.every(isTurned)
    ? [
        {
          span: date.span,
          said: withRelation(text, date, language),
          stated: withRelation(first.words, first.date, language),
        },
      ]
    : [];
}

/** What says that something was not on the date itself. */
const EXCLUDING: ReadonlySet<DateRelation | undefined> = new Set(['before', 'until', 'after']);

const EARLY: ReadonlySet<DateRelation | undefined> = new Set(['before', 'until', 'by']);
const LATE: ReadonlySet<DateRelation | undefined> = new Set(['from', 'after']);

function contradicts(said: DateReading, stated: DateReading): boolean {
  // What will not open before a day is shut until then.
  if (
    (said.isTurned ?? stated.isTurned) === true &&
    [said, stated].some(({ relation }) => relation === 'until')
  )
    return false;
  const [one, other] = [said.relation, stated.relation];
  return (EARLY.has(one) && LATE.has(other)) || (LATE.has(one) && EARLY.has(other));
}

/** The same as far as both say it; a month without a year is that of a year. */
function isSameDate(one: DateReading, other: DateReading): boolean {
  const parts = ['year', 'month', 'day', 'season', 'financial', 'decade', 'century'] as const;
  const differs = parts.some(
    (part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part],
  );
  const shared = parts.filter((part) => one[part] !== undefined && other[part] !== undefined);
  const finest = parts.filter((part) => other[part] !== undefined).at(-1);
  return !differs && shared.length > 0 && finest !== undefined && one[finest] !== undefined;
}

function clauseOf(text: string, { span }: DateReading, language: Language): string {
  const clause = splitClauses(text, language).find(
    ({ start, end }) => start <= span.start && span.start < end,
  );
  // What divides clauses may be the word before the date: `before 2016`.
  const before = splitClauses(text, language).findLast(({ end }) => end <= span.start);
  const own = clause === undefined ? text : text.slice(clause.start, clause.end);
  return clause !== undefined && clause.start + OWN > span.start && before !== undefined
    ? `${text.slice(before.start, before.end)} ${own}`
    : own;
}

/** A clause that has next to nothing before its date has its verb before it. */
const OWN = 12;

function sharesVerb(one: string, other: string, language: Language): boolean {
  const { pastEnding, pastForms } = language.dates;
  const verbs = (text: string): readonly string[] =>
    splitTokens(text, language).flatMap(({ kind, lower }) =>
      kind === 'word' && (pastEnding.test(lower) || pastForms.has(lower)) ? [lower] : [],
    );
  const theirs = verbs(other);
  return verbs(one).some((verb) => theirs.includes(verb));
}

/** The date with some words before it. */
function withRelation(text: string, { span }: DateReading, language: Language): string {
  const [word] = splitTokens(text.slice(0, span.start), language).slice(-4);
  return text.slice(word?.start ?? span.start, span.end);
}
