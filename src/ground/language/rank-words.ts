import type { WordMap, WordSet } from './word-list.ts';

/** Words that rank something: superlatives, records, and how far they reach. */
export interface RankWords {
  /** Superlatives, each with the name of its family: `largest` and `biggest` are of one. */
  readonly superlatives: WordMap<string>;
  /** Families that may stand for one another where they reach over all time: `record` is the `highest ever`. */
  readonly alike: WordMap<string>;
  /** Families that rank numbers, the greatest or the smallest first: no `best`, which may be the one or the other. */
  readonly ofNumbers: WordSet;
  /** Words that make what is ranked a part, or another respect: `of the northern towns`, `outside Leeds`, `by area`. */
  readonly within: WordSet;
  /** After a superlative with no noun: `the largest, with 40`. */
  readonly goesOn: WordSet;
  /** Before one of these, a superlative ranks nothing: `at best`. */
  readonly idiomBefore: WordSet;
  /** The noun that ranks by itself: `record`. */
  readonly record: WordSet;
  /** After it, `record` ranks: `a record high`. With the family that it is of. */
  readonly recorded: WordMap<string>;
  /** Verbs before `a record`: `set a record`. */
  readonly setting: WordSet;
  /** Finds, before a superlative, that it is one of several: `one of the`. */
  readonly member: RegExp;
  /** Finds, after one, that it reaches over all time: `ever`, `on record`. */
  readonly ever: RegExp;
  /** Finds, after one, that it reaches over some time only: `since 2019`, `for a decade`. */
  readonly since: RegExp;
  /** Words by which an author stresses how small or great a number is: `a mere`. */
  readonly stress: WordSet;
  /** Words of a source by which it stresses a number itself. */
  readonly stressed: WordSet;
  /** Finds what sets one above all the others, with its first word: `more than any other`. */
  readonly anyOther: RegExp;
  /** The families of its first words. */
  readonly ways: WordMap<string>;
}
