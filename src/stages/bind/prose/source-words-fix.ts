import { type Fix, likelyFix, newText } from '../../../ground/model/fix.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Prose } from './prose.ts';

/**
 * To write the source's words in the place of some of a sentence. Nothing for texts whose places are whole fields, and
 * for words between which the file has something else, such as a citation: that would be lost.
 */
export function sourceWordsFix(
  { text, in: where, placeOf }: Prose,
  span: Span,
  words: string,
): Fix | undefined {
  const place = placeOf(span);
  const isWhole =
    place.start.line === place.end.line && place.end.column - place.start.column === span.end - span.start;
  if (where !== 'narrative' || !isWhole || words === '' || /[[\]*_`<>\\|]/.test(words)) return undefined;
  // A capital at the beginning of a sentence stays one.
  const isFirst = text.slice(0, span.start).trim() === '' && /^\p{Lu}/u.test(text.slice(span.start));
  const written = isFirst ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return likelyFix(`write “${written}”`, newText(place, written));
}
