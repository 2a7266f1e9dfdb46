import type { ForeignAnnotation } from '../../../ground/model/foreign-annotation.ts';
import type { Document } from '../../../ground/model/sources.ts';
import { textDigest } from '../../../ground/model/text-digest.ts';

/** How much of the text on both sides tells the place from others with the same words, in UTF-16 units. */
const AROUND = 60;

/**
 * An annotation that has only a position, with the words that are there; the reason why not, where its text is another
 * one. Annotations with words stay as they are.
 */
export function wordsAtPosition(
  annotation: ForeignAnnotation,
  { text }: Document,
): ForeignAnnotation | string {
  const { position } = annotation;
  if (position === undefined) return annotation;
  const where = `characters ${position.start} to ${position.end}`;
  if (position.sha256 === undefined)
    return `it has only a position (${where}), and does not say of which text: export it with the words (TextQuoteSelector)`;
  if (position.sha256 !== textDigest(text))
    return `it has only a position (${where}) in a text that is not the document’s present one: export it with the words (TextQuoteSelector)`;
  const points = [...text.text];
  const words = points.slice(position.start, position.end).join('');
  if (position.end > points.length || words.trim() === '')
    return `there are no words at its position (${where})`;
  const start = points.slice(0, position.start).join('').length;
  const end = start + words.length;
  return {
    ...annotation,
    words,
    before: text.text.slice(Math.max(0, start - AROUND), start),
    after: text.text.slice(end, end + AROUND),
    offset: position.start,
  };
}
