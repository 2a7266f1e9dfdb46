import { SCALES } from './number-words.ts';
import { ordinalWord } from './ordinal-words.ts';
import { joinedWord, lowerAt, type Token } from './split-tokens.ts';

const FEW: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

/** A share in words: a numerator and a denominator. */
export interface Share {
  readonly next: number;
  readonly top: number;
  readonly bottom: number;
}

/** The denominator at `index` behind a numerator: `thirds` in `two thirds`, `fifth` in `one-fifth`. */
export function denominatorAt(tokens: readonly Token[], index: number, top: number): Share | undefined {
  const at = joinedWord(tokens, index);
  const word = lowerAt(tokens, at);
  const bottom = top === 1 ? singular(word) : plural(word);
  return bottom === undefined ? undefined : { next: at + 1, top, bottom };
}

/** `and a half`, `and three quarters` behind a whole number. */
export function addedShareAt(tokens: readonly Token[], index: number): Share | undefined {
  const and = joinedWord(tokens, index);
  if (lowerAt(tokens, and) !== 'and') return undefined;
  const at = joinedWord(tokens, and + 1);
  const top = FEW.get(lowerAt(tokens, at));
  return top === undefined ? undefined : denominatorAt(tokens, at + 1, top);
}

/** The scale of `of a million` behind `a quarter`. */
export function scaleOfAt(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly scale: number } | undefined {
  if (lowerAt(tokens, index) !== 'of' || lowerAt(tokens, index + 1) !== 'a') return undefined;
  const scale = SCALES.get(lowerAt(tokens, index + 2));
  return scale === undefined || scale < 1000 ? undefined : { next: index + 3, scale };
}

function singular(word: string): number | undefined {
  if (word === 'half') return 2;
  if (word === 'quarter') return 4;
  const value = ordinalWord(word);
  return value !== undefined && value > 2 ? value : undefined;
}

function plural(word: string): number | undefined {
  if (word === 'halves') return 2;
  return word.endsWith('s') ? singular(word.slice(0, -1)) : undefined;
}
