import type { WordSet } from './word-list.ts';

/** Words by which an author counts what the text itself has, and nothing of the sources. */
export interface StructureWords {
  /** Before a number of things that were named: `the two countries`. */
  readonly definite: WordSet;
  /** After an article and before a number, they say that there are no more: `the only three`. */
  readonly only: WordSet;
  /** A text that has one of them may say that there are no more of something: `only`, `no others`. */
  readonly closing: WordSet;
  /** Things that a text is made of, in the plural: `reasons`, `points`. */
  readonly parts: WordSet;
  /** Those of them that an author counts without listing them: `two questions remain`. */
  readonly thoughts: WordSet;
  /** What documents are called, in the plural. */
  readonly documents: WordSet;
  /** What people who speak are called, in the plural. */
  readonly speakers: WordSet;
  /** What a reference within a text points at, in lower case: `page 4`. */
  readonly references: WordSet;
  /** Between the last two of a list. */
  readonly joins: WordSet;
  /** Before what is left of a whole: `the other three`. */
  readonly rest: WordSet;
  /** By how many votes something is carried: `a majority of three`. */
  readonly margins: WordSet;
  /** Puts two rows in the same order: `respectively`. */
  readonly inOrder: WordSet;
  /** After a time between two dates: `18 days later`. */
  readonly apart: WordSet;
  /** After a time they say of what it is the length: `ten months, from May`. */
  readonly ends: WordSet;
  /** Words that make a phrase of one's own no longer than its number: `the`, `of`. */
  readonly empty: WordSet;
}
