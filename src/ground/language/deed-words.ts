import type { WordMap, WordSet } from './word-list.ts';

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
  /** What is the same for all forms of verbs for what two do together: `met`. */
  readonly mutual: WordSet;
  /** Words between two clauses that say which was first, with whether it is that before them. */
  readonly order: WordMap<boolean>;
  /** Words in a clause by which it is later than the one before it: `a year later`. */
  readonly next: WordSet;
  /** Found in a form that tells what was done after `before` and `after`: `taking`. */
  readonly gerund: RegExp;
  /** Finds, at the start of a text, a verb in the present by what follows it: `ends on`. */
  readonly present: RegExp;
  /** Finds words for how near two things were, up to the second: `within days of`; the unit is its first group. */
  readonly within: RegExp;
  /** How many days that is at most, by the unit: a generous reading. */
  readonly withinUnits: WordMap<number>;
}
