import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, DocumentContent } from '../content-parts.ts';
import { documents, id, title } from '../shared-options.ts';

export const sources = {
  name: 'sources',
  order: 100,
  says: 'The documents, and how reliable they are.',
  options: { title, id, documents },
} as const satisfies BlockSpec;

/** The list of sources. */
export interface SourcesBlock extends BlockBase {
  readonly block: 'sources';
  /** The documents, in alphabetical order. */
  readonly documents: readonly DocumentContent[];
  /** The source summary, a sentence each. */
  readonly summary: readonly string[];
}
