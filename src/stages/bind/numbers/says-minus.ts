import type { Language } from '../../../ground/language/language.ts';
import { splitTokens } from './split-tokens.ts';

/** Whether words say what a sign of minus says: `shrinks by 6.1 per cent`, `126 fewer staff`, `bonds lost 1.3 per cent`. */
export function saysMinus(text: string, language: Language): boolean {
  const { minus } = language.directions;
  return saysChange(text, 'other', language) || saysOneOf(minus, text, language);
}

/** Whether words say that something rose. */
export function saysPlus(text: string, language: Language): boolean {
  return saysChange(text, 'one', language);
}

/** Whether words name what somebody pays: accounts give it in brackets. */
export function saysOutlay(text: string, language: Language): boolean {
  return saysOneOf(language.directions.outlays, text, language);
}

function saysChange(text: string, side: 'one' | 'other', language: Language): boolean {
  const { afterShares, signs, words } = language.directions;
  const fall = signs.get('-');
  if (fall === undefined) return false;
  return splitTokens(text, language).some(({ lower }) =>
    [...(words.get(lower) ?? []), ...[afterShares.get(lower) ?? []].flat()].some(
      (direction) => direction.pair === fall.pair && direction.side === side,
    ),
  );
}

function saysOneOf(words: ReadonlySet<string>, text: string, language: Language): boolean {
  return splitTokens(text, language).some(({ lower }) => words.has(lower));
}
