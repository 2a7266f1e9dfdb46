import type { CanonicalText, Paragraph } from '../../../ground/model/canonical-text.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { foldedParagraph } from './folded-document.ts';

/** How many are searched for words that differ a little. */
const MOST = 12;

/**
 * The paragraphs of a document in which altered words are most likely to be, the likeliest first: those that share
 * words with them, where a rare word counts for more. All of them, in order, where none shares a word.
 *
 * @param words folded
 */
export function likelyParagraphs(text: CanonicalText, words: string): readonly Paragraph[] {
  const index = indexOf(text);
  const scores = new Map<Paragraph, number>();
  for (const word of new Set(wordsOf(words))) {
    const holders = index.get(word) ?? [];
    for (const paragraph of holders) {
      scores.set(paragraph, (scores.get(paragraph) ?? 0) + 1 / holders.length);
    }
  }
  if (scores.size === 0) return text.paragraphs;
  return [...scores]
    .sort(([a, ofA], [b, ofB]) => ofB - ofA || a.number - b.number)
    .slice(0, MOST)
    .map(([paragraph]) => paragraph);
}

/** Which paragraphs hold a word, in lower case. */
const indexOf = onceFor((text: CanonicalText): ReadonlyMap<string, readonly Paragraph[]> => {
  const index = new Map<string, Paragraph[]>();
  for (const paragraph of text.paragraphs) {
    for (const word of new Set(wordsOf(foldedParagraph(text, paragraph)))) {
      const known = index.get(word);
      if (known === undefined) index.set(word, [paragraph]);
      else known.push(paragraph);
    }
  }
  return index;
});

function wordsOf(folded: string): readonly string[] {
  return folded.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
