import type { Tokens } from './split-tokens.ts';

/** True for a word that counts people, so that a number before it is no year. */
export function countsPeople(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  return token !== undefined && tokens.language.nouns.people.has(token.lower);
}

/** True for a lower-case word that looks like a noun in the plural. */
export function isCountedNoun(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word' || token.text !== token.lower) return false;
  const { nouns } = tokens.language;
  return nouns.people.has(token.lower) || nouns.isPlural(token.lower);
}
