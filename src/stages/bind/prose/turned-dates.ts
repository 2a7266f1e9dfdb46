import type { DateRelation } from '../../../ground/language/date-words.ts';
import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type DateSpan, readDateSpans, spanWith } from '../dates/date-spans.ts';
import { isAlike, tellingWords } from '../dates/dated-clauses.ts';
import { type DateReading, readDates } from '../dates/read-dates.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { looksAhead } from '../dates/tense-of.ts';
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
export const turnedDates: (prose: Prose) => readonly TurnedDate[] = onceFor((prose) =>
  datesOf(prose.text, prose.language)
    .filter(({ date }) => date.relation !== undefined || date.isAt === true)
    .flatMap((date) => turned(date, prose)),
);

/** A date with what the words around it make of it. */
interface Dated {
  readonly date: DateReading;
  /** The time of which it is an end. */
  readonly span?: DateSpan;
  readonly words: string;
}

/** The dates of a text. The ends of a time are on their sides of it: `between May and July` is from May, until July. */
function datesOf(words: string, language: Language): readonly Dated[] {
  const spans = readDateSpans(words, language);
  return readDates(words, language).map((date): Dated => {
    const span = spanWith(spans, date);
    if (span === undefined) return { date, words };
    const relation = span.first.span.start === date.span.start ? 'from' : 'until';
    return { date: { ...date, relation }, span, words };
  });
}

function turned(said: Dated, prose: Prose): readonly TurnedDate[] {
  const { text, language, support } = prose;
  const { date } = said;
  if (date.perhaps === true || prose.isOwn(date.span)) return [];
  const sources = (support.statements ?? []).flatMap((statement) => {
    const words = readDates(statement.words, language).some((one) => isSameDate(one, date))
      ? statement.words
      : statement.sentence();
    return datesOf(words, language).filter((one) => one.date.perhaps !== true && isSameDate(one.date, date));
  });
  const [first] = sources;
  if (first === undefined || !sources.every((one) => isTurned(said, one, language))) return [];
  return [
    {
      span: date.span,
      said: withRelation(text, date, language),
      stated: wordsOf(first, language),
    },
  ];
}

function isTurned(said: Dated, stated: Dated, language: Language): boolean {
  const [one, other] = [said.date, stated.date];
  if (one.relation === undefined) return isNoPoint(said, stated, language);
  if (isStanding(said, language) || isStanding(stated, language)) return false;
  // Of a time that the text gives whole, the source may say more or less.
  if (contradicts(one, other)) return true;
  const clauses = [clauseOf(said.words, one, language), clauseOf(stated.words, other, language)] as const;
  if (other.relation === undefined) {
    if (EXCLUDING.has(one.relation) && sharesVerb(...clauses, language)) return true;
    return said.span === undefined && isWidened(said, stated, language);
  }
  return (
    one.relation === 'by' &&
    other.relation === 'until' &&
    other.isTurned !== true &&
    saysTheSame(...clauses, language)
  );
}

/** `As of 17 September there were 148`: how it stood then is how it stood by then. */
function isStanding({ words, date }: Dated, { dates }: Language): boolean {
  const before = words.slice(Math.max(0, date.span.start - STANDING), date.span.start);
  return dates.standing.test(before);
}

/** UTF-16 units of the words before a date that are looked at. */
const STANDING = 12;

/**
 * `On 28 November` of what was so from 3 to 28 November; `on 3 May` of what was so until then; `in June` of what will be
 * so by then. A longer time that has all of it is no narrower.
 */
function isNoPoint(said: Dated, stated: Dated, language: Language): boolean {
  const [one, other] = [said.date, stated.date];
  if (one.isAt !== true || other.relation === undefined || one.stage !== other.stage) return false;
  const clauses = [clauseOf(said.words, one, language), clauseOf(stated.words, other, language)] as const;
  if (stated.span !== undefined) {
    const { first, last } = stated.span;
    if (isSameDate(first, one) && isSameDate(last, one)) return false;
    if (datesOf(said.words, language).some(({ date }) => date !== one && isOtherEnd(date, stated)))
      return false;
    return saysTheSame(...clauses, language);
  }
  // What was not read until March was read in March; what will not open before March may open later.
  if (other.isTurned === true && LATE.has(other.relation))
    return looksAhead({ words: clauses[1], language }) && sharesWord(...clauses, language);
  if (other.relation === 'by') {
    const isAhead = looksAhead({ words: clauses[0], language });
    return isAhead && isFineAs(one, other) && saysTheSame(...clauses, language);
  }
  return EXCLUDING.has(other.relation) && isFineAs(one, other) && saysTheSame(...clauses, language);
}

/** `Since 14 March stocks stood` at what they stood on that day; `by June` of what is to be in June. */
function isWidened(said: Dated, stated: Dated, language: Language): boolean {
  const [one, other] = [said.date, stated.date];
  if (other.isAt !== true || !isFineAs(one, other)) return false;
  const clauses = [clauseOf(said.words, one, language), clauseOf(stated.words, other, language)] as const;
  if (!saysTheSame(...clauses, language)) return false;
  const isAhead = looksAhead({ words: stated.words, language });
  if (one.relation === 'by') return isAhead;
  if (EXCLUDING.has(one.relation)) return false;
  const { perfect } = language.dates;
  const isState = splitTokens(clauses[0], language).some(({ lower }) => perfect.has(lower));
  return !isState && (!isAhead || one.day === undefined);
}

function isOtherEnd(date: DateReading, { date: end, span }: Dated): boolean {
  if (span === undefined) return false;
  return isSameDate(span.first.span.start === end.span.start ? span.last : span.first, date);
}

function isFineAs(one: DateReading, other: DateReading): boolean {
  return FINENESS.every((part) => (one[part] === undefined) === (other[part] === undefined));
}

const FINENESS = ['day', 'month', 'season', 'financial'] as const;

/** What the one clause tells is all in the other; where it has a verb in the past, those are. */
function saysTheSame(one: string, other: string, language: Language): boolean {
  const { pastEnding, pastForms } = language.dates;
  const told = tellingWords(one, language).filter((word) => !/^\d/.test(word));
  const theirs = tellingWords(other, language);
  const verbs = told.filter((word) => pastEnding.test(word) || pastForms.has(word));
  const needed = verbs.length > 0 ? verbs : told;
  if (verbs.length === 0 && told.length < 2) return false;
  return needed.every((word) => theirs.some((their) => isAlike(word, their)));
}

function sharesWord(one: string, other: string, language: Language): boolean {
  const theirs = tellingWords(other, language);
  return tellingWords(one, language).some(
    (word) => !/^\d/.test(word) && theirs.some((their) => isAlike(word, their)),
  );
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

/** The date with some words before it, or the time of which it is an end. */
function wordsOf({ words, date, span }: Dated, language: Language): string {
  if (span === undefined) return withRelation(words, date, language);
  return `${withRelation(words, span.first, language)}${words.slice(span.first.span.end, span.last.span.end)}`;
}

/** The date with some words before it. */
function withRelation(text: string, { span }: DateReading, language: Language): string {
  const [word] = splitTokens(text.slice(0, span.start), language).slice(-4);
  return text.slice(word?.start ?? span.start, span.end);
}
