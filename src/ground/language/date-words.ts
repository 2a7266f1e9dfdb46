import type { Direction, RelativePhrase, TimeUnit } from './relative-phrase.ts';
import type { WordMap, WordSet } from './word-list.ts';

/** The words of dates. */
export interface DateWords {
  /** As they are printed, from January. */
  readonly monthNames: readonly string[];
  /** As they are printed, from spring. */
  readonly seasonNames: readonly string[];
  /** 1 to 12. */
  readonly months: WordMap<number>;
  /** Months that are other words without their capital: `may`, `march`. */
  readonly ambiguousMonths: WordSet;
  /** Abbreviations, without their full stop; they need their capital. */
  readonly shortMonths: WordMap<number>;
  /** 1 (Monday) to 7; they need their capital. */
  readonly weekdays: WordMap<number>;
  readonly shortWeekdays: WordMap<number>;
  /** By EDTF number: 21 (spring) to 24 (winter). */
  readonly seasons: WordMap<number>;
  /** By their first year: `nineties`. */
  readonly decades: WordMap<number>;
  /** Before a decade in words, which is else an age: `the nineties`, `mid`. */
  readonly beforeDecade: WordSet;
  /** Right behind the digits of a decade: the `s` of `1990s`. */
  readonly decadeEnding: WordSet;
  readonly century: WordSet;
  readonly the: WordSet;
  readonly of: WordSet;
  readonly on: WordSet;
  /** Between two days of a month: `to`, `and`, `or`. */
  readonly joinsDays: WordSet;
  /** Between two months or seasons of a year: `to`, `until`. */
  readonly joinsMonths: WordSet;
  /** Finds, in a text in lower case, a date behind a word that makes it approximate, its first group: `c. 2017`. */
  readonly approximate: RegExp;
  /** Before a month that is ambiguous and stands alone: `in May`. */
  readonly beforeMonth: WordSet;
  /** Before `3/4` where it is a day: `on`, `since`. */
  readonly beforeSlash: WordSet;
  readonly relative: RelativeDateWords;
}

/** A unit of time, and how many of it a word means: a fortnight is two weeks. */
export type CountedUnit = readonly [TimeUnit, number];

/** A phrase of fixed words that tells a time from the day on which it is said. */
export interface SetPhrase {
  readonly words: readonly string[];
  readonly phrase: RelativePhrase;
}

/** Words that tell a time from the day on which they are said. */
export interface RelativeDateWords {
  /** By their first word, the longest first: `the day before yesterday`. */
  readonly phrases: WordMap<readonly SetPhrase[]>;
  /** Behind a vague phrase, to which it gives bounds: `so far this year`. */
  readonly bounding: WordSet;
  readonly units: WordMap<CountedUnit>;
  /** `last`, `this`, `coming`. */
  readonly directions: WordMap<Direction>;
  /** Directions that count from the day, not by the calendar: `the past year`. */
  readonly rolling: WordSet;
  readonly recent: WordSet;
  /** Behind `recent`, beside units: `times`. */
  readonly afterRecent: WordSet;
  /** The words of `in the past`. */
  readonly past: readonly string[];
  readonly couple: WordSet;
  readonly of: WordSet;
  readonly articles: WordSet;
  /** Parts of this day: `morning`. */
  readonly partsOfDay: WordSet;
  /** Behind `this year`: `alone`. */
  readonly alone: WordSet;
  readonly ago: WordSet;
  /** Behind a count of units, from something that the phrase does not name: `earlier`. */
  readonly fromElsewhere: WordSet;
  /** Before units without a number: `many months`. */
  readonly uncounted: WordSet;
  readonly on: WordSet;
}
