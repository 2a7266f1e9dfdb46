import { isDash, isGlued, type Token, type Tokens } from './split-tokens.ts';

/** A small raised number right after what it raises. */
export interface Exponent {
  readonly next: number;
  /** `undefined` where it is no whole number: `10⁻ⁿ`. */
  readonly value: number | undefined;
  readonly signed: boolean;
}

/** The exponent at `index`: `²`, `⁻³`, `⁺³`, `−³`, `^2`, `^-2`. Undefined for subscripts, and where none is. */
export function exponentAt(tokens: Tokens, index: number): Exponent | undefined {
  const token = tokens[index];
  if (token === undefined || !isGlued(tokens, index)) return undefined;
  if (token.text === '^') return caretAt(tokens, index + 1);
  if (token.kind === 'script') return scriptAt(token, index, 1, false);
  const isRaised = isRaisedSign(token);
  if (!isRaised && !isDash(token)) return undefined;
  const behind = isGlued(tokens, index + 1) ? tokens[index + 1] : undefined;
  if (behind?.kind === 'script') return scriptAt(behind, index + 1, token.text === '⁺' ? 1 : -1, true);
  if (!isRaised) return undefined;
  return { next: behind?.kind === 'word' ? index + 2 : index + 1, value: undefined, signed: true };
}

/** True where a raised sign, or a caret, goes on from what ends before `index`: `m⁻²`, `km^2`. */
export function isRaisedAt(tokens: Tokens, index: number): boolean {
  const exponent = exponentAt(tokens, index);
  return exponent !== undefined && exponent.value !== undefined && tokens[index]?.kind !== 'script';
}

/** `³` of 3: nothing of 1. */
export function inSuperscripts(exponent: number): string {
  const digits = [...`${Math.abs(exponent)}`].map((digit) => SUPERSCRIPTS.charAt(Number(digit))).join('');
  if (exponent === 1) return '';
  return exponent < 0 ? `⁻${digits}` : digits;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A macron is typed for the raised minus, too. */
function isRaisedSign({ text }: Token): boolean {
  return text === '⁻' || text === '⁺' || text === '¯';
}

function scriptAt({ text }: Token, index: number, sign: number, signed: boolean): Exponent | undefined {
  const digits = [...text].map((digit) => SUPERSCRIPTS.indexOf(digit)).join('');
  if (digits.includes('-')) return signed ? { next: index + 1, value: undefined, signed } : undefined;
  return { next: index + 1, value: digits.length > 2 ? undefined : Number(digits) * sign, signed };
}

function caretAt(tokens: Tokens, index: number): Exponent | undefined {
  const isMinus = isDash(tokens[index]);
  const signed = isMinus || tokens[index]?.text === '+';
  const at = signed ? index + 1 : index;
  const digits = tokens[at];
  if (digits?.kind !== 'digits' || digits.text.length > 2) return undefined;
  if (!isGlued(tokens, index) || !isGlued(tokens, at)) return undefined;
  return { next: at + 1, value: Number(digits.text) * (isMinus ? -1 : 1), signed };
}
