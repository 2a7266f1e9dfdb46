import type { Limit, Stage } from '../../../ground/language/date-words.ts';
import type { Span } from '../../../ground/model/place.ts';

/** The parts of a date that a text gives. */
export interface DateParts {
  readonly year?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** A part of the year by its EDTF number, from 21 (spring) to 41 (second half); a winter has the year in which it begins. */
  readonly season?: number;
  /** The year in which a financial or academic year begins, which `year` is not. */
  readonly financial?: number;
  /** The first year of it: 1990 for `the 1990s`. */
  readonly decade?: number;
  /** The first year of it: 1800 for `the 19th century`. */
  readonly century?: number;
  /** 1 (Monday) to 7, where it is named. */
  readonly weekday?: number;
  /** Which end of it: `early 2016`. */
  readonly stage?: Stage;
  /** `before 2016`. */
  readonly limit?: Limit;
}

/** Parts with their place in the text: UTF-16 offsets. */
export interface PlacedParts extends DateParts {
  readonly span: Span;
}

/** Dates read at a token: two of them for `22-24 March`, or for both readings of `10/11/2015`. */
export interface DateMatch {
  /** The index of the token after it. */
  readonly next: number;
  readonly dates: readonly PlacedParts[];
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a day that the month can have; 29 February needs a leap year when the year is known. */
export function isDay(day: number, month: number, year: number | undefined): boolean {
  if (day < 1 || month < 1 || month > 12 || day > (DAYS[month - 1] ?? 0)) return false;
  return month !== 2 || day < 29 || year === undefined || isLeap(year);
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
