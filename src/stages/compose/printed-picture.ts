import type { PrintedPicture } from '../../ground/model/content-parts.ts';
import type { Picture } from '../../ground/model/picture.ts';

/** A picture as templates print it, with what is said of it. */
export function printedPicture(
  { width, height, type, base64 }: Picture,
  { alt, credit }: { readonly alt: string; readonly credit?: string | undefined },
): PrintedPicture {
  return { alt, credit, width, height, data: `data:${type};base64,${base64}` };
}
