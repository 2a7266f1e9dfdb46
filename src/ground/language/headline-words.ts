import type { WordSet } from './word-list.ts';

/** Words by which a title states nothing. */
export interface HeadlineWords {
  /** They open a question: `who`, `whether`. */
  readonly asking: WordSet;
  /** Before a word of direction they make it a topic: `the case for approval`. */
  readonly topical: WordSet;
}
