import type { Span } from '../../../ground/model/place.ts';

/**
 * The text with spaces in the place of some of it: offsets stay what they are.
 *
 * @param blank one character
 */
export function blankOut(text: string, parts: readonly { readonly span: Span }[], blank = ' '): string {
  let bare = text;
  for (const { span } of parts)
    bare = `${bare.slice(0, span.start)}${blank.repeat(span.end - span.start)}${bare.slice(span.end)}`;
  return bare;
}
