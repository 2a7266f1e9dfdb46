import type { PdfValue } from './pdf-values.ts';

/** A value and the offset of the first character after it. */
export interface ParsedValue {
  readonly value: PdfValue;
  readonly end: number;
}

const SPACE = /[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*/y;
const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const REFERENCE = /(\d+)[\0\t\n\f\r ]+\d+[\0\t\n\f\r ]+R(?![A-Za-z])/y;
const NAME = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const WORD = /[A-Za-z]+/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/**
 * Parses the PDF value (ISO 32000-1, 7.3) that begins at `start` of `text`, in which each character is one
 * byte. Throws when there is none.
 */
export function parseValue(text: string, start: number): ParsedValue {
  const at = skipSpace(text, start);
  switch (text.charAt(at)) {
    case '/':
      return parseName(text, at);
    case '(':
      return parseLiteralString(text, at);
    case '[':
      return parseArray(text, at);
    case '<':
      return text.charAt(at + 1) === '<' ? parseDictionary(text, at) : parseHexString(text, at);
    default:
      return parseNumberOrWord(text, at);
  }
}

/** The offset of the first character from `start` on that is neither white space nor part of a comment. */
export function skipSpace(text: string, start: number): number {
  SPACE.lastIndex = start;
  SPACE.test(text);
  return SPACE.lastIndex;
}

function parseName(text: string, at: number): ParsedValue {
  NAME.lastIndex = at;
  const raw = NAME.exec(text)?.[1] ?? '';
  return { value: raw.includes('#') ? unescapeName(raw) : raw, end: at + 1 + raw.length };
}

function unescapeName(raw: string): string {
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function parseLiteralString(text: string, at: number): ParsedValue {
  let string = '';
  let depth = 1;
  let index = at + 1;
  for (; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(index + 1, index + 4))?.[0];
      if (octal === undefined) {
        const escaped = text.charAt(++index);
        string += escaped === '\n' ? '' : (ESCAPES[escaped] ?? escaped);
      } else {
        string += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        index += octal.length;
      }
      continue;
    }
    if (character === '(') depth++;
    if (character === ')' && --depth === 0) return { value: { string }, end: index + 1 };
    string += character;
  }
  throw new Error(`PDF: a string at ${at} does not end`);
}

function parseHexString(text: string, at: number): ParsedValue {
  const close = text.indexOf('>', at);
  if (close < 0) throw new Error(`PDF: a string at ${at} does not end`);
  let digits = text.slice(at + 1, close);
  if (/[^0-9A-Fa-f]/.test(digits)) digits = digits.replace(/[^0-9A-Fa-f]/g, '');
  if (digits.length % 2 === 1) digits += '0';
  let string = '';
  for (let index = 0; index < digits.length; index += 2) {
    string += String.fromCharCode(Number.parseInt(digits.slice(index, index + 2), 16));
  }
  return { value: { string }, end: close + 1 };
}

function parseArray(text: string, at: number): ParsedValue {
  const values: PdfValue[] = [];
  let index = skipSpace(text, at + 1);
  while (text.charAt(index) !== ']') {
    const { value, end } = parseValue(text, index);
    values.push(value);
    index = skipSpace(text, end);
  }
  return { value: values, end: index + 1 };
}

function parseDictionary(text: string, at: number): ParsedValue {
  const entries = new Map<string, PdfValue>();
  let index = skipSpace(text, at + 2);
  while (text.charAt(index) !== '>') {
    const key = parseName(text, index);
    const { value, end } = parseValue(text, key.end);
    entries.set(String(key.value), value);
    index = skipSpace(text, end);
  }
  return { value: entries, end: index + 2 };
}

function parseNumberOrWord(text: string, at: number): ParsedValue {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(text);
  if (reference) return { value: { ref: Number(reference[1]) }, end: REFERENCE.lastIndex };
  NUMBER.lastIndex = at;
  const number = NUMBER.exec(text);
  if (number) return { value: Number(number[0]), end: NUMBER.lastIndex };
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word === 'true' || word === 'false') return { value: word === 'true', end: at + word.length };
  if (word === 'null') return { value: null, end: at + 4 };
  throw new Error(`PDF: no value at ${at}: ${JSON.stringify(text.slice(at, at + 20))}`);
}
