const LETTERS = /\p{L}/gu;
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Whether some of a text is read from the right to the left. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * The direction of a text by most of its letters: a Hebrew sentence may begin with a name in Latin letters. Nothing
 * for a text that has none from right to left, whose direction is that of what it is in.
 */
export function textDirection(text: string): 'ltr' | 'rtl' | undefined {
  if (!isRightToLeft(text)) return undefined;
  let turned = 0;
  let count = 0;
  for (const [letter] of text.matchAll(LETTERS)) {
    count++;
    if (isRightToLeft(letter)) turned++;
  }
  return turned * 2 > count ? 'rtl' : 'ltr';
}
