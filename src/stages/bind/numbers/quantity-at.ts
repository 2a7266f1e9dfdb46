import { digitQuantityAt, fractionSignAt } from './digit-quantity.ts';
import { withMeasure } from './multiplier.ts';
import { pastName } from './name-at.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, type Tokens } from './split-tokens.ts';
import { withUnit } from './with-unit.ts';
import { wordQuantityAt } from './word-quantity.ts';

/** A number in words or digits at `index`, with its sign, multiplier and measure; no range yet. */
export function quantityAt(tokens: Tokens, index: number, allowAnd = true): Quantity | undefined {
  return negativeAt(tokens, index, allowAnd) ?? positiveAt(tokens, index, allowAnd);
}

/** `-5`, `−£5`, `minus five`. Between letters or digits a dash is no sign, and a long dash never is. */
function negativeAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const token = tokens[index];
  const word = token?.kind === 'word' && tokens.language.numbers.minus.has(token.lower);
  const before = tokens[index - 1];
  const open = !isGlued(tokens, index) || before?.kind === 'mark' || before?.kind === 'break';
  const sign = /^[-−]$/.test(token?.text ?? '') && open && !isDash(before) && isGlued(tokens, index + 1);
  if (!word && !sign) return undefined;
  const currency = /^\p{Sc}$/u.test(tokens[index + 1]?.text ?? '') ? 1 : 0;
  const at = index + 1 + currency;
  if (tokens[at]?.kind !== 'digits' && !word) return undefined;
  const quantity = positiveAt(tokens, at, allowAnd);
  if (quantity === undefined || quantity.kind === 'ordinal' || quantity.vague) return undefined;
  return { ...quantity, values: quantity.values.map((value) => -value) };
}

function positiveAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const token = tokens[index];
  // A numeral of another script stands there; what it means is not guessed.
  if (token?.kind === 'foreign') return { next: pastName(tokens, index), kind: 'cardinal', values: [] };
  const quantity =
    token?.kind === 'digits'
      ? digitQuantityAt(tokens, index)
      : (fractionSignAt(tokens, index) ?? pointAt(tokens, index) ?? wordQuantityAt(tokens, index, allowAnd));
  return quantity === undefined ? undefined : withUnit(tokens, index, withMeasure(tokens, index, quantity));
}

/** `.5` */
function pointAt(tokens: Tokens, index: number): Quantity | undefined {
  const digits = tokens[index + 1];
  const isPoint = tokens[index]?.text === '.' && digits?.kind === 'digits' && digits.gap === 'none';
  const behind = tokens[index - 1];
  if (!isPoint || (isGlued(tokens, index) && behind?.kind !== 'mark')) return undefined;
  if (isGlued(tokens, index + 2) && tokens[index + 2]?.kind !== 'mark') return undefined;
  return { next: index + 2, kind: 'cardinal', values: [Number(`0.${digits.text}`)], digits: true };
}
