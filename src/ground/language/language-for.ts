import { ENGLISH, english } from './en/english.ts';
import type { Language } from './language.ts';
import { withoutWords } from './without-words.ts';

/**
 * The language of a BCP 47 tag. English has words; of any other language its digit separators are known, and
 * nothing else: it prints English words among its own dates and numbers. The same tag gives the same object.
 */
export function languageFor(tag: string): Language {
  const known = languages.get(tag);
  if (known !== undefined) return known;
  const made = isEnglish(tag) ? english(tag) : withoutWords(tag);
  languages.set(tag, made);
  return made;
}

/** True for a tag of English: `en-GB`, and what some catalogues write, `eng` and `English`. */
export function isEnglish(tag: string): boolean {
  return ENGLISH_TAGS.has(tag.toLowerCase().split('-')[0] ?? '');
}

const ENGLISH_TAGS: ReadonlySet<string> = new Set(['en', 'eng', 'english']);

const languages = new Map<string, Language>([[ENGLISH.tag, ENGLISH]]);
