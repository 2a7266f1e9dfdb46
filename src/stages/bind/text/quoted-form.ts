import type { Language } from '../../../ground/language/language.ts';
import { standsIn } from './stands-in.ts';

/**
 * Quoted words as a text has them: in brackets a letter may have another case, `[t]he road`, and so may the first
 * letter, by the place of the quotation in its sentence. Words that are nowhere come back as they are.
 */
export function quotedForm(words: string, texts: readonly string[], language: Language): string {
  const forms = formsOf(words);
  return forms.find((form) => texts.some((text) => standsIn(text, form, language))) ?? words;
}

/** A letter in brackets: `[T]he`; longer words in brackets are the author's own. */
const BRACKETED = /(?<!\p{L})\[(\p{L})\](?=\p{L}|\s)/gu;

function formsOf(words: string): readonly string[] {
  const [bare, other] = [
    words.replaceAll(BRACKETED, '$1'),
    words.replaceAll(BRACKETED, (_, letter: string) => otherCase(letter)),
  ];
  const all = [words, bare, other, swapFirst(words), swapFirst(bare), swapFirst(other)];
  return [...new Set(all)];
}

function swapFirst(words: string): string {
  return words.replace(/^\p{L}/u, otherCase);
}

function otherCase(letter: string): string {
  return letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
}
