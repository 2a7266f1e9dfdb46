import type { WordSet } from './word-list.ts';

/** The words by which the caption of a table is known. */
export interface TableWords {
  /** A caption begins with one: `Table`. */
  readonly captions: WordSet;
  /** Before `in` and a unit, for the whole of a table: `amounts in £ million`. */
  readonly amounts: WordSet;
  /** In the label of a figure of which others are parts: `total`. */
  readonly totals: WordSet;
  /** Before a unit: `in`. */
  readonly in: WordSet;
  /** In brackets after what a column counts, where they say no unit: `(net)`. */
  readonly stages: WordSet;
  /** In the head of a column of what was planned, or is expected: `target`, `dues budgeted`. */
  readonly plans: RegExp;
  /** The same, and what else a sentence says of such a number: `was to`, `aims`. */
  readonly plansInText: RegExp;
  /** In a sentence that sets what there is against what was planned: `less than its target`. */
  readonly setAgainst: RegExp;
}
