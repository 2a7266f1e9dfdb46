import type { DeskParagraph } from '../../../../engine/desk/desk-types.ts';
import type { Span } from './words-in.ts';

/** Where a document has some words, whatever their case. Offsets are those of the canonical text. */
export function findWords(paragraphs: readonly DeskParagraph[], words: string): readonly Span[] {
  const sought = words.trim().toLowerCase();
  if (sought.length < 2) return [];
  return paragraphs.flatMap(({ start, text }) => {
    const lower = text.toLowerCase();
    // Letters that are longer in small: the places would not be those of the text.
    if (lower.length !== text.length) return [];
    const found: Span[] = [];
    for (let at = lower.indexOf(sought); at >= 0; at = lower.indexOf(sought, at + sought.length)) {
      found.push({ start: start + at, end: start + at + sought.length });
    }
    return found;
  });
}
