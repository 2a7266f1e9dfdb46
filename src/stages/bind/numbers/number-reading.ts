import type { Span } from '../../../ground/model/place.ts';
import type { Rate, Unit } from '../../../ground/model/unit.ts';

/** A number, or the low and high end of a range. */
export type NumberValue = number | readonly [number, number];

/**
 * `cardinal`, `percent`, `range` and `fraction` are quantities. `name` is a numeral that counts nothing: `MI5`,
 * `9/11`, `page 4`, `10:30`, a telephone number, a house. `address` is a web or mail address, a DOI, a file name.
 * `base` is what something is counted against, by itself: the 100,000 of `the rate per 100,000`.
 */
export type NumberKind =
  | 'cardinal'
  | 'percent'
  | 'range'
  | 'fraction'
  | 'ordinal'
  | 'year'
  | 'date'
  | 'name'
  | 'address'
  | 'base';

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
  /** The unit, when it is of a closed family. */
  readonly unit?: Unit;
  /** Whether the unit is one depends on the value: `5m` is five metres, or five million of something. */
  readonly unitOpen?: true;
  /** What the number is counted against. */
  readonly rate?: Rate;
  /** A second one right after the first: `per 100,000 people a year`. */
  readonly alsoRate?: Rate;
  /** An age: it backs years or months of age, and nothing else. */
  readonly age?: true;
  /** A bare number that may be one: `the youngest was 15`. */
  readonly mayBeAge?: true;
  /** UTF-16 offsets of the number with its currency sign and its unit. */
  readonly whole: Span;
  /** How many of the two numbers of a share count things: both in `12 out of 15`, one in `3 in 10,000`. */
  readonly counted?: 1 | 2;
  /** The level of a confidence interval, `95% CI`, which is no result. */
  readonly level?: true;
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

/** The unit of the lower end of a range, which may have one of its own: `4 weeks to 6 months`. */
export function lowUnitOf({
  kind,
  ends,
}: {
  readonly kind: NumberKind;
  readonly ends?: NumberReading['ends'] | undefined;
}): Unit | undefined {
  const low = kind === 'range' ? ends?.[0] : undefined;
  return low?.unitOpen === true ? undefined : low?.unit;
}
