import type { WordSet } from './word-list.ts';

/** What numbers measure. */
export interface MeasureWords {
  /** Units of time, in every form. */
  readonly time: WordSet;
  /** All units, in every form. */
  readonly all: WordSet;
  /** Abbreviations right after digits, as they are written: `5km`, `3GW`. */
  readonly glued: ReadonlySet<string>;
}
