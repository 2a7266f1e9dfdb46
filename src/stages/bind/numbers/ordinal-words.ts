import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/** The value of an ordinal word at `index`: `third` is 3. */
export function ordinalAt(tokens: Tokens, index: number): number | undefined {
  return tokens.language.numbers.ordinals.get(lowerAt(tokens, index));
}

/** An ordinal below a hundred at `index`: `third`, `twenty-first`, `3rd`. */
export function smallOrdinalAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const token = tokens[index];
  if (token?.kind === 'digits') {
    const suffixed = isOrdinalSuffix(tokens, index + 1) && token.text.length <= 2;
    return suffixed ? { next: index + 2, value: Number(token.text) } : undefined;
  }
  const direct = ordinalAt(tokens, index);
  if (direct !== undefined && direct < 100) return { next: index + 1, value: direct };
  const tens = tokens.language.numbers.small.get(lowerAt(tokens, index));
  if (tens === undefined || tens < 20) return undefined;
  const at = joinedWord(tokens, index + 1);
  const unit = ordinalAt(tokens, at);
  return unit !== undefined && unit < 10 ? { next: at + 1, value: tens + unit } : undefined;
}

/** `st`, `nd`, `rd` or `th`, right after digits. */
export function isOrdinalSuffix(tokens: Tokens, index: number): boolean {
  const { ordinalSuffixes } = tokens.language.numbers;
  return tokens[index]?.gap === 'none' && ordinalSuffixes.has(lowerAt(tokens, index));
}
