import type { Unit } from '../model/unit.ts';
import type { WordMap, WordSet } from './word-list.ts';

/** How a unit is written: words and marks, one token each. */
export interface UnitPhrase {
  /** As tokens are cut: `km` and `²`, `US` and `$`. In lower case, unless `exact`. */
  readonly words: readonly string[];
  readonly unit: Unit;
  /** The multiplier in a code of money: `MUSD`. */
  readonly scale?: number;
  /** Letters count as they are written: `MW` is no `mW`, and `C` no `c`. */
  readonly exact?: true;
  /** A word that names other things as often: two degrees, 12 foot soldiers. */
  readonly open?: true;
  /** May be written right after digits: `5km`; `only` where it has to be. */
  readonly glued?: true | 'only';
}

/** The units of the closed families, and what a number is counted against. */
export interface UnitWords {
  /** By first word or mark in lower case, the longest first: after a number. */
  readonly behind: WordMap<readonly UnitPhrase[]>;
  /** By last word or mark in lower case, the longest first: money, before a number. */
  readonly before: WordMap<readonly UnitPhrase[]>;
  /** Words that are inches after feet only: `5 ft 2 in`. */
  readonly inch: { readonly words: WordSet; readonly unit: Unit } | undefined;
  readonly rates: RateWords;
  readonly ages: AgeWords;
}

export interface RatePhrase {
  readonly words: readonly string[];
  /** What is counted against. */
  readonly of: string;
}

/** `rise`, `rises`, `rose`: the first two may be nouns. */
export type VerbForm = 'base' | 'third' | 'past';

export interface RateWords {
  /** What is after is counted against, a number too. */
  readonly per: WordSet;
  /** The same in two words, `for every`: the first, and the second. */
  readonly before: WordSet;
  readonly every: WordSet;
  /** `a day`, `each month`: with a unit of time or one of a few nouns only. */
  readonly article: WordSet;
  /** After an article they are what a number is counted against: `a head`. */
  readonly afterArticle: WordSet;
  /** After money and an article, where they are no price: `£5 a little`. */
  readonly notPriced: WordSet;
  /** After `a year`, which is then a time and no rate: `a year ago`. */
  readonly notAfter: WordSet;
  /** Of those, words after which more may follow all the same: `4 per cent a year from 1 March`. */
  readonly openAfter: WordSet;
  /** Before a noun that is counted against a time: `annual`. */
  readonly adjectives: WordMap<string>;
  /** One word for a rate: `daily`, `annually`. */
  readonly adverbs: WordMap<string>;
  /** Set phrases, by their first word: `per annum`. */
  readonly set: WordMap<readonly RatePhrase[]>;
  /** Before an article that opens no rate: `in a day`. */
  readonly notBefore: WordSet;
  /** After `per`, which is then no rate: `per cent`. */
  readonly notPer: WordSet;
  /** `head`, `capita`, `people`: all of them `person`. */
  readonly persons: WordSet;
  /** Between a noun and what it is of: `head of population`. */
  readonly of: WordSet;
  /** `On average` every one of those named has so much. */
  readonly means: WordSet;
  /** `Each time` counts against nothing but how often. */
  readonly occasions: WordSet;
  /** Over these no rate reaches back to its number. */
  readonly parting: WordSet;
  /** Before a verb: `is`, `should`. Over them a rate reaches only where the verb is one of `paying`. */
  readonly auxiliaries: WordSet;
  /** Verbs by which an amount is one per time: `£30 is paid every month`. */
  readonly paying: WordSet;
  /** Verbs, in their forms, by which a time says when, and not how much: `£30 rose every year`. */
  readonly unrated: WordMap<VerbForm>;
  /** The same of what is measured, not of things that are counted: `the limit of £30 is reviewed each year`. */
  readonly examined: WordSet;
  /** Before `of` and a number that is no attribute of theirs: `a total of £30 is raised each year`. */
  readonly sums: WordSet;
}

export interface AgeWords {
  /** Before a verb and a bare number, which is an age then: `the youngest was 15`. */
  readonly mostOld: WordSet;
  /** Before the years of an age: `aged`. */
  readonly aged: WordSet;
  /** Before `of`: `at the age of`. */
  readonly age: WordSet;
  readonly of: WordSet;
  /** Before `of` and the years: `a boy of 11`. */
  readonly persons: WordSet;
  /** Between people and their years: `children under five`. */
  readonly bounds: WordSet;
  /** Verbs between those two, and words that stand for people before them: `one of them is under 16`. */
  readonly are: WordSet;
  readonly them: WordSet;
  /** First words of limits between `aged` and the years: `at` least. */
  readonly limits: WordSet;
  /** After the years: `old`. */
  readonly old: WordSet;
  /** Before a decade of a life: `in her 40s`. */
  readonly whose: WordSet;
  /** Between these and the decade: `early`. */
  readonly part: WordSet;
  /** The unit where none is named. */
  readonly year: Unit | undefined;
}
