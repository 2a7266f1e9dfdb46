import bidiFactory, { type EmbeddingLevels } from 'bidi-js';
import { isRightToLeft } from '../../ground/language/text-direction.ts';

/** A text with one way in which its lines can be painted. */
export interface VisualOrder {
  /** A part of the text, as it is painted when it is on one line: its characters from the left to the right. */
  part(start: number, end: number): string;
}

const bidi = bidiFactory();

/** What may come before and behind a text within its paragraph, as far as it decides how the text is painted. */
const NEIGHBOURS = ['', 'a', '\u05D0'];
const DIRECTIONS = ['ltr', 'rtl'] as const;

/**
 * Every way in which the Unicode bidirectional algorithm (UAX 9) paints a text, whatever paragraph it is in: from the
 * left to the right or the other way, after letters of either kind. Brackets stay those that are meant.
 */
export function visualOrders(text: string): VisualOrder[] {
  const orders = new Map<string, VisualOrder>();
  for (const direction of DIRECTIONS) {
    for (const before of NEIGHBOURS) {
      for (const behind of NEIGHBOURS) {
        const whole = before + text + behind;
        const levels = bidi.getEmbeddingLevels(asUnits(whole), direction);
        const key = levels.levels.subarray(before.length, before.length + text.length).join(' ');
        if (!orders.has(key)) orders.set(key, orderOf(whole, levels, before.length));
      }
    }
  }
  return [...orders.values()];
}

function orderOf(text: string, levels: EmbeddingLevels, from: number): VisualOrder {
  return {
    part: (start, end) => {
      const [first, last] = [from + start, from + end - 1];
      const order = last < first ? [] : bidi.getReorderedIndices(text, levels, first, last);
      return painted(text, order.slice(first, last + 1));
    },
  };
}

/** The algorithm is given UTF-16 units: characters beyond them are stood for by others that it treats alike. */
function asUnits(text: string): string {
  return text.replace(/[\u{10000}-\u{10FFFF}]/gu, (character) => {
    if (isRightToLeft(character)) return '\u05D0\u05D0';
    return /\p{L}/u.test(character) ? 'aa' : '\u2603\u2603';
  });
}

function painted(text: string, order: readonly number[]): string {
  let line = '';
  for (let index = 0; index < order.length; index++) {
    const at = order[index] ?? 0;
    const next = order[index + 1];
    // A pair of surrogates that is read from the right to the left is turned round as one character.
    if (next !== undefined && next === at - 1 && isPair(text, next)) {
      line += text.slice(next, at + 1);
      index++;
    } else {
      line += text.charAt(at);
    }
  }
  return line;
}

function isPair(text: string, at: number): boolean {
  return (text.codePointAt(at) ?? 0) > 0xffff;
}
