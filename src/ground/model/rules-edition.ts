/** Which rules of binding something was made under. */
export interface RulesEdition {
  /** Counts up when the rules refuse what they accepted before. */
  readonly version: number;
  /** The first digits of the SHA-256 of the table of folds, limits, words and rules, in hexadecimal. */
  readonly fingerprint: string;
}
