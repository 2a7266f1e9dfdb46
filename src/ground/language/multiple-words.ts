import type { WordMap, WordSet } from './word-list.ts';

/** Words that say how many times as much something is, or has become. */
export interface MultipleWords {
  /** Words for how often something happens: `twice` is 2. */
  readonly often: WordMap<number>;
  /** Before them they make an idiom: `think twice`. */
  readonly beforeOften: WordSet;
  /** Words of a source by which something happened a second time: `again`. */
  readonly again: WordSet;
  /** Words that always do: `doubled`, `tenfold`. */
  readonly always: WordMap<number>;
  /** Words that do so before `behind`, or behind `before`: `double the number`, `twice as many`, `will double`. */
  readonly sometimes: WordMap<number>;
  readonly before: WordSet;
  readonly behind: WordSet;
  /** Behind a share that compares: `half as long`. */
  readonly as: WordSet;
  /** Before an ordinal that tells a share: `every third`. */
  readonly every: WordSet;
  /** Behind a number: `three times`, `3-fold`. */
  readonly times: WordSet;
  /** Behind `times`, where it compares: `three times as many`; elsewhere it counts occasions. */
  readonly comparing: WordSet;
}
