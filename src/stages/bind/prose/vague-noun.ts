import type { Language } from '../../../ground/language/language.ts';
import { splitTokens } from '../numbers/split-tokens.ts';

/** UTF-16 units after a number in which the noun is. */
const AHEAD = 60;
/** Adjectives before the noun. */
const WORDS = 4;

/** The noun that a vague number counts, in the singular: `sheep` of `hundreds of black sheep`. */
export function vagueNoun(text: string, end: number, language: Language): string | undefined {
  const tokens = splitTokens(text.slice(end, end + AHEAD), language);
  const { nouns, numbers, speech } = language;
  const first = numbers.of.has(tokens[0]?.lower ?? '') ? 1 : 0;
  let last: string | undefined;
  for (const token of tokens.slice(first, first + WORDS)) {
    if (token.kind !== 'word' || speech.attached.has(token.lower) || speech.helpers.has(token.lower)) break;
    if (nouns.people.has(token.lower) || nouns.isPlural(token.lower)) return nouns.singular(token.lower);
    if (language.sense.finiteVerb.test(token.lower) || language.numbers.and.has(token.lower)) break;
    last = token.lower;
  }
  return first === 0 ? undefined : last;
}
