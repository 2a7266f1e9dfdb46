/** What running text is made of, beside numbers and dates. */
export interface ProseWords {
  /** BCP 47: the language by whose rules Intl.Segmenter cuts sentences. */
  readonly sentences: string;
  /** Found at the end of a text that ends in an abbreviation, and so ends no sentence. */
  readonly abbreviation: RegExp;
  /** One of those that is an abbreviation only before a number: `No. 4`. */
  readonly numberMark: RegExp;
  /** Found after an apostrophe that stands for what is left off the start of a word: `'tis`, `'90s`. */
  readonly elided: RegExp;
  /** Finds a negation anywhere in a text. */
  readonly negation: RegExp;
  /** Finds a negation, its first group, at the end of a folded text that ends in the space after it. */
  readonly negationBefore: RegExp;
  /** Finds, at the end of a folded text, a prefix with its hyphen that turns the word after it round: `non-`. */
  readonly turningPrefix: RegExp;
  /** Finds, at the start of a folded text, an ending that a quotation may leave off its last word: `'s`. */
  readonly possessiveEnding: RegExp;
}
