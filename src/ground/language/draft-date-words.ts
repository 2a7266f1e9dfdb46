import type { WordSet } from './word-list.ts';

/** By what drafting tells the dates of events from those of figures, and what is past from what is to come. */
export interface DraftDateWords {
  /** Before a day at the end of the text: how it was on that day, `the reserve stood at £2.18 million on`. */
  readonly stateBefore: RegExp;
  /** What leads to a day at the beginning of a sentence: `On`. */
  readonly opening: RegExp;
  /** After such a day: how it was on it, `the Trust employed 47`. */
  readonly stateBehind: RegExp;
  /** By which `is switched off` is no past. */
  readonly present: RegExp;
  /** Found after a length of time that ends with a date: ` to June 2025` of `the three months to June 2025`. */
  readonly endingBehind: RegExp;
  /** Found at the end of what is before the date: `three months to`. */
  readonly endingBefore: RegExp;
  /** After a weekday that comes again and again: `of the month`. */
  readonly ofEach: RegExp;
  /** A month with a number that is no day of it: `in July 9`. */
  readonly countInMonth: RegExp;
  /** How a comparison with all that was since begins: `since`. */
  readonly since: string;
  /** A superlative with `since` at the end of the text: `the worst harvest since`. */
  readonly mostSince: RegExp;
  /** Found at the end of what is before a time with which something is compared: `twice as many as in`. */
  readonly comparedBefore: RegExp;
  /** Found at the end of what is before a time of which a level, a figure, another one is the measure: `fell to the level of`. */
  readonly measureBefore: RegExp;
  /** Found right after a time that a measure is of: `levels` of `to 2018 levels`. */
  readonly measureBehind: RegExp;
  /** Found after the hour of a clock: `nine o'clock`. */
  readonly clockBehind: RegExp;
  /** Found after a number that is the hour of a clock where `clockBefore` is before it: `nine in the evening`. */
  readonly hourBehind: RegExp;
  /** Found before the hour of a clock: `at nine in the evening`. */
  readonly hourBefore: RegExp;
  /** Found before what can be nothing but the hour of a clock: `half past four`. */
  readonly clockBefore: RegExp;
  /** Found after the minutes of a clock: `ten past two`. */
  readonly minutesBehind: RegExp;
  /** Found around minutes that may be something else by themselves: `at five to three`. */
  readonly minutesBetween: { readonly before: RegExp; readonly behind: RegExp };
  /** Participles of issuing a text: `published`. */
  readonly issuing: WordSet;
  /** The word by which a note of rights is told. */
  readonly rights: string;
  /** Before a day at the end of the text: it is to be done by then, `is finished by`. */
  readonly due: RegExp;
  /** All that is between the two ends of a time: `to`. */
  readonly rangeJoint: RegExp;
  /** A joint that makes a time of two dates only after `rangeLead`: `and`. */
  readonly openJoint: string;
  readonly rangeLead: RegExp;
  /** The end and the beginning of a text that belong to the clause between them. */
  readonly clauseBefore: RegExp;
  readonly clauseBehind: RegExp;
  /** A form of a verb that tells what happened, or goes on, and no state. */
  readonly happening: RegExp;
}
