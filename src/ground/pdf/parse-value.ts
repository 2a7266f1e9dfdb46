import type { PdfDictionary, PdfString, PdfValue } from './pdf-values.ts';

/** A value and the offset of the first character after it. */
export interface ParsedValue {
  readonly value: PdfValue;
  readonly end: number;
}

const WORD = /[A-Za-z]+/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const OPENING = 0x28;
const CLOSING = 0x29;
const BACKSLASH = 0x5c;
const SLASH = 0x2f;
const PERCENT = 0x25;
const LESS = 0x3c;
const GREATER = 0x3e;
const OPENING_BRACKET = 0x5b;
const CLOSING_BRACKET = 0x5d;
const POINT = 0x2e;
const CAPITAL_R = 0x52;

/** How deep values may lie in each other: those of a pack lie eight deep. */
const DEEPEST = 64;
/** How many characters a number may have: a longer one is none that means anything. */
const LONGEST_NUMBER = 40;

/** What characters are (ISO 32000-1, 7.2.2): the loops below run over each byte of a file's structure. */
const SPACE = 1;
const DELIMITER = 2;
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;

/**
 * Parses the PDF value (ISO 32000-1, 7.3) that begins at `start` of `text`, in which each character is one
 * byte. Throws when there is none.
 */
export function parseValue(text: string, start: number): ParsedValue {
  const reader: Reader = { text, at: start, depth: 0, isPlain: false };
  const value = readValue(reader);
  return { value, end: reader.at };
}

/**
 * Parses a value as Sourcebound and Chromium write it. What readers take in more than one way is refused: comments,
 * generations other than 0, white space other than spaces and ends of lines. Throws as `parseValue` does.
 */
export function parsePlainValue(text: string, start: number): ParsedValue {
  const reader: Reader = { text, at: start, depth: 0, isPlain: true };
  const value = readValue(reader);
  return { value, end: reader.at };
}

/** The offset of the first character from `start` on that is neither white space nor part of a comment. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (KINDS[code] === SPACE) at++;
    else if (code === PERCENT) at = endOfLine(text, at);
    else return at;
  }
}

/** What is parsed, and how far: one for a whole value, so that its parts need none of their own. */
interface Reader {
  readonly text: string;
  at: number;
  /** How many arrays and dictionaries are open. */
  depth: number;
  readonly isPlain: boolean;
}

function readValue(reader: Reader): PdfValue {
  const { text } = reader;
  const at = pastSpace(reader);
  switch (text.charCodeAt(at)) {
    case SLASH:
      return readName(reader);
    case OPENING:
      return readLiteralString(reader);
    case OPENING_BRACKET:
      return readArray(reader);
    case LESS:
      return text.charCodeAt(at + 1) === LESS ? readDictionary(reader) : readHexString(reader);
    default:
      return readNumberOrWord(reader);
  }
}

/** Goes on to the first character that is part of a value. */
function pastSpace(reader: Reader): number {
  const { text, at: start, isPlain } = reader;
  const at = isPlain ? skipPlainSpace(text, start) : skipSpace(text, start);
  reader.at = at;
  return at;
}

function skipPlainSpace(text: string, start: number): number {
  let at = start;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x0a) at++;
  return at;
}

/** One more array or dictionary that lies in others. */
function enter(reader: Reader): void {
  if (++reader.depth > DEEPEST)
    throw new Error(`PDF: values at ${reader.at} are nested more than ${DEEPEST} deep`);
}

function endOfLine(text: string, start: number): number {
  let at = start;
  while (at < text.length && text.charCodeAt(at) !== 0x0a && text.charCodeAt(at) !== 0x0d) at++;
  return at;
}

function readName(reader: Reader): string {
  const { text } = reader;
  if (text.charCodeAt(reader.at) !== SLASH) throw noValue(reader);
  const start = reader.at + 1;
  let at = start;
  while (at < text.length && !KINDS[text.charCodeAt(at)]) at++;
  const raw = text.slice(start, at);
  reader.at = at;
  return raw.includes('#') ? unescapeName(raw) : raw;
}

function unescapeName(raw: string): string {
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function readLiteralString(reader: Reader): PdfString {
  const { text } = reader;
  let string = '';
  let depth = 1;
  let taken = reader.at + 1;
  for (let at = taken; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0];
      const escaped = text.charAt(at + 1);
      string += text.slice(taken, at);
      if (octal !== undefined) string += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
      else if (escaped !== '\n') string += ESCAPES[escaped] ?? escaped;
      at += octal?.length ?? 1;
      taken = at + 1;
    } else if (code === OPENING) depth++;
    else if (code === CLOSING && --depth === 0) {
      reader.at = at + 1;
      return { string: string + text.slice(taken, at) };
    }
  }
  throw new Error(`PDF: a string at ${reader.at} does not end`);
}

function readHexString(reader: Reader): PdfString {
  const { text } = reader;
  const close = text.indexOf('>', reader.at);
  if (close < 0) throw new Error(`PDF: a string at ${reader.at} does not end`);
  let string = '';
  let high = -1;
  for (let at = reader.at + 1; at < close; at++) {
    const digit = hexDigit(text.charCodeAt(at));
    if (digit < 0) continue;
    if (high < 0) high = digit;
    else {
      string += String.fromCharCode(high * 16 + digit);
      high = -1;
    }
  }
  // A last digit that is missing is a nought.
  if (high >= 0) string += String.fromCharCode(high * 16);
  reader.at = close + 1;
  return { string };
}

/** The value of a digit; -1 for what is none. */
function hexDigit(code: number): number {
  if (isDigit(code)) return code - 0x30;
  const letter = code | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function readArray(reader: Reader): readonly PdfValue[] {
  const { text } = reader;
  const values: PdfValue[] = [];
  enter(reader);
  reader.at++;
  while (text.charCodeAt(pastSpace(reader)) !== CLOSING_BRACKET) values.push(readValue(reader));
  reader.at++;
  reader.depth--;
  return values;
}

function readDictionary(reader: Reader): PdfDictionary {
  const { text } = reader;
  const entries = new Map<string, PdfValue>();
  enter(reader);
  reader.at += 2;
  while (text.charCodeAt(pastSpace(reader)) !== GREATER) {
    const key = readName(reader);
    // Which of two counts, readers do not agree on.
    if (entries.has(key)) throw new Error(`PDF: /${key} appears twice in a dictionary at ${reader.at}`);
    entries.set(key, readValue(reader));
  }
  if (text.charCodeAt(reader.at + 1) !== GREATER) throw noValue(reader);
  reader.at += 2;
  reader.depth--;
  return entries;
}

function readNumberOrWord(reader: Reader): PdfValue {
  const { text, at: start } = reader;
  const first = text.charCodeAt(start);
  const isSigned = first === 0x2b || first === 0x2d;
  const whole = endOfDigits(text, isSigned ? start + 1 : start);
  const hasPoint = text.charCodeAt(whole) === POINT;
  const end = hasPoint ? endOfDigits(text, whole + 1) : whole;
  // At least one digit, before the point or after it.
  if (end - start > (isSigned ? 1 : 0) + (hasPoint ? 1 : 0)) {
    if (end - start > LONGEST_NUMBER)
      throw new Error(`PDF: a number at ${start} has more than ${LONGEST_NUMBER} characters`);
    const past = isSigned || hasPoint ? -1 : endOfReference(text, whole);
    if (past >= 0 && reader.isPlain && !text.startsWith(' 0 R', whole))
      throw new Error(`PDF: a reference at ${start} is not to generation 0`);
    reader.at = past < 0 ? end : past;
    const number = Number(text.slice(start, end));
    return past < 0 ? number : { ref: number };
  }
  WORD.lastIndex = start;
  const word = WORD.exec(text)?.[0];
  if (word !== 'true' && word !== 'false' && word !== 'null') throw noValue(reader);
  reader.at = start + word.length;
  return word === 'null' ? null : word === 'true';
}

/** Where a reference (`12 0 R`) ends whose first number ends at `at`; -1 when there is none. */
function endOfReference(text: string, at: number): number {
  const generation = endOfBlanks(text, at);
  const digits = endOfDigits(text, generation);
  const mark = endOfBlanks(text, digits);
  if (generation === at || digits === generation || mark === digits) return -1;
  return text.charCodeAt(mark) === CAPITAL_R && !/[A-Za-z]/.test(text.charAt(mark + 1)) ? mark + 1 : -1;
}

function endOfBlanks(text: string, start: number): number {
  let at = start;
  while (KINDS[text.charCodeAt(at)] === SPACE) at++;
  return at;
}

function endOfDigits(text: string, start: number): number {
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function noValue({ text, at }: Reader): Error {
  return new Error(`PDF: no value at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
}
