import type { Language } from '../../../ground/language/language.ts';
import { foldText } from './fold.ts';

/**
 * Whether a name in a text can be the name of somebody: the same, a part of it, or with more of it. Titles and case
 * make no difference, initials stand for names.
 */
export function sameName(found: string, known: string, language: Language): boolean {
  const [a, b] = [wordsOf(found, language), wordsOf(known, language)];
  if (a.length === 0 || b.length === 0) return plain(found) === plain(known);
  if (isInitials(found, b)) return true;
  return covers(a, b) || covers(b, a);
}

/** The words of a name without titles and small words, in lower case. */
function wordsOf(name: string, { speech }: Language): readonly string[] {
  return plain(name)
    .split(' ')
    .filter(
      (word) =>
        word !== '' &&
        !speech.titles.has(word) &&
        !speech.particles.has(word) &&
        !speech.determiners.has(word),
    );
}

function plain(name: string): string {
  return foldText(name)
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/'s(?!\p{L})/gu, '')
    .replaceAll(/[^\p{L}\p{M}\p{N}'-]+/gu, ' ')
    .trim();
}

/** `EW` and `E.W.` for Ellen Whitcomb. */
function isInitials(found: string, words: readonly string[]): boolean {
  const letters = found.replaceAll(/[.\s]/g, '');
  if (!/^\p{Lu}{2,4}$/u.test(letters) || letters.length !== words.length) return false;
  return words.every((word, index) => word.startsWith(letters.charAt(index).toLowerCase()));
}

/** Every word of the one is in the other, in order; an initial stands for a word. The last words are the same, or one is a first name. */
function covers(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0;
  for (const word of part) {
    while (at < whole.length && !sameWord(word, whole[at] ?? '')) at += 1;
    if (at === whole.length) return false;
    at += 1;
  }
  return part.some((word) => word.length > 1);
}

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}
