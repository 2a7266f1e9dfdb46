import type { DateReading } from '../dates/read-dates.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { blankOut } from '../text/blank-out.ts';
import { isDateKnown } from './date-is-known.ts';
import type { DateFact } from './known-dates.ts';
import type { Prose } from './prose.ts';

/** Shorter words tell nothing of what a sentence is about. */
const LETTERS = 4;

/**
 * Whether a date that facts back is not that of what a text tells: it is in another clause or sentence of the paragraph, of
 * which the text has no word, or is the day of issue, of which the text does not speak; while the evidence has a date
 * of its own that the text leaves out.
 */
export function isOfAside(
  date: DateReading,
  facts: readonly DateFact[],
  dates: readonly DateReading[],
  prose: Prose,
): boolean {
  const own = facts.filter(
    ({ isOwn, days, phrase }) => isOwn === true && (days !== undefined || phrase !== undefined),
  );
  if (own.length === 0 || dates.some((one) => isDateKnown(one, own))) return false;
  const backing = facts.filter((fact) => isDateKnown(date, [fact]));
  const isElsewhere = ({ aside, isIssue, isPack }: DateFact): boolean =>
    aside !== undefined || (isIssue === true && isPack !== true);
  if (!backing.every(isElsewhere)) return false;
  return !backing.some((fact) =>
    fact.aside === undefined ? speaksOfIssue(prose) : sharesWord(fact.aside, dates, prose),
  );
}

function speaksOfIssue({ text, language }: Prose): boolean {
  const { speech, dates } = language;
  return (
    dates.ofIssue.test(text) ||
    splitTokens(text, language).some(({ lower }) => speech.verbs.has(lower) || speech.voices.has(lower))
  );
}

/** A word that the evidence does not have. */
function sharesWord(
  aside: string,
  dates: readonly DateReading[],
  { text, language, support }: Prose,
): boolean {
  const wordsOf = (words: string): readonly string[] =>
    splitTokens(words, language).flatMap(({ kind, lower }) =>
      kind === 'word' && lower.length >= LETTERS ? [lower] : [],
    );
  const cited = (support.statements ?? []).flatMap((statement) => wordsOf(statement.words));
  const said = wordsOf(blankOut(text, dates)).filter((word) => !cited.some((one) => isAlike(one, word)));
  return wordsOf(aside).some((word) => said.some((one) => isAlike(one, word)));
}

/** `close`, `closed` and `closure` begin alike. */
function isAlike(a: string, b: string): boolean {
  const least = Math.min(a.length, b.length, LETTERS + 1);
  return a.slice(0, least) === b.slice(0, least);
}
