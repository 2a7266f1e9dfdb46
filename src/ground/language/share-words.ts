import type { WordMap, WordSet } from './word-list.ts';

/** Words that tell of what something is a share, and what makes a number a difference from something. */
export interface ShareWords {
  /** Nouns before `of` and the whole: `share of pupils`. */
  readonly shares: WordSet;
  /** Before a whole that nothing limits: `all`. */
  readonly all: WordSet;
  /** They stand for a whole that was named before, and may be a part of more: `those`. */
  readonly standIns: WordSet;
  /** The same of one thing: `of it`. */
  readonly it: WordSet;
  /** Before a noun, and no part of what it names: `the`, `their`. */
  readonly determiners: WordSet;
  /** Small words at which what a noun names is over: `in`, `who`, `were`. */
  readonly ends: WordSet;
  /** They open what says which of them are meant: `who`, `that`. */
  readonly relatives: WordSet;
  /** Words for people by what they are to something, in the singular, with a group each: `staff` are `employees`. */
  readonly alike: WordMap<string>;
  /** The group that may mean any of the others: `respondents`, `people`. */
  readonly anybody: string;
  /** Finds a noun, in the singular, for what somebody does: `application`, of an applicant. */
  readonly acts: RegExp;
  /** Beside a number that is a difference, after it and its unit: `below`, `warmer`, `fewer`. */
  readonly comparatives: WordSet;
  /** They add to what was counted before, unless `than` follows: `412 more`. */
  readonly adding: WordSet;
  /** A text that has one of them tells a difference or a change of some kind: `gap`, `inflation`, `saved`. */
  readonly differing: WordSet;
  /** Before a number that is set against another of the same thing: `from`, `against`, `when`. */
  readonly comparing: WordSet;
  /** They say that something is measured or counted, and not what: `number`, `length`. */
  readonly measuring: WordSet;
  /** Finds words for a vote against which nobody was: `unanimous`, `votes to none`; global. */
  readonly unopposed: RegExp;
}
