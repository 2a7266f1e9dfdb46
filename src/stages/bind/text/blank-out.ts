import type { Span } from '../../../ground/model/place.ts';

/** The text with blanks in the place of some of it: offsets stay what they are. */
export function blankOut(text: string, parts: readonly { readonly span: Span }[]): string {
  let bare = text;
  for (const { span } of parts)
    bare = `${bare.slice(0, span.start)}${' '.repeat(span.end - span.start)}${bare.slice(span.end)}`;
  return bare;
}
