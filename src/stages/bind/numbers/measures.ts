import type { Language } from '../../../ground/language/language.ts';
import { isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';

export function isTimeMeasure(word: string | undefined, { measures }: Language): boolean {
  return word !== undefined && measures.time.has(word);
}

/** True for a unit at `index` that is written right after digits: `5km`. */
export function isGluedMeasure(tokens: Tokens, index: number): boolean {
  return tokens.language.measures.glued.has(tokens[index]?.text ?? '');
}

/** The measure named right after a number, after a space or a dash: `34-years`, `12 km`, `5°`. */
export function measureAt(tokens: Tokens, index: number): string | undefined {
  const { measures, nouns } = tokens.language;
  const at =
    isDash(tokens[index]) && isGlued(tokens, index) && isGlued(tokens, index + 1) ? index + 1 : index;
  const word = nouns.withoutPossessive(lowerAt(tokens, at));
  if (word === '°' || word === 'º') return '°';
  return measures.all.has(word) && tokens[at]?.kind === 'word' ? word : undefined;
}
