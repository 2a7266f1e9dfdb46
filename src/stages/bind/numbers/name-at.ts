import { addressAt } from './address-at.ts';
import { digitLiteralAt, literalValues } from './digit-literal.ts';
import { houseAt } from './house-at.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Token, type Tokens } from './split-tokens.ts';
import { moneyBefore } from './unit-at.ts';

/** A name with a numeral in it, and the index of the token after it. */
export interface NameMatch {
  readonly next: number;
  readonly kind?: 'address';
}

/**
 * A numeral at `index` that is part of a name and counts nothing: an idiom (`no one`), an address, letters and
 * digits in one word (`MI5`, `COVID-19`, `5G`), a time of day, `Five` in `the Five Eyes`. Gives the index
 * after it. What kind of number digits are by themselves is not decided here.
 */
export function nameAt(tokens: Tokens, index: number): NameMatch | undefined {
  return (
    idiomAt(tokens, index) ??
    withKind(addressAt(tokens, index)) ??
    withKind(versionAt(tokens, index)) ??
    houseAt(tokens, index) ??
    lettersAndDigitsAt(tokens, index) ??
    timeOfDayAt(tokens, index) ??
    telephoneAt(tokens, index) ??
    capitalNameAt(tokens, index)
  );
}

function withKind(address: { readonly next: number } | undefined): NameMatch | undefined {
  return address === undefined ? undefined : { ...address, kind: 'address' };
}

/** `4.12.3`: digits that two points or more part, and that are no thousands. */
function versionAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  if (tokens[index]?.kind !== 'digits') return undefined;
  const literal = digitLiteralAt(tokens, index);
  const isDotted = literal.groups.length > 2 && literal.separators.every((separator) => separator === '.');
  const isVersion = isDotted && !isDate(literal.groups);
  return isVersion && literalValues(literal, tokens.language.digits) === undefined
    ? { next: literal.next }
    : undefined;
}

/** `22.3.2017`, `2017.3.22` */
function isDate(groups: readonly string[]): boolean {
  const lengths = groups.map((group) => group.length);
  if (groups.length !== 3) return false;
  return lengths[0] === 4 || lengths[2] === 4 || (lengths[2] === 2 && Number(groups[1]) <= 12);
}

function idiomAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  for (const { words } of tokens.language.names.idioms.get(lowerAt(tokens, index)) ?? []) {
    const matches = words.every((part, offset) =>
      part === '-' ? isDash(tokens[index + offset]) : lowerAt(tokens, index + offset) === part,
    );
    if (matches) return { next: index + words.length };
  }
  return undefined;
}

/** `MI5`, `F-16`, `COVID-19`, `5G`, `v2.0`: everything that is written in one piece. */
function lettersAndDigitsAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || tokens[index + 1] === undefined) return undefined;
  const dash =
    isDash(tokens[index + 1]) && isGlued(tokens, index + 1) && !isLongDash(tokens[index + 1]) ? 1 : 0;
  const digits = tokens[index + 1 + dash];
  if (digits?.kind !== 'digits' || digits.gap !== 'none') return undefined;
  const { names, numbers } = tokens.language;
  if (dash === 1 && (names.prefixes.has(token.lower) || numbers.small.has(token.lower))) return undefined;
  if (dash === 0 && names.gluedToNumbers.has(token.lower)) return undefined;
  // `USD115`
  if (dash === 0 && moneyBefore(tokens, index + 1) !== undefined) return undefined;
  return { next: pastName(tokens, index + 1 + dash) };
}

/** The index after letters, digits and the points and dashes between them, all in one piece. */
export function pastName(tokens: Tokens, index: number): number {
  let next = index + 1;
  for (;;) {
    const inner =
      /^[./]$/.test(tokens[next]?.text ?? '') || (isDash(tokens[next]) && !isLongDash(tokens[next]));
    const at = inner && isGlued(tokens, next) ? next + 1 : next;
    if (!isGlued(tokens, at) || !isAlphanumeric(tokens[at])) return next;
    next = at + 1;
  }
}

function isAlphanumeric(token: Token | undefined): boolean {
  return token !== undefined && token.kind !== 'mark' && token.kind !== 'break';
}

/** En and em dashes divide words; they do not make them one name. */
function isLongDash(token: Token | undefined): boolean {
  return token !== undefined && /^[–—―]$/.test(token.text);
}

/** `10:30`, `6 p.m.`, `0600 hrs`, `1800 GMT`, `ten o'clock`, and ratios such as `3:1`. */
function timeOfDayAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  const isWord = tokens.language.numbers.small.has(lowerAt(tokens, index));
  if (tokens[index]?.kind !== 'digits' && !isWord) return undefined;
  const literal = isWord ? index + 1 : digitLiteralAt(tokens, index).next;
  let next = literal;
  while (tokens[next]?.text === ':' && isGlued(tokens, next) && isGlued(tokens, next + 1)) {
    if (tokens[next + 1]?.kind !== 'digits') break;
    next += 2;
  }
  const half = halfOfDayAt(tokens, next);
  if (half !== undefined) return { next: half };
  const zone = tokens.language.names.timeZones.has(lowerAt(tokens, next));
  if (zone) return { next: next + 1 };
  return next > literal ? { next } : undefined;
}

/** Past `am`, `p.m.` after an hour. */
function halfOfDayAt(tokens: Tokens, index: number): number | undefined {
  const { dottedHalves, halvesOfDay } = tokens.language.names;
  const word = lowerAt(tokens, index);
  if (halvesOfDay.has(word)) return index + 1;
  const second = dottedHalves.get(word);
  if (second === undefined || tokens[index + 1]?.text !== '.' || !isGlued(tokens, index + 1))
    return undefined;
  if (lowerAt(tokens, index + 2) !== second || !isGlued(tokens, index + 2)) return undefined;
  return tokens[index + 3]?.text === '.' && isGlued(tokens, index + 3) ? index + 4 : index + 3;
}

/** `the Five Eyes`: a capital number word between `the` and another capital; headings have capitals anywhere. */
function capitalNameAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  const token = tokens[index];
  const { names, numbers } = tokens.language;
  if (!numbers.small.has(token?.lower ?? '') || !isCapitalised(token)) return undefined;
  const after = tokens[index + 1];
  const named = isCapitalised(after) && after?.gap !== 'none' && !numbers.small.has(after?.lower ?? '');
  return named && names.the.has(tokens[index - 1]?.text ?? '') ? { next: index + 2 } : undefined;
}

/** `+44 20 7946 0958` */
function telephoneAt(tokens: Tokens, index: number): { readonly next: number } | undefined {
  if (tokens[index]?.text !== '+' || tokens[index + 1]?.kind !== 'digits' || !isGlued(tokens, index + 1)) {
    return undefined;
  }
  let next = pastName(tokens, index + 1);
  const first = next;
  while (tokens[next]?.kind === 'digits' && tokens[next]?.gap === 'blank') next = pastName(tokens, next);
  return next > first ? { next } : undefined;
}
