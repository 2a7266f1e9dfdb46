import type { Qualifier } from '../model/qualifier.ts';
import type { Idiom } from './name-words.ts';
import type { WordMap, WordSet } from './word-list.ts';

/** Words that limit a number. */
export interface QualifierPhrase {
  /** Words and marks, in lower case. */
  readonly words: readonly string[];
  /** All that fit, the best first. */
  readonly qualifiers: readonly Qualifier[];
  /** What the phrase says after `not`; empty when no qualifier tells it. */
  readonly negated: readonly Qualifier[];
  /**
   * Stands right before its number: `over 800` limits, `over the 800` does not. Small words such as `another`
   * and `a further` may come between.
   */
  readonly direct: boolean;
  /** How far off the number may be is after it: `5 ± 2`. */
  readonly tolerance?: true;
  /** Where the phrase may limit the number, or not. */
  readonly open?: {
    /** The word before it is one of these: `asked about 12 attacks`. */
    readonly behind: WordSet;
    /** The number measures time: `over 34 years`. */
    readonly time: boolean;
    /** The word after the number is one of these: `passed 12 laws`. */
    readonly counting?: WordSet;
  };
}

export interface QualifierWords {
  /** Phrases before a number by their last word, the longest first. */
  readonly before: WordMap<readonly QualifierPhrase[]>;
  /** Phrases after a number by their first word, the longest first. */
  readonly after: WordMap<readonly QualifierPhrase[]>;
  /** `the`, `its`: between a direct phrase and its number they part them. */
  readonly determiners: WordSet;
  /** Words by which a number is meant to its last digit: `exactly`. */
  readonly precise: WordSet;
  /** Articles, which part a direct phrase and its number when they are right before it. */
  readonly articles: WordSet;
  /** Words that may be between a phrase and its number; determiners and articles are among them. */
  readonly small: WordSet;
  /** `not`, `never`. */
  readonly negations: WordSet;
  /** True for a verb with a negation in it, such as `weren't`. */
  isNegatedVerb(word: string): boolean;
  /** Verbs that deny what they govern: `failed to reach`. */
  readonly denials: WordSet;
  /** Words that deny for the most part, after which no qualifier is sure: `rarely exceeds`. */
  readonly softNegations: WordSet;
  /** Those that deny what is said before them: `sailed without`. */
  readonly withouts: WordSet;
  /** Before one of those, which then denies no number: `do without 12 lorries`. */
  readonly beforeWithout: WordSet;
  /** Before the time for which something is so or not so: `without heat for more than 24 hours`. */
  readonly lasting: WordSet;
  /** Helpers of a verb that say that it is not so to this day: `has not been cleaned for over a year`. */
  readonly perfects: WordSet;
  /** Helpers that allow or forbid, so that the time is what they limit: `may not park for more than two hours`. */
  readonly allowing: WordSet;
  /** Before the comparative that it denies: `no` longer than. */
  readonly no: WordSet;
  /** Verbs and their helpers between a negation and a limit: `did not fall below`. */
  readonly carriers: WordSet;
  /** Words through which no negation reaches: `did not say more than 12 left`. */
  readonly opaque: WordSet;
  /** After `no` in a phrase that denies its whole clause: `at no time`. */
  readonly noTimes: WordSet;
  /** After `no` at the head of a clause, which it does not deny: `no doubt`. */
  readonly notDenied: WordSet;
  /** Finds such words anywhere. */
  readonly allBut: RegExp;
  /** Finds words that take out all: `none of`. */
  readonly noneOf: RegExp;
  /** Found after a number that is a part of one before it: `of them`. */
  readonly partBehind: RegExp;
  /** Found after a number that says which share of something it is: `one pound in every eight that`. */
  readonly partShare: RegExp;
  /** Found before such a number: `including`. */
  readonly partBefore: RegExp;
  /** Phrases under which a number states nothing, by their last word: `none of`, `all but`. */
  readonly voiding: WordMap<readonly Idiom[]>;
  /** Before `few of`, which then says that there are some. */
  readonly some: WordSet;
  /** Adverbs between a negation and what it negates: `not much more than`. */
  readonly adverbs: WordSet;
  /** Words over which no phrase after a number reaches back to it. */
  /** Under a denial these take a number back: `not in any of the 26`. One phrase, word by word. */
  readonly anyOf: readonly string[];
  readonly parting: WordSet;
}
