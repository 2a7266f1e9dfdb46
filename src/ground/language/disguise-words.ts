import type { WordMap, WordSet } from './word-list.ts';

/** Words that say a number and are not read as one, so that they would pass beside a citation. */
export interface DisguiseWords {
  /** Number words of other languages that are no words of this one, in lower case: `vierzig`. */
  readonly foreign: WordSet;
  /** Real words that are a letter away from a number word: `thirsty`. */
  readonly unlike: WordSet;
  /** A group with `of` after it, by how many it has: `trio`. */
  readonly groups: WordMap<number>;
  /** None at all, by itself: `nil`. */
  readonly none: WordSet;
  /** None at all, in several words, found in a text, global: `not a single`. */
  readonly noneOf: RegExp;
  /** Before `a` and a unit of time, verbs by which that is how long something is: `lasts`. */
  readonly lasting: WordSet;
}
