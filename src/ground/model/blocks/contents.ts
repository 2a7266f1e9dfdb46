import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Heading } from '../content-parts.ts';
import { title } from '../shared-options.ts';

export const contents = {
  name: 'contents',
  order: 10,
  says: 'The headings with their pages.',
  options: { title },
  waitsFor: 'headings',
} as const satisfies BlockSpec;

/** The table of contents. */
export interface ContentsBlock extends BlockBase {
  readonly block: 'contents';
  /** The headings to list, in order. */
  readonly entries: readonly Heading[];
}
