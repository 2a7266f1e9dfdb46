import type { WordMap } from './word-list.ts';

/** Words for where something is, or when in the year, of which only one is so at a time. */
export interface PositionWords {
  /** `north`, `northern`, `left`, `upper`, `winter`. */
  readonly sides: WordMap<Side>;
}

export interface Side {
  /** `compass`, `hand`, `height`, `season`: sides of one kind are told apart. */
  readonly kind: string;
  /** The same for all its forms. */
  readonly side: string;
  /** It may be without a noun: `in the north`. */
  readonly isBare?: true;
  /** It needs no noun: `in winter`. */
  readonly isAlone?: true;
}
