/** The characters of a text that count, in small letters, and where each is in it. */
export interface Counting {
  readonly source: string;
  readonly text: string;
  readonly at: readonly number[];
}

/** What of a text is compared: how it is spaced and broken is for the page to decide. */
const COUNTS = /[^\s\p{Cf}\p{Cc}\p{Co}\uFFFC\uFFFD-]/u;

/**
 * The same of letters, digits and what belongs to numbers: signs between words from right to left and the other way
 * are painted in more places, and mirrored.
 */
const SPOKEN = /[\p{L}\p{N}%£$€.,]/u;

export type Count = (source: string) => Counting;

export const countingWords: Count = (source) => counting(source, SPOKEN);

export function counting(source: string, wanted: RegExp = COUNTS): Counting {
  const at: number[] = [];
  let text = '';
  let index = 0;
  for (const character of source) {
    if (wanted.test(character)) {
      for (const unit of character.toLowerCase().split('')) {
        text += unit;
        at.push(index);
      }
    }
    index += character.length;
  }
  return { source, text, at };
}

/** Whether one of the characters counts. */
export function counts(text: string): boolean {
  return COUNTS.test(text);
}
