import { parseValue } from '../../ground/pdf/parse-value.ts';
import type { PdfValue } from '../../ground/pdf/pdf-values.ts';

/** What an operator is applied to. A reader takes what it needs out of it at once: it is used again. */
export interface Operands {
  readonly count: number;
  /** The number at an index; 0 when it is something else. */
  number(index: number): number;
  value(index: number): PdfValue | undefined;
}

/** No operator takes more (ISO 32000-1, annex C: `TJ` has them in one array). */
const MOST_OPERANDS = 33;
const [ZERO, NINE, POINT, MINUS, PLUS, LESS] = [0x30, 0x39, 0x2e, 0x2d, 0x2b, 0x3c] as const;

/**
 * Goes through a content stream (ISO 32000-1, 7.8.2) and hands each operator on with its operands. A page has
 * some ten thousand of them, most of them numbers and strings of one character: those are read by hand.
 */
export function scanContent(
  content: string,
  onOperator: (operator: string, operands: Operands) => void,
): void {
  const values: (PdfValue | undefined)[] = [];
  let count = 0;
  const operands: Operands = {
    get count() {
      return count;
    },
    number: (index) => (index < count ? Number(values[index]) : 0),
    value: (index) => (index < count ? values[index] : undefined),
  };
  for (let at = 0; at < content.length; ) {
    if (count > MOST_OPERANDS) throw new Error(`PDF: more than ${MOST_OPERANDS} operands at ${at}`);
    const code = content.charCodeAt(at);
    if (code <= 0x20) {
      at++;
    } else if (isDigit(code) || code === MINUS || code === POINT || code === PLUS) {
      const end = endOfNumber(content, at + 1);
      values[count++] = readNumber(content, at, end);
      at = end;
    } else if (code === LESS && content.charCodeAt(at + 1) !== LESS) {
      const end = content.indexOf('>', at);
      if (end < 0) throw new Error(`PDF: a string of the content at ${at} does not end`);
      values[count++] = { string: readHex(content, at + 1, end) };
      at = end + 1;
    } else if (isLetter(code) && !startsConstant(content, at, code)) {
      let end = at + 1;
      while (isOperator(content.charCodeAt(end))) end++;
      onOperator(operatorAt(content, at, end), operands);
      count = 0;
      at = end;
    } else {
      const { value, end } = parseValue(content, at);
      values[count++] = value;
      at = end;
    }
  }
}

const OPERATORS = new Map<number, string>();

/** The same string each time: `Td` and `Tj` stand on a page by the thousand. */
function operatorAt(content: string, start: number, end: number): string {
  if (end - start !== 2) return content.slice(start, end);
  const key = content.charCodeAt(start) * 256 + content.charCodeAt(start + 1);
  let operator = OPERATORS.get(key);
  if (operator === undefined) {
    operator = content.slice(start, end);
    OPERATORS.set(key, operator);
  }
  return operator;
}

function readNumber(content: string, start: number, end: number): number {
  let number = 0;
  let scale = 0;
  for (let at = start; at < end; at++) {
    const code = content.charCodeAt(at);
    if (code === POINT) scale = 1;
    else if (isDigit(code)) {
      number = number * 10 + (code - ZERO);
      scale *= 10;
    }
  }
  const size = scale > 1 ? number / scale : number;
  return content.charCodeAt(start) === MINUS ? -size : size;
}

function endOfNumber(content: string, start: number): number {
  let at = start;
  while (isDigit(content.charCodeAt(at)) || content.charCodeAt(at) === POINT) at++;
  return at;
}

function readHex(content: string, start: number, end: number): string {
  let string = '';
  for (let at = start; at < end; at += 2) {
    string += String.fromCharCode(nibble(content.charCodeAt(at)) * 16 + nibble(content.charCodeAt(at + 1)));
  }
  return string;
}

function nibble(code: number): number {
  if (code >= 0x61 && code <= 0x66) return code - 0x57;
  if (code >= 0x41 && code <= 0x46) return code - 0x37;
  return isDigit(code) ? code - ZERO : 0;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code <= NINE;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x27 || code === 0x22;
}

/** Operators go on with letters, digits (`d0`) and stars (`W*`). */
function isOperator(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 0x2a;
}

/** `true`, `false` and `null` are operands; nothing else that begins with a letter is. */
function startsConstant(content: string, at: number, code: number): boolean {
  if (code !== 0x74 && code !== 0x66 && code !== 0x6e) return false;
  return /^(?:true|false|null)(?![A-Za-z*])/.test(content.slice(at, at + 6));
}
