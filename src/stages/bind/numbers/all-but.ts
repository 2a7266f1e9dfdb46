import type { Language } from '../../../ground/language/language.ts';
import type { NumberReading } from './number-reading.ts';
import { splitTokens } from './split-tokens.ts';

/** UTF-16 units before and behind the number that are looked at. */
const BEHIND = 80;
const AHEAD = 80;
const LETTERS = 4;

/** What is said of all but some of a whole: the words behind `the 190 villagers` in `all but 70 of the 190 villagers`. */
export function saidOfAllBut(
  text: string,
  { whole }: NumberReading,
  language: Language,
): readonly string[] | undefined {
  const before = text.slice(Math.max(0, whole.start - BEHIND), whole.start);
  if (!language.qualifiers.allButOf.test(before)) return undefined;
  const behind = text.slice(whole.end, whole.end + AHEAD).split(/[.;:,!?]/)[0] ?? '';
  // The noun that is counted is no part of it.
  return tellingWords(behind, language).slice(1);
}

/** The beginnings of words that may tell what is said. */
export function tellingWords(text: string, language: Language): readonly string[] {
  const { helpers, passives } = language.speech;
  return splitTokens(text, language).flatMap(({ kind, lower }) =>
    kind === 'word' && lower.length >= LETTERS && !helpers.has(lower) && !passives.has(lower)
      ? [lower.slice(0, LETTERS)]
      : [],
  );
}
