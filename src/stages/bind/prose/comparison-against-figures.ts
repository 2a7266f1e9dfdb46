import type { Language } from '../../../ground/language/language.ts';
import type { BoundFigure } from '../../../ground/model/bound.ts';
import { readDates } from '../dates/read-dates.ts';
import { splitClauses } from '../dates/split-clauses.ts';
import { lowerAt, splitTokens, type Tokens } from '../numbers/split-tokens.ts';
import { isWithin, type TurnedWords } from './change-against-figures.ts';
import { type FigurePair, figuresAtOnce, figuresInTime } from './figures-in-time.ts';
import type { Prose } from './prose.ts';
import { readDirections } from './read-directions.ts';

/** `Fewer vessels in 2024 than in 2025`, `deckhands earn more than pilots`, where the figures tell the contrary. */
export function comparisonsAgainstFigures(prose: Prose): readonly TurnedWords[] {
  const comparisons = comparisonsIn(prose);
  if (comparisons.length === 0) return [];
  const inTime = figuresInTime(prose);
  const atOnce = figuresAtOnce(prose);
  return comparisons.flatMap((comparison) => {
    const told = [
      ...inTime.flatMap((pair) => sidesByDate(comparison, pair, inTime, prose.language)),
      ...(atOnce === undefined || hasMore(prose) ? [] : sidesByName(comparison, atOnce, prose.language)),
    ];
    const [first] = told;
    if (first === undefined || !told.every(({ left, right }) => left > right !== comparison.isMore))
      return [];
    return [{ span: comparison.span, text: comparison.word, pair: first.pair }];
  });
}

/** What is before the word of comparing and what is after `than`, in one clause. */
interface Comparison {
  readonly word: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly isMore: boolean;
  /** `More` and `fewer` count what is named; `higher` is said of something. */
  readonly isCount: boolean;
  readonly left: string;
  readonly right: string;
}

function comparisonsIn({ text, language }: Prose): readonly Comparison[] {
  const tokens = splitTokens(text, language);
  const { magnitudes } = language.directions;
  return tokens.flatMap((token, index): readonly Comparison[] => {
    const isMore = magnitudes.get(token.lower);
    if (isMore === undefined || isDenied(text, token.start, language)) return [];
    const at = thanBehind(tokens, index);
    const thanToken = at === undefined ? undefined : tokens[at];
    if (at === undefined || thanToken === undefined) return [];
    const isCount = language.directions.limits.has(token.lower);
    // `More than 4,000` is a limit, and `more dangerous` says nothing of how many.
    if (tokens[at + 1]?.kind === 'digits' || (isCount && !countsBehind(tokens, index))) return [];
    const clause = splitClauses(text, language).find(
      ({ start, end }) => start <= thanToken.start && thanToken.start < end,
    );
    const { start, end } = clause ?? { start: 0, end: text.length };
    const isWhole = /\(/.test(text.slice(token.end, thanToken.start));
    const from = isWhole ? startOf(text, token.start, language) : Math.min(start, token.start);
    return [
      {
        word: token.text,
        span: { start: token.start, end: token.end },
        isMore,
        isCount,
        left: text.slice(from, thanToken.start),
        right: text.slice(thanToken.end, end),
      },
    ];
  });
}

/** Where the clause of a word begins, which a number in brackets parts from its `than`. */
function startOf(text: string, offset: number, language: Language): number {
  return splitClauses(text, language).findLast(({ start }) => start <= offset)?.start ?? 0;
}

function isDenied(text: string, start: number, language: Language): boolean {
  return readDirections(text, language).some(({ span, denied }) => span.start === start && denied);
}

/** How many words and marks may be from a word of comparing to `than`: `more vessels called in 2025 (4,120) than`. */
const REACH = 14;

function thanBehind(tokens: Tokens, index: number): number | undefined {
  const { than, parting } = tokens.language.directions;
  for (let at = index + 1; at <= index + REACH; at += 1) {
    const word = lowerAt(tokens, at);
    if (than.has(word)) return at;
    if (parting.has(word) || /^[.;:!?]$/.test(word)) return undefined;
  }
  return undefined;
}

/** After `more`: a plural, a small word, or `than`. */
function countsBehind(tokens: Tokens, index: number): boolean {
  const { directions, nouns, units } = tokens.language;
  const next = lowerAt(tokens, index + 1);
  return (
    directions.than.has(next) ||
    nouns.isPlural(next) ||
    nouns.people.has(next) ||
    units.rates.notBefore.has(next)
  );
}

interface ToldSides {
  readonly left: number;
  readonly right: number;
  readonly pair: FigurePair;
}

/** The sides of a comparison of two times; the first may be left unsaid, where only two figures are cited. */
function sidesByDate(
  { left, right }: Comparison,
  pair: FigurePair,
  all: readonly FigurePair[],
  language: Language,
): readonly ToldSides[] {
  const isOnly = (text: string, figure: BoundFigure): boolean => {
    const dates = readDates(text, language);
    return dates.length > 0 && dates.every((date) => isWithin(date, figure));
  };
  const isUnsaid = all.length === 1 && readDates(left, language).length === 0;
  const { earlier, later, from, to } = pair;
  if (isOnly(right, earlier) && (isUnsaid || isOnly(left, later))) return [{ left: to, right: from, pair }];
  return isOnly(right, later) && (isUnsaid || isOnly(left, earlier)) ? [{ left: from, right: to, pair }] : [];
}

/** The sides of a comparison of two things, each of which one label names and the other does not. */
function sidesByName(
  { left, right, isCount }: Comparison,
  pair: FigurePair,
  language: Language,
): readonly ToldSides[] {
  const [one, other] = [pair.earlier, pair.later].map(({ data }) => wordsOf(data.label, language));
  if (one === undefined || other === undefined) return [];
  const only = (words: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
    [...words].filter((word) => !others.has(word));
  const [leftWords, rightWords] = [wordsOf(left, language), wordsOf(right, language)];
  const names = (words: ReadonlySet<string>, own: readonly string[]): boolean =>
    own.some((word) => words.has(word));
  // `Pay is higher`: what is higher has to be what both labels name.
  const isOfBoth = isCount || [...one].some((word) => other.has(word) && leftWords.has(word));
  const [ofOne, ofOther] = [only(one, other), only(other, one)];
  if (!isOfBoth) return [];
  const isPlain = names(leftWords, ofOne) && !names(leftWords, ofOther);
  const isCrossed = names(leftWords, ofOther) && !names(leftWords, ofOne);
  if (isPlain && names(rightWords, ofOther) && !names(rightWords, ofOne))
    return [{ left: pair.from, right: pair.to, pair }];
  return isCrossed && names(rightWords, ofOne) && !names(rightWords, ofOther)
    ? [{ left: pair.to, right: pair.from, pair }]
    : [];
}

/** The words of a text by which something can be told apart, in the singular. */
function wordsOf(text: string, language: Language): ReadonlySet<string> {
  return new Set(
    splitTokens(text, language).flatMap(({ kind, lower }) =>
      kind === 'word' && lower.length >= LETTERS ? [language.nouns.singular(lower)] : [],
    ),
  );
}

const LETTERS = 3;

/** Whether a text rests on more than the evidence of its figures: then it may compare what that tells. */
function hasMore({ figures, support, events }: Prose): boolean {
  const evidence = new Set((figures ?? []).flatMap((figure) => figure.evidence.map(({ words }) => words)));
  return (events ?? []).length > 0 || (support.statements ?? []).some(({ words }) => !evidence.has(words));
}
