import { SCALES } from './number-words.ts';
import type { Quantity } from './quantity.ts';
import { joinedWord, lowerAt, type Token } from './split-tokens.ts';

const PLURAL_SCALES = new Set([...SCALES.keys(), 'dozen'].map((word) => `${word}s`));

/**
 * A number word without a value at `index`: `a handful`, `dozens`, `several hundred`, `hundreds of thousands`,
 * `the last few`. `A couple` has the loose value 2.
 */
export function vagueQuantityAt(tokens: readonly Token[], index: number): Quantity | undefined {
  const article = lowerAt(tokens, index) === 'a' ? 1 : 0;
  const at = index + article;
  const word = lowerAt(tokens, at);
  const of = lowerAt(tokens, at + 1) === 'of';
  if (word === 'couple' && (article === 1 || of)) return couple(tokens, at);
  if (word === 'score' && article === 1 && of) return vague(at + 1, [20]);
  if (word === 'handful') return vague(at + 1, []);
  if (article === 1 ? word === 'few' : word === 'several' || isFew(tokens, at)) {
    return vague(pastScales(tokens, at + 1), []);
  }
  if (article === 1) return undefined;
  if ((word === 'tens' || word === 'scores') && of) return vague(pastOf(tokens, at + 1), []);
  return PLURAL_SCALES.has(word) ? vague(pastOf(tokens, at + 1), []) : undefined;
}

function vague(next: number, values: readonly number[]): Quantity {
  return { next, kind: 'cardinal', values, vague: true };
}

/** `few` alone is no number, but `the last few years` is a vague one. */
function isFew(tokens: readonly Token[], index: number): boolean {
  return (
    lowerAt(tokens, index) === 'few' &&
    /^(?:last|past|next|first|previous|coming)$/.test(lowerAt(tokens, index - 1))
  );
}

function couple(tokens: readonly Token[], index: number): Quantity {
  const at = index + (lowerAt(tokens, index + 1) === 'of' ? 2 : 1);
  const word = lowerAt(tokens, at);
  const scale = word === 'dozen' ? 12 : SCALES.get(word);
  return scale === undefined ? vague(index + 1, [2]) : vague(at + 1, [2 * scale]);
}

/** Past `hundred thousand` in `several hundred thousand`. */
function pastScales(tokens: readonly Token[], index: number): number {
  let next = index;
  for (;;) {
    const at = joinedWord(tokens, next);
    const word = lowerAt(tokens, at);
    if (!SCALES.has(word) && word !== 'dozen' && !PLURAL_SCALES.has(word)) return next;
    next = at + 1;
  }
}

/** Past `of thousands` in `hundreds of thousands`. */
function pastOf(tokens: readonly Token[], index: number): number {
  let next = index;
  while (lowerAt(tokens, next) === 'of' && PLURAL_SCALES.has(lowerAt(tokens, next + 1))) next += 2;
  return next;
}
