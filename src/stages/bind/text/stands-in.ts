import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';
import { type Folded, fold, foldText, unfold } from './fold.ts';
import { isWordBoundary } from './word-boundary.ts';

/** Whether words are whole in a text, after folding both. Empty words are nowhere. */
export function standsIn(text: string, words: string, language: Language): boolean {
  return placesIn(text, words, language).length > 0;
}

/** Where words are whole in a text: UTF-16 offsets of the text itself. */
export function placesIn(text: string, words: string, language: Language): readonly Span[] {
  const folded = fold(text);
  return occurrencesIn(folded, foldText(words), language).map((span) => unfold(folded, span));
}

/** Where folded words are whole in a folded text: UTF-16 offsets of the folded text. */
export function occurrencesIn({ text }: Folded, words: string, language: Language): readonly Span[] {
  if (words === '') return [];
  const found: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    if (isWordBoundary(text, start, language) && isWordBoundary(text, end, language)) {
      found.push({ start, end });
    }
  }
  return found;
}
