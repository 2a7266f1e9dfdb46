import type { Unit } from './day-arithmetic.ts';

/** What a phrase such as `the last four years` counts, before it is held against a day. */
export type RelativePhrase =
  /** `the last four years`: up to now; `the next four years`: from now, with a negative count. */
  | { readonly shape: 'span'; readonly count: number; readonly unit: Unit }
  /** `two weeks ago`, `yesterday`; later than now when the count is negative. */
  | { readonly shape: 'point'; readonly count: number; readonly unit: Unit; readonly exact: boolean }
  /** `this year` is 0, `last month` -1, `next week` 1. */
  | { readonly shape: 'calendar'; readonly shift: number; readonly unit: Unit }
  /** `on Friday`, `last Friday`, by the number of the day from Monday. */
  | { readonly shape: 'weekday'; readonly weekday: number; readonly which: Which }
  /** `last March`, by number. */
  | { readonly shape: 'month'; readonly month: number; readonly which: Which }
  /** `this summer`, by EDTF number. */
  | { readonly shape: 'season'; readonly season: number; readonly which: Which }
  /** `recently`, `in recent years`, `years ago`: it has no bounds. */
  | { readonly shape: 'vague'; readonly future: boolean };

export type Which = 'last' | 'this' | 'next' | 'nearest-past';

const UNITS: ReadonlyMap<string, readonly [Unit, number]> = new Map([
  ['second', ['day', 0]],
  ['minute', ['day', 0]],
  ['hour', ['day', 1 / 24]],
  ['day', ['day', 1]],
  ['night', ['day', 1]],
  ['week', ['week', 1]],
  ['weekend', ['week', 1]],
  ['fortnight', ['week', 2]],
  ['month', ['month', 1]],
  ['quarter', ['month', 3]],
  ['year', ['year', 1]],
  ['decade', ['decade', 1]],
  ['century', ['century', 1]],
  ['centuries', ['century', 1]],
]);

/** A unit of time by its word, singular or plural, with how many of it the word means: a fortnight is two weeks. */
export function unitOf(word: string): readonly [Unit, number] | undefined {
  const plain = word.replace(/'s?$/, '');
  return UNITS.get(plain) ?? UNITS.get(plain.replace(/s$/, ''));
}
