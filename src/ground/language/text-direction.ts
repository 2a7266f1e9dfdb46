const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether some of a text is read from the right to the left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * The direction of a text by most of its letters: a Hebrew sentence may begin with a name in Latin letters, and an English
 * one that begins and ends in English may hold a long quotation in Hebrew. Nothing for a text that has none from right
 * to left, whose direction is that of what it is in.
 */
export function textDirection(text: string): 'ltr' | 'rtl' | undefined {
  if (!isRightToLeft(text)) return undefined;
  const letters = [...text.matchAll(LETTERS)].map(([letter]) => isRightToLeft(letter));
  if (letters[0] === false && letters.at(-1) === false) return 'ltr';
  return letters.filter((isTurned) => isTurned).length * 2 > letters.length ? 'rtl' : 'ltr';
}
