/** A letter of a script that puts no spaces between words, as a class for regular expressions with the flag `u`. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';

const LETTER_AT_END = new RegExp(`[${UNSPACED}]$`, 'u');
const LETTER_AT_START = new RegExp(`^[${UNSPACED}]`, 'u');
const MARK_AT_START = /^\p{M}/u;

/**
 * Whether a word may end between two texts although letters meet there, because one of them is of a script without
 * spaces: `道路` in `道路支出`. Marks stay with their letters.
 */
export function mayPart(before: string, after: string): boolean {
  if (MARK_AT_START.test(after)) return false;
  return LETTER_AT_END.test(before) || LETTER_AT_START.test(after);
}

/** Letters that are written right after digits, and digits right after them: `共48亿元`, `48개`. */
const BESIDE_DIGITS = new RegExp(`[${UNSPACED}\\p{Script=Hangul}]`, 'u');

/** Whether a letter that touches a digit makes no name with it, but a word beside it. */
export function partsFromDigits(letter: string): boolean {
  return letter > '\u0e00' && BESIDE_DIGITS.test(letter);
}
