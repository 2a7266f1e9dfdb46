import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { splitSentences } from '../prose/split-sentences.ts';
import { isQuantity, type NumberReading } from './number-reading.ts';
import { isCapitalised, splitTokens, type Token } from './split-tokens.ts';

/** A word as it is compared: its beginning, so that `injured` and `injuries` are one. */
export interface TellingWord {
  readonly stem: string;
  readonly text: string;
  readonly isName: boolean;
}

/** The words of a sentence that go with one of its numbers: up to the next number, or to what divides the two. */
export interface WordsOfNumber {
  readonly number: NumberReading;
  readonly before: readonly TellingWord[];
  readonly behind: readonly TellingWord[];
  /** The beginning of the noun right after the number: `gifts`, of `131 gifts`. */
  readonly noun: string | undefined;
  /** UTF-16 offsets of the words in the text. */
  readonly span: Span;
  /** Whether it is some of what the number before counts: `of which 320`, `131 of them`, `214 objects: 131 gifts`. */
  readonly isPart: boolean;
  /** Whether it tells how much more or less something is: `85 more than the year before`. */
  readonly isDifference: boolean;
  /** Whether it is some of the next number: the 2 of `two of the city’s five bridges`. */
  readonly isSome: boolean;
  /** Whether the sentence begins with what it is some of: `Of the visitors, 171,000 came from abroad`. */
  readonly isOfSome: boolean;
  /** Whether it is set against the number before: `from 12`, `when 434 came`, `an increase of 5`. */
  readonly isCompared: boolean;
  /** Whether something divides it from the number before. */
  readonly isApart: boolean;
}

/** The numbers of the sentence in which a number is, each with its words; in order. */
export function wordsOfNumbers(
  text: string,
  at: number,
  all: readonly NumberReading[],
  language: Language,
): readonly WordsOfNumber[] {
  const sentence = splitSentences(text, language).find(({ start, end }) => start <= at && at < end);
  if (sentence === undefined) return [];
  const within = all.filter(({ whole }) => whole.start >= sentence.start && whole.end <= sentence.end);
  const numbers = within.filter((one) => isQuantity(one) && one.article !== true);
  // What goes on for so long is a list: no words are those of one of its numbers.
  if (numbers.length > MOST_NUMBERS) return [];
  const cuts = numbers.slice(1).map((next, index) => {
    const from = numbers[index]?.whole.end ?? next.whole.start;
    const found = dividerIn(text, { start: from, end: next.whole.start }, within, language);
    const isList = /:\s/u.test(text.slice(from, next.whole.start));
    return { at: found?.start ?? next.whole.start, isApart: found !== undefined, isList };
  });
  return numbers.map((number, index) => {
    const start = index === 0 ? sentence.start : (cuts[index - 1]?.at ?? sentence.start);
    const end = cuts[index]?.at ?? sentence.end;
    const last = numbers[index - 1];
    const link = last === undefined ? '' : text.slice(last.whole.end, number.whole.start);
    return {
      number,
      span: { start, end },
      before: wordsIn(text, { start, end: number.whole.start }, within, language, index === 0),
      behind: wordsIn(text, { start: number.whole.end, end }, within, language),
      noun: nounBehind(text, number, language),
      isPart:
        cuts[index - 1]?.isList === true ||
        (last !== undefined && isPart(link, text.slice(number.whole.end, number.whole.end + LINK), language)),
      isSome: isSomeOf(text, number, numbers[index + 1], language),
      isOfSome:
        index === 0 && language.numbers.of.has(firstWord(text.slice(start, number.whole.start), language)),
      isCompared: last !== undefined && isCompared(text.slice(start, number.whole.start), language),
      isDifference: isDifference(text, number, language),
      isApart: cuts[index - 1]?.isApart === true,
    };
  });
}

const MOST_NUMBERS = 24;

/** The words that tell what something is about, in their order. */
export function tellingWordsOf(text: string, language: Language): readonly TellingWord[] {
  return wordsIn(text, { start: 0, end: text.length }, [], language, true);
}

function wordsIn(
  text: string,
  { start, end }: Span,
  numbers: readonly NumberReading[],
  language: Language,
  isStart = false,
): readonly TellingWord[] {
  return splitTokens(text.slice(start, end), language).flatMap((token, index) => {
    if (token.kind !== 'word' || !isTelling(token.lower, language)) return [];
    const at = start + token.start;
    if (numbers.some(({ whole }) => whole.start <= at && at < whole.end)) return [];
    const isFirst = index === 0 && isStart;
    return [
      { stem: stemOf(token.lower, language), text: token.text, isName: !isFirst && isCapitalised(token) },
    ];
  });
}

function isTelling(word: string, { dates, shares, speech, structure }: Language): boolean {
  return (
    word.length > 2 &&
    !shares.ends.has(word) &&
    !shares.determiners.has(word) &&
    !structure.empty.has(word) &&
    !speech.helpers.has(word) &&
    !speech.passives.has(word) &&
    !speech.pronouns.has(word) &&
    !dates.months.has(word)
  );
}

/** How many letters that begin alike make one word of two. */
const LETTERS = 5;

export function stemOf(word: string, { nouns }: Language): string {
  return nouns.singular(nouns.withoutPossessive(word)).slice(0, LETTERS);
}

/** UTF-16 units after a number in which `of them` is looked for. */
const LINK = 30;

function isPart(link: string, behind: string, { numbers, shares, sense }: Language): boolean {
  const words = link.toLowerCase().split(/[^\p{L}]+/u);
  const next = behind
    .toLowerCase()
    .trim()
    .split(/[^\p{L}]+/u);
  const isOf = (list: readonly string[], at: number): boolean =>
    numbers.of.has(list[at] ?? '') &&
    (shares.standIns.has(list[at + 1] ?? '') || shares.it.has(list[at + 1] ?? ''));
  return words.some((_, at) => isOf(words, at)) || isOf(next, 0) || sense.outOf.test(link);
}

/** `85 more than the year before`, `down 85 from the year before` */
function isDifference(text: string, { whole }: NumberReading, language: Language): boolean {
  const { directions, shares } = language;
  const before = splitTokens(text.slice(Math.max(0, whole.start - LINK), whole.start), language).at(-1);
  if (directions.beforeAmounts.has(before?.lower ?? '')) return true;
  const [next] = splitTokens(text.slice(whole.end, whole.end + LINK), language);
  return shares.comparatives.has(next?.lower ?? '') || shares.adding.has(next?.lower ?? '');
}

function isSomeOf(
  text: string,
  { whole }: NumberReading,
  next: NumberReading | undefined,
  language: Language,
): boolean {
  if (next === undefined) return false;
  const between = text.slice(whole.end, next.whole.start);
  if (between.length > LINK || /[,.;:()]/u.test(between)) return false;
  const words = splitTokens(between, language).map(({ lower }) => lower);
  if (words.some((word) => language.directions.parting.has(word))) return false;
  const of = words.findIndex((word) => language.numbers.of.has(word));
  return of >= 0 && of <= 1 && words.slice(of + 1).some((word) => isDefinite(word, language));
}

function isDefinite(word: string, { nouns, shares }: Language): boolean {
  return (shares.determiners.has(word) && word.length > 2) || nouns.isPossessive(word);
}

function firstWord(text: string, language: Language): string {
  return splitTokens(text, language).find(({ kind }) => kind === 'word')?.lower ?? '';
}

function isCompared(link: string, language: Language): boolean {
  const { directions, shares, speech } = language;
  const words = splitTokens(link, language).filter(({ kind }) => kind === 'word');
  const [first, second] = words.filter(({ lower }) => !directions.parting.has(lower));
  const begins = [directions.beforeAmounts, speech.passives, speech.pronouns];
  return (
    words.some(({ lower }) => shares.comparing.has(lower) || directions.changes.nouns.has(lower)) ||
    begins.some((list) => list.has(first?.lower ?? '') && second !== undefined)
  );
}

/** Where the words of the next number begin: at the strongest mark between them, or else at a conjunction. */
function dividerIn(
  text: string,
  { start, end }: Span,
  numbers: readonly NumberReading[],
  language: Language,
): Span | undefined {
  const { parting, than } = language.directions;
  const tokens = splitTokens(text.slice(start, end), language).filter(
    (one) => !numbers.some(({ whole }) => whole.start <= start + one.start && start + one.end <= whole.end),
  );
  const isMark =
    (marks: RegExp) =>
    ({ kind, text: mark }: Token): boolean =>
      kind === 'mark' && marks.test(mark);
  const token =
    tokens.find(isMark(/^[;:—)]$/)) ??
    tokens.find(isMark(/^[,–(]$/)) ??
    tokens.find(({ lower }) => parting.has(lower) && !than.has(lower));
  return token === undefined ? undefined : { start: start + token.start, end: start + token.end };
}

function nounBehind(text: string, { whole, unit }: NumberReading, language: Language): string | undefined {
  if (unit !== undefined) return undefined;
  const [next] = splitTokens(text.slice(whole.end, whole.end + LINK * 2), language);
  if (next?.kind !== 'word' || !isTelling(next.lower, language)) return undefined;
  const { isPlural, people } = language.nouns;
  return isPlural(next.lower) || people.has(next.lower) ? stemOf(next.lower, language) : undefined;
}
