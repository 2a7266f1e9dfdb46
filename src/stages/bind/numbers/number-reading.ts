import type { Span } from '../../../ground/model/place.ts';

/** A number, or the low and high end of a range. */
export type NumberValue = number | readonly [number, number];

/**
 * `cardinal`, `percent`, `range` and `fraction` are quantities. `name` is a numeral that counts nothing: `MI5`,
 * `9/11`, `page 4`, `10:30`, a telephone number, an address.
 */
export type NumberKind = 'cardinal' | 'percent' | 'range' | 'fraction' | 'ordinal' | 'year' | 'date' | 'name';

/** A number as it stands in a text, with everything that it can mean. */
export interface NumberReading {
  /** UTF-16 offsets. Signs, multipliers and per cent are part of it; currency signs and units are not. */
  readonly span: Span;
  readonly text: string;
  readonly kind: NumberKind;
  /**
   * All plausible values, the most usual first; `3.000` has two. None for a vague number, a name, a date, and
   * a numeral that must not be guessed at, such as 10² or Arabic-Indic digits. A percentage is a number of
   * hundredths (`15%` is 15), a fraction its quotient (`two thirds` is 2/3).
   */
  readonly values: readonly NumberValue[];
  /** What else it can be: `1500` without a word that decides is a year or a count. */
  readonly also?: 'cardinal' | 'year';
  /** A number word without a value (`dozens`, `several`), or with a loose one (`a couple`). */
  readonly vague?: true;
  /** The word `one` by itself, which is as often an article or a pronoun as a number. */
  readonly article?: true;
  /** What is measured, in lower case: `years`, `km`, `%`, or the currency sign before the number. */
  readonly measure?: string;
  /** The two numbers of a range, and of `three out of five`. */
  readonly ends?: readonly [NumberReading, NumberReading];
}

/** True for a number that says how many or how much. */
export function isQuantity(reading: NumberReading): boolean {
  return (
    reading.kind === 'cardinal' ||
    reading.kind === 'percent' ||
    reading.kind === 'range' ||
    reading.kind === 'fraction'
  );
}
