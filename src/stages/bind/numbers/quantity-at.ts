import { pointWordAt } from './decimal-words.ts';
import { digitQuantityAt, fractionSignAt } from './digit-quantity.ts';
import { withMeasure } from './multiplier.ts';
import { pastName } from './name-at.ts';
import { withTail } from './number-tail.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';
import { articleAndShareAt } from './unit-and-share.ts';
import { pastMoney } from './unit-at.ts';
import { withUnit } from './with-unit.ts';
import { wordQuantityAt } from './word-quantity.ts';

/** A number in words or digits at `index`, with its sign, multiplier and measure; no range yet. */
export function quantityAt(tokens: Tokens, index: number, allowAnd = true): Quantity | undefined {
  return negativeAt(tokens, index, allowAnd) ?? positiveAt(tokens, index, allowAnd);
}

/**
 * `-5`, `−£5`, `minus five`. Between letters or digits a dash is no sign, after digits an en dash is none, and a long
 * dash never is.
 */
function negativeAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const token = tokens[index];
  const { beforeMinus, minus } = tokens.language.numbers;
  const isMinus = token?.kind === 'word' && minus.has(token.lower);
  const { or } = tokens.language.numbers.ranges;
  const previous = lowerAt(tokens, index - 1);
  const word = isMinus && !beforeMinus.has(previous) && !or.has(previous);
  const before = tokens[index - 1];
  const open = !isGlued(tokens, index) || before?.kind === 'mark' || before?.kind === 'break';
  const isSign = /^[-−]$/.test(token?.text ?? '') || (token?.text === '–' && before?.kind !== 'digits');
  const sign = isSign && open && !isDash(before) && isGlued(tokens, index + 1);
  if (!word && !sign) return unsureNegativeAt(tokens, index, allowAnd);
  const at = pastMoney(tokens, index + 1);
  if (tokens[at]?.kind !== 'digits' && !word) return undefined;
  const quantity = positiveAt(tokens, at, allowAnd);
  if (quantity === undefined || quantity.kind === 'ordinal' || quantity.vague) return undefined;
  return { ...quantity, values: quantity.values.map((value) => -value) };
}

/** `- 10` at the very start of a text is a dash or a sign; in a cell it is a sign. */
function unsureNegativeAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const isFirst = index === 0 || tokens[index - 1]?.kind === 'break';
  const mark = tokens[index]?.text ?? '';
  const isSpaced = isFirst && /^[-−]$/.test(mark) && tokens[index + 1]?.gap === 'blank';
  const at = pastMoney(tokens, index + 1);
  const quantity = isSpaced && tokens[at]?.kind === 'digits' ? positiveAt(tokens, at, allowAnd) : undefined;
  if (quantity === undefined) return undefined;
  // In a cell nothing is listed, and the sign of a minus is nothing else.
  const isSure = mark === '−' || tokens[index - 1]?.text === '\t';
  return { ...quantity, values: isSure ? quantity.values.map((value) => -value) : [] };
}

function positiveAt(tokens: Tokens, index: number, allowAnd: boolean): Quantity | undefined {
  const token = tokens[index];
  // A numeral of another script is there; what it means is not guessed.
  if (token?.kind === 'foreign') return { next: pastName(tokens, index), kind: 'cardinal', values: [] };
  const quantity = bareAt(tokens, index, allowAnd);
  if (quantity === undefined) return articleAndShareAt(tokens, index);
  const readPart = (at: number): Quantity | undefined => bareAt(tokens, at);
  const whole = allowAnd ? withTail(tokens, quantity, readPart) : quantity;
  return withUnit(tokens, index, withMeasure(tokens, index, whole), readPart);
}

function bareAt(tokens: Tokens, index: number, allowAnd = true): Quantity | undefined {
  if (tokens[index]?.kind === 'digits') return digitQuantityAt(tokens, index);
  return (
    fractionSignAt(tokens, index) ??
    pointAt(tokens, index) ??
    pointWordAt(tokens, index) ??
    wordQuantityAt(tokens, index, allowAnd)
  );
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
