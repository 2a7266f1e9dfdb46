import type { DigitSeparators } from '../../../ground/language/digit-separators.ts';
import { isGlued, type Token, type Tokens } from './split-tokens.ts';

/** Digits with the separators inside them. */
export interface DigitLiteral {
  /** The index of the token after it. */
  readonly next: number;
  readonly groups: readonly string[];
  /** One fewer than the groups; every kind of blank is a space, every apostrophe is straight. */
  readonly separators: readonly string[];
}

/** The longest run of digits and separators at `index`, where a run of digits is. */
export function digitLiteralAt(tokens: Tokens, index: number): DigitLiteral {
  const head = tokens[index]?.text ?? '';
  const groups = [head];
  const separators: string[] = [];
  let blanksOnly = head.length <= 3 && !head.startsWith('0');
  let next = index + 1;
  for (;;) {
    const token = tokens[next];
    if (blanksOnly && token?.kind === 'digits' && token.gap === 'blank' && token.text.length === 3) {
      groups.push(token.text);
      separators.push(' ');
      next += 1;
    } else if (isSeparator(tokens, next) || (separators.length === 0 && isRaisedPoint(tokens, next))) {
      groups.push(tokens[next + 1]?.text ?? '');
      separators.push(separatorOf(token));
      blanksOnly = false;
      next += 2;
    } else {
      return { next, groups, separators };
    }
  }
}

/** True for digits that nothing divides. */
export function isPlain(literal: DigitLiteral): boolean {
  return literal.groups.length === 1;
}

/**
 * What the digits can mean, the most usual first: `3.000` is 3000 or 3, `3,000` is 3000, `1,5` is 1.5. An
 * empty list means a number that must not be guessed at, such as `1,23,456`; `undefined` means no number at
 * all: a code (`0800`), a version or a section (`1.2.3`).
 */
export function literalValues(
  literal: DigitLiteral,
  { group }: DigitSeparators,
): readonly number[] | undefined {
  const { groups, separators } = literal;
  const last = separators.at(-1);
  const digits = groups.join('');
  if (digits.length > 15) return separators.length === 0 ? undefined : [];
  if (last === undefined) return isCode(groups) ? undefined : [Number(digits)];
  if (isCode(groups)) return undefined;
  const whole = areThousands(groups) || areLakhs(groups, separators) ? [Number(digits)] : [];
  if (separators.every((separator) => separator === last)) {
    if (last === ' ' || last === "'") return whole;
    if (groups.length > 2) return whole.length > 0 || last === group ? whole : undefined;
    // The language's own separator before three digits parts thousands; another may do that, or part decimals.
    return last === group && whole.length > 0 ? whole : [...whole, decimal(groups)];
  }
  const thousands = separators.slice(0, -1);
  const alike = thousands.every((separator) => separator === thousands[0] && separator !== last);
  const head = groups.slice(0, -1);
  const isGrouped = areThousands(head) || areLakhs(head, thousands);
  const isMixed = alike && (last === '.' || last === ',') && isGrouped;
  return isMixed ? [decimal(groups)] : undefined;
}

function isSeparator(tokens: Tokens, index: number): boolean {
  const mark = separatorOf(tokens[index]);
  return (
    (mark === '.' || mark === ',' || mark === "'") &&
    isGlued(tokens, index) &&
    isGlued(tokens, index + 1) &&
    tokens[index + 1]?.kind === 'digits'
  );
}

/** `6·5`; `1.3·10^6` multiplies. */
function isRaisedPoint(tokens: Tokens, index: number): boolean {
  const isPower = tokens[index + 1]?.text === '10' && /^[\^⁻⁺¯]$/.test(tokens[index + 2]?.text ?? '');
  const isScript = tokens[index + 1]?.text === '10' && tokens[index + 2]?.kind === 'script';
  if (tokens[index]?.text !== '·' || isPower || isScript) return false;
  return isGlued(tokens, index) && isGlued(tokens, index + 1) && tokens[index + 1]?.kind === 'digits';
}

/** The separators of Arabic and of full-width digits are those of others. */
function separatorOf(token: Token | undefined): string {
  const mark = token?.lower ?? '';
  return WIDE.get(mark) ?? mark;
}

const WIDE: ReadonlyMap<string, string> = new Map([
  ['٬', ','],
  ['٫', '.'],
  ['，', ','],
  ['．', '.'],
  ['·', '.'],
]);

function isCode(groups: readonly string[]): boolean {
  const head = groups[0] ?? '';
  return head.length > 1 && head.startsWith('0');
}

function areThousands(groups: readonly string[]): boolean {
  const [head = '', ...rest] = groups;
  return head.length <= 3 && !head.startsWith('0') && rest.every((group) => group.length === 3);
}

/** `12,34,567`: groups of two before the last three, as India writes them. */
function areLakhs(groups: readonly string[], separators: readonly string[]): boolean {
  const [head = '', ...rest] = groups;
  const pairs = rest.slice(0, -1);
  if (separators.some((separator) => separator !== ',') || pairs.length === 0) return false;
  const isHead = head.length <= 2 && head !== '' && !head.startsWith('0');
  return isHead && pairs.every((group) => group.length === 2) && rest.at(-1)?.length === 3;
}

function decimal(groups: readonly string[]): number {
  return Number(`${groups.slice(0, -1).join('')}.${groups.at(-1)}`);
}
