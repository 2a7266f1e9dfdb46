/** Double marks, of every language that has them. */
const DOUBLE = /["“„«»]([^"“”„«»]{1,2000})["“”«»]/g;

/** Opens at the start of a word, closes at the end of one; `'90s` and `officials'` open nothing. */
const SINGLE =
  /(?<![\p{L}\p{N}])['‘‚](?=[\p{L}\p{N}([…])((?:[^'‘’‚]|(?<=\p{L})['’](?=\p{L})){1,2000}?)['’](?![\p{L}\p{N}])/gu;

/** Phrases between quotation marks, double or single, curly or straight. */
export const MARKS: readonly RegExp[] = [DOUBLE, SINGLE];
