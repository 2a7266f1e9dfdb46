import type { RelativePhrase } from '../../../ground/language/relative-phrase.ts';
import { lowerAt, type Tokens } from '../numbers/split-tokens.ts';

/** A phrase found at an index, with the index after it. */
export interface PhraseMatch {
  readonly next: number;
  readonly phrase: RelativePhrase;
}

/** A phrase of fixed words at `index`. */
export function setPhraseAt(tokens: Tokens, index: number): PhraseMatch | undefined {
  const { bounding, phrases } = tokens.language.dates.relative;
  for (const { words, phrase } of phrases.get(lowerAt(tokens, index)) ?? []) {
    const next = index + words.length;
    // `So far this year` has the bounds of the year.
    if (phrase.shape === 'vague' && bounding.has(lowerAt(tokens, next))) continue;
    if (words.every((word, offset) => lowerAt(tokens, index + offset) === word)) return { next, phrase };
  }
  return undefined;
}
