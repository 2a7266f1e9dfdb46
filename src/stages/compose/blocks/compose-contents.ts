import type { ContentsBlock } from '../../../ground/model/blocks/contents.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';

/** The headings of the text and of its blocks, in order. */
export function composeContentsBlock(
  heading: Heading | undefined,
  _options: unknown,
  { headings }: ComposeContext,
): ContentsBlock {
  return { block: 'contents', heading, entries: headings };
}
