import { unitNamed } from '../../../ground/language/unit-symbols.ts';
import { digitLiteralAt, isPlain, literalValues } from './digit-literal.ts';
import { isRaisedAt } from './exponent-at.ts';
import { scaleOfAt } from './fraction-words.ts';
import { isGluedMeasure } from './measures.ts';
import { currencyBefore, product, withGluedMultiplier, withMultiplier } from './multiplier.ts';
import { isOrdinalSuffix } from './ordinal-words.ts';
import { powerAt } from './power-at.ts';
import type { Quantity } from './quantity.ts';
import { isDash, isGlued, lowerAt, type Token, type Tokens } from './split-tokens.ts';
import { unitAt } from './unit-at.ts';
import { withAddedShare } from './word-quantity.ts';

/**
 * A number in digits at `index`: `3.000`, `1.2bn`, `15 per cent`, `2½`, `3/4`, `3rd`. Undefined for digits that
 * are part of a name: `9/11`, `1.2.3`, `0800`, `2x`.
 */
export function digitQuantityAt(tokens: Tokens, index: number): Quantity | undefined {
  const literal = digitLiteralAt(tokens, index);
  const values = literalValues(literal, tokens.language.digits);
  const { next } = literal;
  if (values === undefined) return undefined;
  const plain: Quantity = { next, kind: 'cardinal', values, digits: true };
  if (isPlain(literal)) {
    if (isOrdinalSuffix(tokens, next)) return { ...plain, next: next + 1, kind: 'ordinal' };
    if (isSlash(tokens, next)) return withScale(tokens, shareAt(tokens, index));
    const mixed = mixedNumberAt(tokens, index, next);
    if (mixed !== undefined) return withMultiplier(tokens, mixed);
  }
  const power = powerAt(tokens, next, literal.separators.at(-1) === tokens.language.digits.decimal);
  if (power !== undefined) {
    const raised = values.map((value) => power.apply(value)).filter((value) => value !== undefined);
    return withMultiplier(tokens, { ...plain, next: power.next, values: raised });
  }
  if (isChain(tokens, next)) return undefined;
  const behind = tokens[next];
  if (behind === undefined || behind.gap !== 'none') return withAddedShare(tokens, plain);
  // 10² is not 10, and ③ or ٣ right after digits makes another number of them.
  if (behind.kind === 'script' || behind.kind === 'foreign' || behind.kind === 'fraction') {
    return { ...plain, next: next + 1, values: [] };
  }
  if (behind.kind !== 'word') return withAddedShare(tokens, plain);
  return withSuffix(tokens, index, plain);
}

/** ½ by itself, and `½ million`. */
export function fractionSignAt(tokens: Tokens, index: number): Quantity | undefined {
  const value = signValue(tokens[index]);
  if (value === undefined) return undefined;
  return withScale(tokens, { next: index + 1, kind: 'fraction', values: [value], digits: true });
}

/** `½ million`, `3/4 of a million`, `½ per cent`; the share itself where no scale follows. */
function withScale(tokens: Tokens, share: Quantity | undefined): Quantity | undefined {
  if (share === undefined) return undefined;
  const multiplied = withMultiplier(tokens, { ...share, kind: 'cardinal' });
  if (multiplied.next > share.next) return multiplied;
  const of = scaleOfAt(tokens, share.next);
  if (of === undefined) return share;
  return {
    ...share,
    kind: 'cardinal',
    next: of.next,
    values: share.values.map((value) => product(value, of.scale)),
  };
}

/** Letters right after digits: a multiplier, per cent, or a unit; anything else makes a name. */
function withSuffix(tokens: Tokens, index: number, plain: Quantity): Quantity | undefined {
  const suffix = tokens[plain.next];
  const following = tokens[plain.next + 1];
  const unit = unitAt(tokens, plain.next);
  if (following?.gap === 'none' && following.kind !== 'mark' && following.kind !== 'break') {
    return unit !== undefined && unit.next > plain.next + 1 ? plain : undefined;
  }
  // `12m⁻²` is neither metres nor millions.
  if (isRaisedAt(tokens, plain.next + 1)) return plain;
  const { approximate, percent } = tokens.language.numbers;
  const letters = suffix?.lower ?? '';
  if (approximate.has(letters)) return plain;
  const multiplied = withGluedMultiplier(tokens, plain, currencyBefore(tokens, index) !== undefined);
  if (multiplied !== undefined)
    return multiplied.measure === undefined ? withMultiplier(tokens, multiplied) : multiplied;
  if (percent.glued.has(letters)) {
    return {
      ...plain,
      next: plain.next + 1,
      kind: 'percent',
      values: plain.values.toReversed(),
      measure: '%',
      unit: unitNamed('%'),
    };
  }
  if (isGluedMeasure(tokens, plain.next)) return { ...plain, measure: letters };
  return unit === undefined ? undefined : plain;
}

/** `3/4` where it can be a share; `9/11`, `7/7`, `24/7` and `50/50` are names. */
function shareAt(tokens: Tokens, index: number): Quantity | undefined {
  const top = Number(tokens[index]?.text);
  const bottom = Number(tokens[index + 2]?.text);
  const next = index + 3;
  if (!isShare(top, bottom) || (isGlued(tokens, next) && !/^[,.;:)!?'"’”]$/.test(lowerAt(tokens, next)))) {
    return undefined;
  }
  if (tokens.language.dates.beforeSlash.has(lowerAt(tokens, index - 1))) return undefined;
  return { next, kind: 'fraction', values: [top / bottom], digits: true };
}

const USUAL_BOTTOMS = new Set([2, 3, 4, 5, 6, 8, 10, 16, 20]);

function isShare(top: number, bottom: number): boolean {
  return top > 0 && top < bottom && (bottom > 31 || USUAL_BOTTOMS.has(bottom));
}

/** `2½`, `2 ½`, `2 3/4`. */
function mixedNumberAt(tokens: Tokens, index: number, next: number): Quantity | undefined {
  const whole = Number(tokens[index]?.text);
  const sign = signValue(tokens[next]);
  if (sign !== undefined && tokens[next]?.gap !== 'wide') {
    return { next: next + 1, kind: 'cardinal', values: [whole + sign], digits: true };
  }
  if (tokens[next]?.kind !== 'digits' || isGlued(tokens, next) || !isSlash(tokens, next + 1))
    return undefined;
  const share = shareAt(tokens, next);
  const value = share?.values[0];
  return share === undefined || value === undefined
    ? undefined
    : { ...share, kind: 'cardinal', values: [whole + value] };
}

function isSlash(tokens: Tokens, index: number): boolean {
  const slash = tokens[index]?.text === '/' || tokens[index]?.text === '⁄';
  return (
    slash && isGlued(tokens, index) && isGlued(tokens, index + 1) && tokens[index + 1]?.kind === 'digits'
  );
}

/** Digits in three or more pieces, such as a telephone or book number. */
function isChain(tokens: Tokens, index: number): boolean {
  return isDashDigits(tokens, index) && isDashDigits(tokens, index + 2);
}

function isDashDigits(tokens: Tokens, index: number): boolean {
  return (
    isDash(tokens[index]) &&
    isGlued(tokens, index) &&
    isGlued(tokens, index + 1) &&
    tokens[index + 1]?.kind === 'digits'
  );
}

const SIGNS: ReadonlyMap<string, number> = new Map([
  ['½', 1 / 2],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['¼', 1 / 4],
  ['¾', 3 / 4],
  ['⅕', 1 / 5],
  ['⅖', 2 / 5],
  ['⅗', 3 / 5],
  ['⅘', 4 / 5],
  ['⅙', 1 / 6],
  ['⅚', 5 / 6],
  ['⅐', 1 / 7],
  ['⅛', 1 / 8],
  ['⅜', 3 / 8],
  ['⅝', 5 / 8],
  ['⅞', 7 / 8],
  ['⅑', 1 / 9],
  ['⅒', 1 / 10],
]);

function signValue(token: Token | undefined): number | undefined {
  return token?.kind === 'fraction' ? SIGNS.get(token.text) : undefined;
}
