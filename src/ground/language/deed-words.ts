import type { WordSet } from './word-list.ts';

/** What is read of a clause that says what was done, and when. */
export interface DeedWords {
  /** Verbs that may tell the same of an event, a list each: `reject`, `refuse`. */
  readonly alike: readonly (readonly string[])[];
  /** Auxiliaries with which nothing is done on a day that is past: `has been repaired`. */
  readonly perfect: WordSet;
  /** Words before a clause by which it is of another time than the clause beside it: `before the vote was taken`. */
  readonly apart: WordSet;
  /** What an infinitive begins with. */
  readonly to: WordSet;
  /** Words before a date that is that of a noun: `the storm of 2 June`. */
  readonly nominal: WordSet;
  /** Words that take up what the clause before speaks of. */
  readonly takesUp: WordSet;
  /** Words that begin a clause which says more of something. */
  readonly relative: WordSet;
  /** Finds, at the start of a text, a verb in the present by what follows it: `ends on`. */
  readonly present: RegExp;
}
