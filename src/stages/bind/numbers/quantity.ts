/** A number that counts or measures, as found at an index of the tokens. */
export interface Quantity {
  /** The index of the token behind it. */
  readonly next: number;
  readonly kind: 'cardinal' | 'percent' | 'fraction' | 'ordinal';
  readonly values: readonly number[];
  readonly vague?: true;
  readonly article?: true;
  readonly measure?: string;
  /**
   * Its multiplier (`million`, `k`) and the values before it: a range lends it to its first number. Absent
   * when it has none.
   */
  readonly scaled?: { readonly base: readonly number[]; readonly scale: number };
  /** Read from digits, not words. */
  readonly digits?: true;
}
