import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, DocumentContent } from '../content-parts.ts';
import { title } from '../shared-options.ts';

export const about = {
  name: 'about',
  order: 125,
  says: 'About the pack: author, status, what was checked, handling, sources with their check codes unless a `sources` block lists them, distribution, contact.',
  options: { title },
} as const satisfies BlockSpec;

/** Control data. What it prints are the fields of the pack itself, such as `@root.authors` and `@root.promise`. */
export interface AboutBlock extends BlockBase {
  readonly block: 'about';
  /** What the pack is made from, unless a list of its sources says so. */
  readonly documents: readonly DocumentContent[];
}
