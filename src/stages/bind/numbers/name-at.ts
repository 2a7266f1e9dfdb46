import { digitLiteralAt } from './digit-literal.ts';
import { smallNumber } from './number-words.ts';
import { isCapitalised, isDash, isGlued, lowerAt, type Token } from './split-tokens.ts';

/** Set phrases whose number words count nothing, as words and dashes. */
const IDIOMS = groupByFirstWord([
  'no one',
  'one another',
  'one - off',
  'one of',
  'one - to - one',
  'one - on - one',
  'one - time',
  'one - sided',
  'one - way',
  'two - way',
  'two - factor',
  'two - faced',
  'two - edged',
  'zero - day',
  'zero - sum',
  'zero tolerance',
  'zero - tolerance',
  'ground zero',
  'net zero',
  'net - zero',
  'square one',
  'fifty - fifty',
  'nine - eleven',
  'nine / eleven',
  'five eyes',
  'nine eyes',
  'fourteen eyes',
  'second - in - command',
  'third - in - command',
]);

/** Letters before a dash and digits that leave them a number: `mid-2016`, `pre-2001`. */
const PREFIXES = new Set('mid pre post early late non sub over under'.split(' '));

/**
 * A numeral at `index` that is part of a name and counts nothing: an idiom (`no one`), an address, letters and
 * digits in one word (`MI5`, `COVID-19`, `5G`), a time of day, `Five` in `the Five Eyes`. Gives the index
 * behind it. What kind of number digits are by themselves is not decided here.
 */
export function nameAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  return (
    idiomAt(tokens, index) ??
    addressAt(tokens, index) ??
    lettersAndDigitsAt(tokens, index) ??
    timeOfDayAt(tokens, index) ??
    telephoneAt(tokens, index) ??
    capitalNameAt(tokens, index)
  );
}

function idiomAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  for (const idiom of IDIOMS.get(lowerAt(tokens, index)) ?? []) {
    const matches = idiom.every((part, offset) =>
      part === '-' ? isDash(tokens[index + offset]) : lowerAt(tokens, index + offset) === part,
    );
    if (matches) return { next: index + idiom.length };
  }
  return undefined;
}

/** A web or mail address: up to the next white space. Looked at only where one starts. */
function addressAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  if (isGlued(tokens, index)) return undefined;
  const starts =
    (tokens[index]?.kind === 'word' && tokens[index + 1]?.text === ':' && tokens[index + 2]?.text === '/') ||
    (lowerAt(tokens, index) === 'www' && tokens[index + 1]?.text === '.');
  let next = index + 1;
  let hasAt = false;
  while (isGlued(tokens, next)) {
    hasAt ||= tokens[next]?.text === '@' && isAlphanumeric(tokens[next - 1]) && isInside(tokens, next + 1);
    next += 1;
  }
  return starts || hasAt ? { next } : undefined;
}

function isInside(tokens: readonly Token[], index: number): boolean {
  return isGlued(tokens, index) && isAlphanumeric(tokens[index]);
}

/** `MI5`, `F-16`, `COVID-19`, `5G`, `v2.0`: everything that is written in one piece. */
function lettersAndDigitsAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  const token = tokens[index];
  if (token?.kind !== 'word' || tokens[index + 1] === undefined) return undefined;
  const dash =
    isDash(tokens[index + 1]) && isGlued(tokens, index + 1) && !isLongDash(tokens[index + 1]) ? 1 : 0;
  const digits = tokens[index + 1 + dash];
  if (digits?.kind !== 'digits' || digits.gap !== 'none') return undefined;
  if (dash === 1 && (PREFIXES.has(token.lower) || smallNumber(token.lower) !== undefined)) return undefined;
  if (dash === 0 && /^(?:c|ca|circa|usd|gbp|eur|chf|rs)$/.test(token.lower)) return undefined;
  return { next: pastName(tokens, index + 1 + dash) };
}

/** The index behind letters, digits and the points and dashes between them, all in one piece. */
export function pastName(tokens: readonly Token[], index: number): number {
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
function timeOfDayAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  const isWord = smallNumber(lowerAt(tokens, index)) !== undefined;
  if (tokens[index]?.kind !== 'digits' && !isWord) return undefined;
  const literal = isWord ? index + 1 : digitLiteralAt(tokens, index).next;
  let next = literal;
  while (tokens[next]?.text === ':' && isGlued(tokens, next) && isGlued(tokens, next + 1)) {
    if (tokens[next + 1]?.kind !== 'digits') break;
    next += 2;
  }
  const half = halfOfDayAt(tokens, next);
  if (half !== undefined) return { next: half };
  const zone = /^(?:gmt|utc|bst|cet|cest|est|edt|z|zulu|o'clock)$/.test(lowerAt(tokens, next));
  if (zone) return { next: next + 1 };
  return next > literal ? { next } : undefined;
}

/** Past `am`, `p.m.` behind an hour. */
function halfOfDayAt(tokens: readonly Token[], index: number): number | undefined {
  const word = lowerAt(tokens, index);
  if (word === 'am' || word === 'pm') return index + 1;
  const dotted = word === 'a' || word === 'p';
  if (!dotted || tokens[index + 1]?.text !== '.' || !isGlued(tokens, index + 1)) return undefined;
  if (lowerAt(tokens, index + 2) !== 'm' || !isGlued(tokens, index + 2)) return undefined;
  return tokens[index + 3]?.text === '.' && isGlued(tokens, index + 3) ? index + 4 : index + 3;
}

/** `the Five Eyes`: a capital number word between `the` and another capital; headings have capitals anywhere. */
function capitalNameAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  const token = tokens[index];
  if (smallNumber(token?.lower ?? '') === undefined || !isCapitalised(token)) return undefined;
  const after = tokens[index + 1];
  const named =
    isCapitalised(after) && after?.gap !== 'none' && smallNumber(after?.lower ?? '') === undefined;
  return named && tokens[index - 1]?.text === 'the' ? { next: index + 2 } : undefined;
}

/** `+44 20 7946 0958` */
function telephoneAt(tokens: readonly Token[], index: number): { readonly next: number } | undefined {
  if (tokens[index]?.text !== '+' || tokens[index + 1]?.kind !== 'digits' || !isGlued(tokens, index + 1)) {
    return undefined;
  }
  let next = pastName(tokens, index + 1);
  const first = next;
  while (tokens[next]?.kind === 'digits' && tokens[next]?.gap === 'blank') next = pastName(tokens, next);
  return next > first ? { next } : undefined;
}

function groupByFirstWord(phrases: readonly string[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const groups = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) {
    const parts = phrase.split(' ');
    const first = parts[0] ?? '';
    groups.set(first, [...(groups.get(first) ?? []), parts]);
  }
  return groups;
}
