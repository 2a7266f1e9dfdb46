/** What time is counted in. */
export type TimeUnit = 'day' | 'week' | 'month' | 'season' | 'year' | 'decade' | 'century';

/** What a phrase such as `the last four years` counts, before it is held against a day. */
export type RelativePhrase =
  /** `the last four years`: up to now; `the next four years`: from now, with a negative count. */
  | { readonly shape: 'span'; readonly count: number; readonly unit: TimeUnit }
  /** `two weeks ago`, `yesterday`; later than now when the count is negative. */
  | { readonly shape: 'point'; readonly count: number; readonly unit: TimeUnit; readonly exact: boolean }
  /** `this year` is 0, `last month` -1, `next week` 1. */
  | { readonly shape: 'calendar'; readonly shift: number; readonly unit: TimeUnit }
  /** `on Friday`, `last Friday`, by the number of the day from Monday. */
  | { readonly shape: 'weekday'; readonly weekday: number; readonly which: Which }
  /** `last March`, by number. */
  | { readonly shape: 'month'; readonly month: number; readonly which: Which }
  /** `this summer`, by EDTF number. */
  | { readonly shape: 'season'; readonly season: number; readonly which: Which }
  /** `a few weeks ago` is two to nine weeks, `recently` a year at most; `to` is absent where it has no bound. */
  | {
      readonly shape: 'range';
      readonly from: number;
      readonly to: number | undefined;
      readonly unit: TimeUnit;
      /** A stretch of time up to now: `the last few years`. */
      readonly isStretch: boolean;
    }
  /** `two years later`, `the day before`: counts from a date that the text gives elsewhere. */
  | { readonly shape: 'elsewhere'; readonly count: number | undefined; readonly unit: TimeUnit }
  /** `since then`, `long ago`: it has no bounds. */
  | { readonly shape: 'vague'; readonly future: boolean };

/** Which one of those that have a name, as seen from the day on which the phrase is said. */
export type Which = Direction | 'nearest-past' | 'nearest-next';

export type Direction = 'last' | 'this' | 'next';

/** A time before that nobody can bound. */
export const VAGUE = { shape: 'vague', future: false } as const satisfies RelativePhrase;

/** The least and the most that `a few` means. */
export const FEW = { from: 2, to: 9 } as const;

/** `Recently` is at most a year ago. */
export const RECENTLY = {
  shape: 'range',
  from: 0,
  to: 1,
  unit: 'year',
  isStretch: false,
} as const satisfies RelativePhrase;

/** The same of a time to come. */
export const VAGUE_FUTURE = { shape: 'vague', future: true } as const satisfies RelativePhrase;
