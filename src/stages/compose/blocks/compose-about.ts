import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { AboutBlock } from '../../../ground/model/blocks/about.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';

/** The page on the pack itself. All else that it says is told of the pack as a whole. */
export function composeAboutBlock(
  heading: Heading | undefined,
  _options: BlockOptions['about'],
  { described, sources }: Pick<ComposeContext, 'described' | 'sources'>,
): AboutBlock {
  return { block: 'about', heading, documents: described.filter(({ id }) => !sources.has(id)) };
}
