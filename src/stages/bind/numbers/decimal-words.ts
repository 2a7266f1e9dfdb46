import { withMultiplier } from './multiplier.ts';
import type { Quantity } from './quantity.ts';
import { joinedWord, lowerAt, type Tokens } from './split-tokens.ts';

/** A whole number with decimals in words after it: `five point five`, `two point seventy-one million`. */
export function withDecimals(tokens: Tokens, index: number, whole: Quantity): Quantity {
  const { beforePoint, point } = tokens.language.numbers;
  const at = joinedWord(tokens, whole.next);
  if (!point.has(lowerAt(tokens, at)) || beforePoint.has(lowerAt(tokens, index - 1))) return whole;
  const decimals = decimalsAt(tokens, at + 1);
  if (decimals === undefined) return whole;
  const values = whole.values.map((value) => Number(`${value}.${decimals.digits}`));
  return withMultiplier(tokens, { next: decimals.next, kind: 'cardinal', values });
}

/** `nought point five`, `point five`: where no whole number starts. */
export function pointWordAt(tokens: Tokens, index: number): Quantity | undefined {
  const { point } = tokens.language.numbers;
  if (!point.has(lowerAt(tokens, index))) return undefined;
  // Without a whole number the word is a noun as often: `the point two men made`.
  const before = tokens[index - 1];
  if (before?.kind === 'word') return undefined;
  const decimals = decimalsAt(tokens, index + 1);
  return decimals === undefined
    ? undefined
    : withMultiplier(tokens, {
        next: decimals.next,
        kind: 'cardinal',
        values: [Number(`0.${decimals.digits}`)],
      });
}

/** Digits in words, or in figures: `zero three`, `seventy-one`, `5`. */
function decimalsAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly digits: string } | undefined {
  if (tokens[index]?.kind === 'digits') return { next: index + 1, digits: tokens[index]?.text ?? '' };
  const { tens, units } = tokens.language.numbers;
  let digits = '';
  let next = index;
  for (let at = index; digits.length < 12; at = joinedWord(tokens, next)) {
    const word = lowerAt(tokens, at);
    const unit = tens.has(word) ? units.get(lowerAt(tokens, joinedWord(tokens, at + 1))) : undefined;
    const value = smallValue(tokens, word);
    if (value === undefined || (digits !== '' && value >= 10)) break;
    digits += String(value + (unit ?? 0));
    next = unit === undefined ? at + 1 : joinedWord(tokens, at + 1) + 1;
    if (value >= 10) break;
  }
  return digits === '' ? undefined : { next, digits };
}

function smallValue(tokens: Tokens, word: string): number | undefined {
  const { small, years, zero } = tokens.language.numbers;
  return zero.has(word) || years.oh.has(word) ? 0 : small.get(word);
}
