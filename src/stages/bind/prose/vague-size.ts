import type { Language } from '../../../ground/language/language.ts';
import { listWords } from '../../../ground/language/word-list.ts';

/** From what a vague number is true, and up to what: `hundreds` from 200. */
export interface VagueSize {
  readonly least: number;
  /** Not any more. */
  readonly below: number;
}

/**
 * What a vague number means: `dozens`, `several hundred`, `tens of thousands`, `a handful`. Nothing for words that
 * promise no size, such as `several` and `a few` by themselves.
 */
export function vagueSize(text: string, { numbers }: Language): VagueSize | undefined {
  const { groups, pluralScales, scales, vague } = numbers;
  const words = listWords(text.toLowerCase().replace(/[^\p{L}]+/gu, ' '));
  if (words.some((word) => vague.handful.has(word))) return { least: 3, below: 10 };
  if (words.some((word) => vague.couple.has(word))) return undefined;
  let size = 1;
  for (const word of words) {
    const scale = pluralScales.get(word) ?? scales.get(word) ?? groups.get(word);
    if (scale !== undefined) size *= scale;
    else if (vague.plurals.has(word)) size *= vague.score.has(word.slice(0, -1)) ? 20 : 10;
    else if (vague.score.has(word)) size *= 20;
  }
  // The next larger word takes over at ten or a hundred times as much.
  return size === 1 ? undefined : { least: 2 * size, below: size >= 1000 ? 1000 * size : 20 * size };
}
