import { ENGLISH } from '../../ground/language/en/english.ts';
import type { Language } from '../../ground/language/language.ts';
import { isEnglish, languageFor } from '../../ground/language/language-for.ts';

/** What of a document tells its language. */
interface Written {
  readonly front: { readonly data: { readonly language?: string | undefined } };
}

/**
 * The language by whose rules a document is read: that of its front matter, or English. Of a language that has no
 * folder of words, digits are read, with its separators; its words are not.
 */
export function readingLanguage(document: Written | undefined): Language {
  const tag = document?.front.data.language;
  return tag === undefined || isEnglish(tag) ? ENGLISH : languageFor(tag);
}

/** False for a document whose number words and limits nobody here can read. */
export function hasReadableWords(document: Written): boolean {
  const tag = document.front.data.language;
  return tag === undefined || isEnglish(tag);
}

/** The language of what authors write: English, which reads digits with the separators of every language. */
export function authorLanguage(): Language {
  return ENGLISH;
}
