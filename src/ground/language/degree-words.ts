/** Words that tell how many of something, or how often: from the least to the most. */
export interface DegreeWords {
  /** Of how many of several something is said: `some`, `most`, `all`. */
  readonly amounts: readonly Degree[];
  /** How often something is so: `at times`, `always`. */
  readonly frequencies: readonly Degree[];
  /** Of whom without a name something is said: `nobody`, `somebody`, `everybody`. */
  readonly anybody: readonly Degree[];
  /** Finds words that say that something is so of a part, or not always: `not all`. */
  readonly notAll: RegExp;
  /** Finds words for more than half of something. */
  readonly most: RegExp;
}

export interface Degree {
  /** The higher, the more. */
  readonly rank: number;
  /** It is close to none: `few`, `rarely`. */
  readonly isLow?: true;
  /** Finds the words, global. Those of an amount end before what it is an amount of. */
  readonly words: RegExp;
}
