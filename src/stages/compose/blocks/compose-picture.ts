import type { BlockOptions } from '../../../ground/model/block-names.ts';
import type { PictureBlock } from '../../../ground/model/blocks/picture.ts';
import type { Heading } from '../../../ground/model/content-parts.ts';
import type { ComposeContext } from '../compose-context.ts';
import { composeExhibit } from '../compose-exhibit.ts';
import { printedPicture } from '../printed-picture.ts';

/** A picture, with its caption and credit. */
export function composePictureBlock(
  heading: Heading | undefined,
  { file = '', alt = '', caption, credit, note, width = 'text' }: BlockOptions['picture'],
  context: ComposeContext,
): PictureBlock | undefined {
  const picture = context.bound.pictures?.get(file);
  // One that cannot be printed has stopped the pack already.
  if (picture === undefined) return undefined;
  return {
    block: 'picture',
    heading,
    // It rests on nothing but its credit.
    ...composeExhibit(heading, [], note, context),
    picture: printedPicture(picture, { alt, credit }),
    caption,
    width,
  };
}
