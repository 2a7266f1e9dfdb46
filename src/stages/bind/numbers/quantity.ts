import type { Rate, Unit } from '../../../ground/model/unit.ts';

/** A number that counts or measures, as found at an index of the tokens. */
export interface Quantity {
  /** The index of the token after it. */
  readonly next: number;
  readonly kind: 'cardinal' | 'percent' | 'fraction' | 'ordinal';
  readonly values: readonly number[];
  readonly vague?: true;
  readonly article?: true;
  readonly measure?: string;
  readonly unit?: Unit;
  /** Whether the unit is one depends on the value: `5m` is five metres, or five million. */
  readonly unitOpen?: true;
  readonly rate?: Rate;
  /** A second one right after the first: `per 100,000 people a year`. */
  readonly alsoRate?: Rate;
  readonly age?: true;
  /** A bare number that may be an age. */
  readonly mayBeAge?: true;
  /** The index of the first token, where money is before the number. */
  readonly start?: number;
  /** The index after the unit, where one is after the number. */
  readonly end?: number;
  /** The index after what it is counted against, where that is right after it. */
  readonly past?: number;
  /**
   * Its multiplier (`million`, `k`) and the values before it: a range lends it to its first number. Absent
   * when it has none.
   */
  readonly scaled?: { readonly base: readonly number[]; readonly scale: number };
  /** Read from digits, not words. */
  readonly digits?: true;
}
