import { isCountedNoun } from './counted-nouns.ts';
import { digitLiteralAt, isPlain } from './digit-literal.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';

/** How many words of a name may be between the number of a house and `Street`. */
const LONGEST_NAME = 3;

/** The number of a house with its street at `index`: `14 Mill Lane`, `12-14 High Street`, `221B Baker Street`. */
export function houseAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  if (tokens[index]?.kind !== 'digits' || !isPlain(digitLiteralAt(tokens, index))) return undefined;
  const name = pastNumber(tokens, index);
  const { streets } = tokens.language.names;
  for (let at = name; at <= name + LONGEST_NAME; at += 1) {
    const token = tokens[at];
    if (!isCapitalised(token) || token?.gap === 'none') return undefined;
    if (at > name && streets.has(token?.lower ?? '')) {
      // `12 Oxford Street shops` are shops.
      return isCountedNoun(tokens, at + 1) ? undefined : { next: at + 1 };
    }
  }
  return undefined;
}

/** Past `12-14`, `12–14`, `221B`. */
function pastNumber(tokens: Tokens, index: number): number {
  let next = index + 1;
  const isRange = isDash(tokens[next]) && isGlued(tokens, next) && isGlued(tokens, next + 1);
  if (isRange && tokens[next + 1]?.kind === 'digits') next += 2;
  const letter = tokens[next];
  const isLetter = letter?.kind === 'word' && isGlued(tokens, next) && lowerAt(tokens, next).length === 1;
  return isLetter ? next + 1 : next;
}
