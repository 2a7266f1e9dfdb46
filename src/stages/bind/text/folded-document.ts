import type { Language } from '../../../ground/language/language.ts';
import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type Folded, fold, foldText, unfold } from './fold.ts';
import { occurrencesIn } from './stands-in.ts';
import { beginningsOf, mayIndex } from './word-beginnings.ts';
import { isWordBoundary } from './word-boundary.ts';

/** The canonical text of a document, folded. A text is folded once: the cache is sound because texts never change. */
export const foldDocument: (text: CanonicalText) => Folded = onceFor(({ text }) => fold(text));

/** Every place where folded words are whole in a document, as spans of its folded text. */
export function occurrences(text: CanonicalText, words: string, language: Language): readonly Span[] {
  const folded = foldDocument(text);
  if (!mayIndex(words)) return occurrencesIn(folded, words, language);
  const found: Span[] = [];
  for (const start of beginningsIn(folded)(words)) {
    const end = start + words.length;
    if (isWordBoundary(folded.text, start, language) && isWordBoundary(folded.text, end, language)) {
      found.push({ start, end });
    }
  }
  return found;
}

/** A document is searched for each of its quotations. */
const beginningsIn = onceFor(({ text }: Folded) => beginningsOf(text));

/** Every place where words are whole in a document, as spans of its canonical text. */
export function placesOf(text: CanonicalText, words: string, language: Language): readonly Span[] {
  const folded = foldDocument(text);
  return occurrences(text, foldText(words), language).map((span) => unfold(folded, span));
}

/** The folded text of a paragraph. */
export function foldedParagraph(text: CanonicalText, { start, end }: Paragraph): string {
  const folded = foldDocument(text);
  return folded.text.slice(lowerBound(folded.starts, start), lowerBound(folded.starts, end));
}

/** The first index whose value is not less than `wanted`. */
function lowerBound(values: Uint32Array, wanted: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The paragraph that holds an offset of the canonical text; the one before it, when it falls between two. */
export function paragraphAt(text: CanonicalText, offset: number): Paragraph | undefined {
  let low = 0;
  let high = text.paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.paragraphs[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return text.paragraphs[low];
}

/** The text of a span as it reads on one line. */
export function wordsAt(text: CanonicalText, span: Span): string {
  return text.text
    .slice(span.start, span.end)
    .replaceAll(/\p{White_Space}+/gu, ' ')
    .trim();
}
