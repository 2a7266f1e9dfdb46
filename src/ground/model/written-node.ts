import type { Literal } from 'unist';

/** A word or a few as they are meant, without escapes, and where they are written. */
export interface WrittenNode extends Literal {
  readonly type: 'written';
  readonly value: string;
}
