import { exponentAt } from './exponent-at.ts';
import { isDash, isGlued, lowerAt, type Tokens } from './split-tokens.ts';

/** What raises a number or multiplies it by a power of ten, after its digits. */
export interface Power {
  readonly next: number;
  /** What the number becomes; `undefined` when it cannot be said. */
  apply(value: number): number | undefined;
}

/** `× 10⁶`, `x10^-6`, `e10`, `^2`, `⁻³` after digits that end before `index`. */
export function powerAt(tokens: Tokens, index: number, isDecimal: boolean): Power | undefined {
  return (
    timesTenAt(tokens, index) ??
    letterAt(tokens, index, isDecimal) ??
    raisedAt(tokens, index) ??
    raisedBySignAt(tokens, index)
  );
}

/** `× 10⁶`; a product of other numbers, `3 × 4`, is one number that is not worked out. */
function timesTenAt(tokens: Tokens, index: number): Power | undefined {
  if (!/^[x×✕✖·*]$/.test(lowerAt(tokens, index))) return undefined;
  const digits = tokens[index + 1];
  if (digits?.kind !== 'digits' || isGlued(tokens, index) !== isGlued(tokens, index + 1)) return undefined;
  const exponent = digits.text === '10' ? exponentAt(tokens, index + 2) : undefined;
  if (exponent === undefined) return { next: index + 2, apply: () => undefined };
  const { next, value: power } = exponent;
  return { next, apply: (value) => (power === undefined ? undefined : timesPowerOfTen(value, power)) };
}

function signedAt(
  tokens: Tokens,
  index: number,
): { readonly next: number; readonly value: number } | undefined {
  const isSign = tokens[index]?.text === '+' || isDash(tokens[index]);
  const at = isSign ? index + 1 : index;
  const digits = tokens[at];
  if (
    digits?.kind !== 'digits' ||
    digits.text.length > 2 ||
    !isGlued(tokens, index) ||
    !isGlued(tokens, at)
  ) {
    return undefined;
  }
  return { next: at + 1, value: Number(digits.text) * (isDash(tokens[index]) ? -1 : 1) };
}

/** `1.3e6`, `12e-1`. A capital needs a decimal or a sign: `2E4` is a room. */
function letterAt(tokens: Tokens, index: number, isDecimal: boolean): Power | undefined {
  if (lowerAt(tokens, index) !== 'e' || !isGlued(tokens, index)) return undefined;
  const exponent = signedAt(tokens, index + 1);
  const isSigned = tokens[index + 1]?.kind === 'mark';
  if (exponent === undefined || (tokens[index]?.text === 'E' && !isDecimal && !isSigned)) return undefined;
  return { next: exponent.next, apply: (value) => timesPowerOfTen(value, exponent.value) };
}

function raisedAt(tokens: Tokens, index: number): Power | undefined {
  if (tokens[index]?.text !== '^' || !isGlued(tokens, index)) return undefined;
  const exponent = signedAt(tokens, index + 1);
  if (exponent !== undefined) {
    return {
      next: exponent.next,
      apply: (value) => finite(Number((value ** exponent.value).toPrecision(15))),
    };
  }
  let next = index + 1;
  while (isGlued(tokens, next) && (tokens[next]?.kind === 'mark' || tokens[next]?.kind === 'digits')) {
    if (/^[.,;:)]$/.test(lowerAt(tokens, next))) break;
    next += 1;
  }
  return { next, apply: () => undefined };
}

/** Notes come with small numbers: from here on `10⁴` is a power. */
const PLAIN_POWER = 4;

/**
 * `10⁻³` is a thousandth, and `10⁵` a hundred thousand; of other numbers nobody means the power: `8⁻²` has no value.
 * `10²` may have a note.
 */
function raisedBySignAt(tokens: Tokens, index: number): Power | undefined {
  const exponent = exponentAt(tokens, index);
  if (exponent === undefined) return undefined;
  const { next, signed, value: power } = exponent;
  const isPower = lowerAt(tokens, index - 1) === '10' && power !== undefined && power >= PLAIN_POWER;
  if (signed !== true && !isPower) return undefined;
  return {
    next,
    apply: (value) => (value === 10 && power !== undefined ? timesPowerOfTen(1, power) : undefined),
  };
}

/** As decimals do: `1.3 × 10⁶` is 1300000. */
function timesPowerOfTen(value: number, exponent: number): number | undefined {
  return finite(Number(`${value}e${exponent}`));
}

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}
