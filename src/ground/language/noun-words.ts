import type { WordSet } from './word-list.ts';

/** Nouns and their forms. The rules take words in lower case. */
export interface NounWords {
  /** Words that count people, in the plural. */
  readonly people: WordSet;
  /** True for a word that looks like a noun in the plural. */
  isPlural(word: string): boolean;
  /** True for a word that ends as plurals do, whatever it is. */
  endsAsPlural(word: string): boolean;
  /** The word without the ending of the plural. */
  singular(word: string): string;
  /** The word without the ending of the possessive. */
  withoutPossessive(word: string): string;
  isPossessive(word: string): boolean;
}
