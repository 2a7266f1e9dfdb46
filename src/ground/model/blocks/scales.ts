import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase } from '../content-parts.ts';
import { id, title } from '../shared-options.ts';

export const scales = {
  name: 'scales',
  order: 120,
  says: 'Keys to the scales in use.',
  options: {
    title,
    id,
    likelihood: {
      kind: 'one-of',
      words: ['phia', 'icd203'],
      says: 'Adds the key to this yardstick of likelihood.',
    },
  },
  waitsFor: 'items',
} as const satisfies BlockSpec;

/** Keys to the scales that the pack uses. */
export interface ScalesBlock extends BlockBase {
  readonly block: 'scales';
  /** The scales, in order. */
  readonly scales: readonly Scale[];
}

/** The key to a scale. */
export interface Scale {
  /** What the scale measures. */
  readonly title: string;
  /** What else to know of it. */
  readonly note: string | undefined;
  /** The terms, in order. */
  readonly rows: readonly ScaleRow[];
  /** True when it is known which terms the pack uses. */
  readonly marked: boolean;
  /** True when each term means a range on a scale from 0 to 100. */
  readonly measured: boolean;
  /** Who defined it. */
  readonly source: string;
}

/** A term of a scale. */
export interface ScaleRow {
  /** As the pack prints it, such as `B`. */
  readonly term: string;
  /** What it says. */
  readonly meaning: string;
  /** True when the pack uses the term. */
  readonly used: boolean;
  /** True for a term that says that nothing is known: it is no end of the scale. */
  readonly unknown: boolean;
  /** Where the term begins on a scale from 0 to 100; 0 when it is not measured. */
  readonly from: number;
  /** How far the term reaches; 0 when it is not measured. */
  readonly width: number;
}
