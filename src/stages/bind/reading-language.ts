import { ENGLISH } from '../../ground/language/en/english.ts';
import type { Language } from '../../ground/language/language.ts';

/** A document or a pack: its front matter may name its language. */
interface Written {
  readonly front: { readonly data: { readonly language?: string | undefined } };
}

/**
 * The language by whose rules a text is read. It is English whatever the front matter says: there are words of no
 * other language yet, and a document in another one has its figures read all the same.
 */
export function readingLanguage(_written: Written | undefined): Language {
  return ENGLISH;
}
