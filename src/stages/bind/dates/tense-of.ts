import type { Language } from '../../../ground/language/language.ts';
import { splitTokens } from '../numbers/split-tokens.ts';
import type { Tense } from './date-is-stated.ts';
import type { DatedWords } from './dated-words.ts';

/** What words tell of: a verb that looks ahead goes before one in the past, as in `is expected`. */
export function tenseOf({ words, language }: Pick<DatedWords, 'words' | 'language'>): Tense | undefined {
  const { ahead, aheadOfThen, aheadUnlessPast, movedTo } = language.dates;
  if (ahead.test(words)) return 'ahead';
  if (aheadOfThen.test(words)) return 'due';
  // `Deferred until 12 May`: that may be over, or not.
  if (movedTo.test(words)) return undefined;
  const form = pastFormIn(words, language);
  if (form !== 'plain' && aheadUnlessPast.test(words)) return 'ahead';
  return form === undefined ? undefined : 'past';
}

/** Whether words tell of what is over: `resigned`, and not `is paid`, which may be to come. */
export function isOver({ words, language }: Pick<DatedWords, 'words' | 'language'>): boolean {
  return tenseOf({ words, language }) === 'past' && pastFormIn(words, language) === 'plain';
}

/** Whether words tell what happens again and again: `is paid on 2 May`, `falls on 2 May each year`; no year follows from them. */
export function isHabit(source: Pick<DatedWords, 'words' | 'language'>): boolean {
  const { words, language } = source;
  const { adverbs, every } = language.units.rates;
  const tokens = splitTokens(words, language);
  const isYearly = tokens.some(
    ({ lower }, index) =>
      adverbs.get(lower) === 'year' ||
      (every.has(lower) && language.dates.parts.year.has(tokens[index + 1]?.lower ?? '')),
  );
  return isYearly || (tenseOf(source) === 'past' && pastFormIn(words, language) === 'behind is now');
}

/** `Took until 9 March` is over; `is closed until 9 March` may not be. */
function pastFormIn(words: string, language: Language): 'plain' | 'behind is now' | 'behind is' | undefined {
  const { notPastBehind, pastEnding, pastForms } = language.dates;
  const tokens = splitTokens(words, language).filter(({ kind }) => kind === 'word');
  const past = tokens.findLastIndex(({ lower }) => pastEnding.test(lower) || pastForms.has(lower));
  if (past < 0) return undefined;
  const before = tokens[past - 1]?.lower ?? '';
  if (!notPastBehind.has(before)) return 'plain';
  // `Has been paid` is over.
  return language.verbs.pastAuxiliaries.has(before) ? 'behind is' : 'behind is now';
}

/** Whether words tell of what was to come, now or then. */
export function looksAhead(source: Pick<DatedWords, 'words' | 'language'>): boolean {
  const tense = tenseOf(source);
  return tense === 'ahead' || tense === 'due';
}
