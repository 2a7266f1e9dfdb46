import type { AboutBlock } from '../../../ground/model/blocks/about.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';

/** The page on the pack itself. All that it says is told of the pack as a whole. */
export function composeAboutBlock(heading: Heading | undefined): AboutBlock {
  return { block: 'about', heading };
}
