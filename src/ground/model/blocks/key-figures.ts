import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Mark, Printed } from '../content-parts.ts';
import { documents, id, limit, title, topics } from '../shared-options.ts';

export const keyFigures = {
  name: 'key-figures',
  order: 20,
  says: 'A few figures, in large numerals.',
  options: {
    title,
    id,
    figures: {
      kind: 'figures',
      says: 'These figures, by id, in this order; by default those with `key` in the extraction, if any.',
    },
    topics,
    documents,
    limit,
    columns: { kind: 'count', most: 6, says: 'How many are side by side; the template decides by default.' },
  },
} as const satisfies BlockSpec;

/** A few figures, large. */
export interface KeyFiguresBlock extends BlockBase {
  readonly block: 'key-figures';
  /** How many are side by side; the template decides when the pack does not. */
  readonly columns: number | undefined;
  /** The figures, in the order of the author's; a part follows its whole where nobody has chosen an order. */
  readonly items: readonly KeyFigure[];
}

/** A figure with what is needed to understand it. */
export interface KeyFigure {
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** What is counted. */
  readonly label: string;
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  /** How our own arithmetic comes to it; nothing when a source states it. */
  readonly calculation: string | undefined;
  /** The period that it is for, as printed. */
  readonly period: string | undefined;
  /** How much room the longest number of the block takes: up to 7 characters, up to 12, or more. */
  readonly size: 'short' | 'long' | 'longest';
  /** References to its evidence. */
  readonly marks: readonly Mark[];
}
