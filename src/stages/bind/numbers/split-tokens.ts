import type { Language } from '../../../ground/language/language.ts';
import { partsFromDigits } from '../../../ground/language/unspaced-scripts.ts';
import { onceFor } from '../../../ground/model/once-for.ts';
import { rememberTexts } from '../../../ground/model/remember-texts.ts';
import { asciiDigits } from './ascii-digits.ts';

/** A word, a run of digits, or one other character of a text. */
export interface Token {
  /**
   * `digits`: decimal digits of any one script. `fraction`: ½ and its like. `script`: superscript and subscript
   * digits. `foreign`: any other numeral, such as ③. `break`: a tab or a blank line, over which no phrase reaches.
   */
  readonly kind: 'word' | 'digits' | 'fraction' | 'script' | 'foreign' | 'mark' | 'break';
  /** Without invisible characters; digits of every script as ASCII. */
  readonly text: string;
  /** In lower case, with straight apostrophes. */
  readonly lower: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  /** What is between it and the token before: nothing, one blank on the same line, or more. */
  readonly gap: 'none' | 'blank' | 'wide';
}

/** The tokens of a text, and the language by whose rules they are read. */
export interface Tokens extends ReadonlyArray<Token> {
  readonly language: Language;
}

/** The readers of numbers, dates and directions look at a sentence one after the other, and at nothing between. */
const REMEMBERED = 100;

/** Cuts a text into tokens, in one pass. White space is no token; `gap` tells of it. */
export function splitTokens(text: string, language: Language): Tokens {
  return splitterOf(language)(text);
}

const splitterOf = onceFor((language: Language) =>
  rememberTexts(REMEMBERED, (text) => cutTokens(text, language)),
);

function cutTokens(text: string, language: Language): Tokens {
  const tokens = Object.assign<Token[], { readonly language: Language }>([], { language });
  let offset = 0;
  while (offset < text.length) {
    const gapEnd = skipSpace(text, offset);
    const space = text.slice(offset, gapEnd);
    if (isBreak(space)) tokens.push(token('break', space, offset, gapEnd, 'none'));
    if (gapEnd === text.length) break;
    const [kind, whole] = tokenAt(text, gapEnd);
    const last = space === '' ? tokens.at(-1) : undefined;
    const isBeside = last !== undefined && besideDigits(last, kind, text.charAt(gapEnd));
    const end = isBeside && kind === 'word' ? scaleEnd(text, gapEnd, whole, language) : whole;
    tokens.push(token(kind, text.slice(gapEnd, end), gapEnd, end, isBeside ? 'blank' : gapOf(space)));
    offset = end;
  }
  return tokens;
}

/** In scripts without spaces a word ends where a digit begins, as if a space parted them. */
function besideDigits(last: Token, kind: Token['kind'], first: string): boolean {
  if (kind === 'digits') return last.kind === 'word' && partsFromDigits(last.text.slice(-1));
  return kind === 'word' && last.kind !== 'mark' && partsFromDigits(first);
}

/** The end of the multiplier that a word after digits begins with, such as the `亿` of `亿元`; else that of the word. */
function scaleEnd(text: string, start: number, end: number, { numbers }: Language): number {
  const first = text.charAt(start);
  return numbers.multipliers.has(first) || numbers.unread.has(first) ? start + first.length : end;
}

/** The lower-case text of the token at `index`; empty when there is none. */
export function lowerAt(tokens: readonly Token[], index: number): string {
  return tokens[index]?.lower ?? '';
}

/** True when the token at `index` is right after the one before, with nothing between. */
export function isGlued(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.gap === 'none' && index > 0;
}

export function isDash(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && DASHES.has(token.text);
}

/** True when the token is a letter word that starts with a capital. */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charAt(0);
  return first !== first.toLowerCase();
}

/**
 * The index of the word that continues a compound: the next one after a space (`twenty five`) or after a dash
 * without spaces (`twenty-five`); -1 when there is none.
 */
export function joinedWord(tokens: readonly Token[], index: number): number {
  const next = tokens[index];
  if (next?.kind === 'word') return next.gap === 'none' ? -1 : index;
  const word = tokens[index + 1];
  return isDash(next) && next?.gap === 'none' && word?.kind === 'word' && word.gap === 'none'
    ? index + 1
    : -1;
}

const DASHES = new Set('-‐‑‒–—―−﹘﹣－');
const INVISIBLE = /^[\u00ad\u200b-\u200d\u2060\ufeff]$/;
const BLANK = /^[ \u00a0\u2000-\u200a\u202f\u205f]$/;

function token(kind: Token['kind'], raw: string, start: number, end: number, gap: Token['gap']): Token {
  if (isAscii(raw)) return { kind, text: raw, lower: raw.toLowerCase(), start, end, gap };
  const visible =
    kind === 'word' || kind === 'digits' ? raw.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '') : raw;
  const text = kind === 'digits' ? asciiDigits(visible) : visible;
  // Digits of two scripts in one number are a slip, or worse.
  if (text === undefined) return { kind: 'foreign', text: visible, lower: visible, start, end, gap };
  return { kind, text, lower: text.toLowerCase().replaceAll('’', "'"), start, end, gap };
}

/** Most words are: nothing in them has to be taken out or turned. */
function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

function skipSpace(text: string, from: number): number {
  let offset = from;
  while (offset < text.length && isSpace(text.charAt(offset))) offset += 1;
  return offset;
}

function isSpace(character: string): boolean {
  if (character > ' ' && character < '\u007f') return false;
  return character.trim() === '' || character === '\u0085' || INVISIBLE.test(character);
}

function isBreak(space: string): boolean {
  return space.includes('\t') || space.indexOf('\n') !== space.lastIndexOf('\n');
}

function gapOf(space: string): Token['gap'] {
  if (space === '') return 'none';
  if (space === ' ') return 'blank';
  const visible = [...space].filter((character) => !INVISIBLE.test(character));
  if (visible.length === 0) return 'none';
  return visible.length === 1 && BLANK.test(visible[0] ?? '') ? 'blank' : 'wide';
}

function tokenAt(text: string, start: number): readonly [Token['kind'], number] {
  const kind = kindOf(characterAt(text, start));
  if (kind === 'mark' || kind === 'fraction') return [kind, start + characterAt(text, start).length];
  let end = start + characterAt(text, start).length;
  for (let next = nextPart(text, end, kind); next > end; next = nextPart(text, end, kind)) end = next;
  // A digit under a combining mark, such as a keycap or a stroke, is not that digit.
  const behind = characterAt(text, end);
  if (kind === 'digits' && /^\p{M}$/u.test(behind)) return ['foreign', end + behind.length];
  return [kind, end];
}

/**
 * The offset after the next character of the same token: past invisible characters within a word or number,
 * and past an apostrophe within a word. The same offset when the token ends here.
 */
function nextPart(text: string, offset: number, kind: Token['kind']): number {
  const code = text.charCodeAt(offset);
  if (code <= 0x7f && code !== APOSTROPHE) return ASCII_KINDS[code] === kind ? offset + 1 : offset;
  let at = offset;
  if (kind === 'word' || kind === 'digits') {
    while (INVISIBLE.test(text.charAt(at))) at += 1;
    if (kind === 'word' && (text.charAt(at) === "'" || text.charAt(at) === '’')) at += 1;
  }
  const character = characterAt(text, at);
  return character !== '' && kindOf(character) === kind ? at + character.length : offset;
}

function characterAt(text: string, offset: number): string {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
}

const APOSTROPHE = 0x27;

/** By code. */
const ASCII_KINDS: readonly Token['kind'][] = Array.from({ length: 0x80 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/^[0-9]$/.test(character)) return 'digits';
  return /^[A-Za-z_]$/.test(character) ? 'word' : 'mark';
});

function kindOf(character: string): Token['kind'] {
  const ascii = ASCII_KINDS[character.charCodeAt(0)];
  if (ascii !== undefined) return ascii;
  if (/^[\p{L}\p{M}]$/u.test(character)) return 'word';
  if (!/^\p{N}$/u.test(character)) return 'mark';
  if (/^\p{Nd}$/u.test(character)) return 'digits';
  if (/^[½¼¾⅐-⅞]$/.test(character)) return 'fraction';
  return /^[²³¹⁰-⁹₀-₉]$/.test(character) ? 'script' : 'foreign';
}
