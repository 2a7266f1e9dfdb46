import type { Language } from '../../../ground/language/language.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import { type DateReading, readDates } from './read-dates.ts';
import { readRelativeDates } from './read-relative-dates.ts';
import { splitClauses } from './split-clauses.ts';

/** A clause of a text, with the dates in it. */
export interface Clause {
  readonly text: string;
  readonly readings: readonly DateReading[];
  /** It says more of something in the clause that goes on after it: `that had been proposed in May`. */
  readonly isRelative?: true;
  /** It goes on after such a clause, and need not have a date. */
  readonly isBehindRelative?: true;
}

/** The clauses of a text that have a date, and those that go on after one which says more of something. */
export function datedClauses(words: string, language: Language): readonly Clause[] {
  return clausesIn(language)(words);
}

/** Items and sentences that rest on the same words ask for their clauses again and again. */
const REMEMBERED = 500;

const clausesIn = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (words) => takeApart(words, language)),
);

function takeApart(words: string, language: Language): readonly Clause[] {
  return statementsOf(words, language).flatMap(({ start, end, ...of }) => {
    const text = words.slice(start, end).trim();
    const readings = readDates(text, language);
    const isDated = readings.length > 0 || readRelativeDates(text, undefined, language).length > 0;
    return isDated || of.isBehindRelative === true ? [{ text, readings, ...of }] : [];
  });
}

/** The clauses that tell of something else than those of a date; one without a date only after what it interrupts. */
export function othersOf(own: readonly Clause[], clauses: readonly Clause[]): readonly Clause[] {
  const interrupts = own.some(({ isRelative }) => isRelative === true);
  return clauses.filter(
    (clause) =>
      !own.includes(clause) && (clause.isBehindRelative !== true || clause.readings.length > 0 || interrupts),
  );
}

interface Statement extends Span, Pick<Clause, 'isRelative' | 'isBehindRelative'> {}

/** The clauses of a text; what has no verb goes with the one before it, what says more of something ends at its date. */
function statementsOf(text: string, language: Language): readonly Statement[] {
  const { dividesStatements, auxiliaries } = language.dates;
  const tokens = splitTokens(text, language);
  const cuts = tokens.filter(({ lower, kind }) => kind === 'word' && dividesStatements.has(lower));
  const pieces = splitClauses(text, language).flatMap((clause) => {
    const within = cuts.filter(({ start }) => start > clause.start && start < clause.end);
    const bounds = [clause.start, ...within.map(({ start }) => start), clause.end];
    return bounds.slice(1).map((end, index): Span => ({ start: bounds[index] ?? 0, end }));
  });
  const found: Statement[] = [];
  for (const piece of pieces) {
    const words = text.slice(piece.start, piece.end);
    const last = found.at(-1);
    if (last !== undefined && !hasVerb(words, language)) {
      found[found.length - 1] = { ...last, end: piece.end };
      continue;
    }
    const date = readDates(words, language).at(-1);
    const behind = tokens.find(({ start }) => date !== undefined && start >= piece.start + date.span.end);
    const interrupts =
      dividesStatements.has(words.trim().split(' ')[0]?.toLowerCase() ?? '') &&
      behind !== undefined &&
      behind.end <= piece.end &&
      auxiliaries.has(behind.lower);
    if (interrupts) {
      found.push({ start: piece.start, end: behind.start, isRelative: true });
      found.push({ start: behind.start, end: piece.end, isBehindRelative: true });
    } else found.push(piece);
  }
  return found;
}

function hasVerb(words: string, language: Language): boolean {
  const { pastEnding, pastForms } = language.dates;
  return (
    language.sense.finiteVerb.test(words) ||
    splitTokens(words, language).some(({ lower }) => pastEnding.test(lower) || pastForms.has(lower))
  );
}

/** The words that may tell what happened: no short ones, no months. */
export function tellingWords(text: string, language: Language): readonly string[] {
  const { months, the, auxiliaries } = language.dates;
  const { notNames } = language.speech;
  return splitTokens(text, language)
    .filter(
      ({ kind, lower }) =>
        kind === 'digits' ||
        (kind === 'word' &&
          lower.length > 2 &&
          !months.has(lower) &&
          !the.has(lower) &&
          !notNames.has(lower) &&
          !language.directions.negations.has(lower) &&
          !auxiliaries.has(lower)),
    )
    .map(({ lower }) => lower);
}

/**
 * Whether another clause has a verb of what is told, or all that it shares with any clause, and the clause of the
 * date has nothing of the kind. What both clauses say tells nothing.
 * @param byVerb whether more words in common, of which none is a verb, tell nothing
 */
export function tellsInstead(
  told: readonly string[],
  own: readonly Clause[],
  other: Clause,
  { language, byVerb = false }: { readonly language: Language; readonly byVerb?: boolean },
): boolean {
  const ours = own.flatMap(({ text }) => tellingWords(text, language));
  const theirs = tellingWords(other.text, language);
  const shared = (words: readonly string[]): readonly string[] =>
    words.filter((word) => told.some((one) => isAlike(one, word)));
  const { pastEnding, pastForms } = language.dates;
  const isVerb = (word: string): boolean => pastEnding.test(word) || pastForms.has(word);
  const inOurs = ours.filter((word) => told.some((one) => isAkin(one, word)));
  const inTheirs = shared(theirs).filter((word) => !ours.some((one) => isAlike(one, word)));
  if (inTheirs.length === 0) return false;
  if (inOurs.length === 0) return true;
  const tells = inTheirs.some(isVerb) || (!byVerb && inTheirs.length > inOurs.length);
  return tells && !inOurs.some(isVerb);
}

/** `Decision` and `decided` begin alike. */
function isAkin(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && a.slice(0, 4) === b.slice(0, 4));
}

/** `close`, `closed` and `closure` begin alike. */
export function isAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const length = Math.min(a.length, b.length);
  if (length < LEAST_ALIKE) return false;
  let common = 0;
  while (common < length && a[common] === b[common]) common += 1;
  return common >= LEAST_ALIKE && common >= length - 2;
}

const LEAST_ALIKE = 4;
