import { smallNumber } from './number-words.ts';
import { joinedWord, lowerAt, type Token } from './split-tokens.ts';

const ORDINALS: ReadonlyMap<string, number> = new Map(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
   fifteenth sixteenth seventeenth eighteenth nineteenth`
    .split(/\s+/)
    .map((word, index) => [word, index + 1] as const)
    .concat([
      ['twentieth', 20],
      ['thirtieth', 30],
      ['fortieth', 40],
      ['fiftieth', 50],
      ['sixtieth', 60],
      ['seventieth', 70],
      ['eightieth', 80],
      ['ninetieth', 90],
      ['hundredth', 100],
      ['thousandth', 1000],
      ['millionth', 1e6],
      ['billionth', 1e9],
    ]),
);

/** The value of an ordinal word: `third` is 3. */
export function ordinalWord(word: string): number | undefined {
  return ORDINALS.get(word);
}

/** An ordinal below a hundred at `index`: `third`, `twenty-first`, `3rd`. */
export function smallOrdinalAt(
  tokens: readonly Token[],
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const token = tokens[index];
  if (token?.kind === 'digits') {
    const suffixed = isOrdinalSuffix(tokens, index + 1) && token.text.length <= 2;
    return suffixed ? { next: index + 2, value: Number(token.text) } : undefined;
  }
  const direct = ORDINALS.get(lowerAt(tokens, index));
  if (direct !== undefined && direct < 100) return { next: index + 1, value: direct };
  const tens = smallNumber(lowerAt(tokens, index));
  if (tens === undefined || tens < 20) return undefined;
  const at = joinedWord(tokens, index + 1);
  const unit = ORDINALS.get(lowerAt(tokens, at));
  return unit !== undefined && unit < 10 ? { next: at + 1, value: tens + unit } : undefined;
}

/** `st`, `nd`, `rd` or `th`, right behind digits. */
export function isOrdinalSuffix(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.gap === 'none' && /^(?:st|nd|rd|th)$/.test(lowerAt(tokens, index));
}
