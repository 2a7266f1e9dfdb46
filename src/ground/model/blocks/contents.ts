import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Heading } from '../content-parts.ts';
import { title } from '../shared-options.ts';

export const contents = {
  name: 'contents',
  order: 10,
  says: 'The headings with their pages.',
  options: {
    title,
    exhibits: {
      kind: 'one-of',
      words: ['yes', 'no'],
      says: 'Whether numbered exhibits are listed separately, below the sections; `no` by default.',
    },
  },
  waitsFor: 'headings',
} as const satisfies BlockSpec;

/** The table of contents. */
export interface ContentsBlock extends BlockBase {
  readonly block: 'contents';
  /** The headings to list, in order. */
  readonly entries: readonly Heading[];
  /** The headings of numbered exhibits, in order, where they are listed apart. */
  readonly exhibits: readonly Heading[];
}
