import type { Direction, RelativePhrase, TimeUnit } from './relative-phrase.ts';
import type { WordMap, WordSet } from './word-list.ts';

/** Which of two numbers of a date comes first: the day in `3/4/2025` of a Briton, the month in that of an American. */
export type DigitOrder = 'day-first' | 'month-first';

/** The words of dates. */
export interface DateWords {
  /** Right before a date it says how things stood on it: `as of 3 May`, which is neither since nor by then alone. */
  readonly standing: RegExp;
  /** Before a date of something besides what is told: `since we were founded in`, `below the average of`. */
  readonly lookingBack: RegExp;
  /** The same where `present` is behind the date: `built in 1987 is 640 metres long`. */
  readonly begun: RegExp;
  readonly present: RegExp;
  /** The order of dates in digits; both readings are given where it is not known. */
  readonly digitOrder?: DigitOrder;
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
  /** Right after the digits of a decade: the `s` of `1990s`. */
  readonly decadeEnding: WordSet;
  readonly century: WordSet;
  readonly the: WordSet;
  readonly of: WordSet;
  readonly on: WordSet;
  /** Between two days of a month: `to`, `and`, `or`. */
  readonly joinsDays: WordSet;
  /** Between two months or seasons of a year: `to`, `until`. */
  readonly joinsMonths: WordSet;
  /** Finds, in a text in lower case, a date after a word that makes it approximate, its first group: `c. 2017`. */
  readonly approximate: RegExp;
  /** Before a month that is ambiguous and stands alone: `in May`. */
  readonly beforeMonth: WordSet;
  /** Before `3/4` where it is a day: `on`, `since`. */
  readonly beforeSlash: WordSet;
  readonly parts: YearPartWords;
  readonly times: TimeWords;
  /** `early`, `end of`: which end of a period; by their last word, the longest first. */
  readonly stages: WordMap<readonly StagePhrase[]>;
  /** Before a date that is no more than a limit. */
  readonly limits: WordMap<Limit>;
  /** After a date that is no more than a limit, by their first word: `at the earliest`. */
  readonly bounds: WordMap<readonly Bound[]>;
  /** On which side of a date something is, by the last word of what is before it: `no later than`. */
  readonly relations: WordMap<readonly RelationPhrase[]>;
  /** What a relation turns into after a negation: `not until` is from then on. */
  readonly denied: WordMap<DateRelation>;
  /** Before a date on which something was: `in`, `on`, `during`. */
  readonly at: WordSet;
  /** Around and between the two ends of a time: `between` … `and`, `to`. */
  readonly spans: { readonly between: WordSet; readonly and: WordSet; readonly to: WordSet };
  /** Before `from … to` where it tells of two days, and not of the time between them: `moved`. */
  readonly moved: WordSet;
  /** They make a state of an act: `has been closed`. */
  readonly perfect: WordSet;
  /** Before a weekday that tells no date: `every`. */
  readonly beforeHabit: WordSet;
  /** Divide the clauses of a sentence: `and`, `while`. */
  readonly dividesClauses: WordSet;
  /** Divide what is told of one date from what is told of another, besides those: `that`, `what`. */
  readonly dividesStatements: WordSet;
  /** Verbs that tell nothing by themselves: `was`, `had`. */
  readonly auxiliaries: WordSet;
  /** Finds words by which a sentence looks ahead: `will`, `is expected`. */
  readonly ahead: RegExp;
  /** Finds words by which a sentence tells of what was ahead at some time: `would`, `were due`. */
  readonly aheadOfThen: RegExp;
  /** Finds words by which it does so unless its verb is in the past: `until`. */
  readonly aheadUnlessPast: RegExp;
  /** Finds words of the past by which something was given another day, past or to come: `deferred until`. */
  readonly movedTo: RegExp;
  /** Words in a clause of the past by which its date may be to come: `agreed to meet on 3 May`. */
  readonly leadsAhead: WordSet;
  /** Before a form that is of the past elsewhere: `is closed`. */
  readonly notPastBehind: WordSet;
  /** Finds words by which a sentence tells of a time after that of the sentence before: `so far`, `was to`. */
  readonly otherTime: RegExp;
  /** Finds words by which a sentence speaks of the day on which its source came out: `as of`, `published`. */
  readonly ofIssue: RegExp;
  /** The past of verbs that do not end as others do: `fell`. */
  readonly pastForms: WordSet;
  /** The end of the past of others: `ed`. */
  readonly pastEnding: RegExp;
  /** `since`, and a word before it after which it is no beginning: `three times since`, `the lowest since`. */
  readonly counted: { readonly since: WordSet; readonly times: RegExp };
  /** Finds words for the same part of another year: `the same quarter`, `a year earlier`. */
  readonly echo: RegExp;
  readonly relative: RelativeDateWords;
}

/** Words after a date that make a limit of it. */
export interface Bound {
  readonly words: readonly string[];
  readonly limit: Limit;
  readonly relation: DateRelation;
}

/** Something was before a date, after it, or at the latest by it. */
export type Limit = 'before' | 'after' | 'by';

/** On which side of a date something is: `at` it where nothing says more. */
export type DateRelation = 'before' | 'until' | 'by' | 'from' | 'after';

export interface RelationPhrase {
  readonly words: readonly string[];
  readonly relation: DateRelation;
}

/** Which end of a period. */
export type Stage = 'early' | 'mid' | 'late';

export interface StagePhrase {
  readonly words: readonly string[];
  readonly stage: Stage;
}

/** Words of quarters, halves and financial years. */
export interface YearPartWords {
  /** Right before or after the number of a part, by the EDTF number before its first: the `Q` of `Q3` is 32. */
  readonly letters: WordMap<number>;
  /** After an ordinal, by the same number: `quarter`. */
  readonly nouns: WordMap<number>;
  /** Stand for ordinals: `last`, by the noun. */
  readonly lastOf: WordMap<number>;
  readonly last: WordSet;
  /** Glued to a year that begins in another: `FY`. */
  readonly financialPrefix: WordSet;
  /** Before `year`: `financial`; by itself before digits, when it is in `financialAlone`. */
  readonly financial: WordSet;
  readonly financialAlone: WordSet;
  readonly year: WordSet;
  /** Between a year or its months and the day on which they end: `to`, `ended`. */
  readonly ending: WordSet;
  readonly months: WordSet;
  /** Before `year`, where the year has been named: `the`, `that`. */
  readonly thatYear: WordSet;
}

/** Words of times of day. */
export interface TimeWords {
  /** Of twelve hours, by the hours that it adds. */
  readonly halves: WordMap<number>;
  /** After four digits or an hour that is in the count of 24: `hrs`, `GMT`. */
  readonly behindHours: WordSet;
  readonly oClock: WordSet;
  /** Times in one word, in minutes: `noon`. */
  readonly named: WordMap<number>;
  /** `half past six`, in minutes. */
  readonly half: WordSet;
  readonly quarter: WordSet;
  readonly past: WordSet;
  readonly to: WordSet;
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
  /** After a vague phrase, to which it gives bounds: `so far this year`. */
  readonly bounding: WordSet;
  readonly units: WordMap<CountedUnit>;
  /** `last`, `this`, `coming`. */
  readonly directions: WordMap<Direction>;
  /** Directions that count from the day, not by the calendar: `the past year`. */
  readonly rolling: WordSet;
  /** Directions that count from another time than that of the document: `the following year`. */
  readonly anchored: WordSet;
  readonly recent: WordSet;
  /** After `recent`, beside units: `times`. */
  readonly afterRecent: WordSet;
  /** The words of `in the past`. */
  readonly past: readonly string[];
  readonly couple: WordSet;
  readonly of: WordSet;
  readonly articles: WordSet;
  /** Parts of this day: `morning`. */
  readonly partsOfDay: WordSet;
  /** After `this year`: `alone`. */
  readonly alone: WordSet;
  readonly ago: WordSet;
  /** After a count of units, from something that the phrase does not name: `earlier`; 1 when it looks ahead, else -1. */
  readonly fromElsewhere: WordMap<1 | -1>;
  /** Number words between two and nine: `few`. */
  readonly few: WordSet;
  /** Before units without a number: `many months`. */
  readonly uncounted: WordSet;
  readonly on: WordSet;
}
