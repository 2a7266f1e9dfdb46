/** Words by which a text says how far somebody vouches for what it tells. */
export interface StanceWords {
  /** What they say of what is told, the first that finds something wins. */
  readonly stances: readonly Stance[];
  /** Finds, in a text, the end of what such words reach over. */
  readonly contentEnd: RegExp;
  /** Found in all of what such words reach over where it is told before them: `it`, `that`. */
  readonly standIn: RegExp;
  /** Finds words of a text that is no plain statement, whatever they deny or doubt: `whether`, `question`. */
  readonly notPlain: RegExp;
  /** Finds words that something is proved not to be so: `showed that it did no`, `ruled out`. */
  readonly disproving: RegExp;
  /** Finds words that nothing was found of something: `no evidence`. */
  readonly unproven: RegExp;
}

export interface Stance {
  readonly kind: StanceKind;
  /** Finds the words, global. */
  readonly words: RegExp;
  /** What is told is before them: `it cannot be ruled out`. */
  readonly isBehind?: true;
}

/** Said not to be so, doubted, or left open: `denies that`, `doubts that`, `could not confirm that`. */
export type StanceKind = 'denied' | 'doubted' | 'open';
