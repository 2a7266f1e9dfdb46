import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { ContentsBlock } from '../../../ground/model/blocks/contents.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';

/** The headings of the text and of its blocks, in order; exhibits apart, when that is asked for. */
export function composeContentsBlock(
  heading: Heading | undefined,
  { exhibits }: BlockOptions['contents'],
  { headings }: ComposeContext,
): ContentsBlock {
  const isApart = (one: Heading): boolean => exhibits === 'yes' && one.exhibit !== undefined;
  return {
    block: 'contents',
    heading,
    entries: headings.filter((one) => !isApart(one)),
    exhibits: headings.filter(isApart),
  };
}
