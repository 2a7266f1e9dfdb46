import { isWhole } from './find-words.ts';
import { foldText } from './fold-text.ts';
import { type VisualOrder, visualOrders } from './visual-order.ts';

/**
 * How often folded words are on lines that have text from right to left. Such a line is read back as it is painted,
 * and what is painted says less than what is meant: so the words are put into the order in which they are painted,
 * for each place where they may be broken into lines, and looked for in that.
 *
 * @param lines as they are painted, folded, in the order in which they are read
 */
export function countInLines(lines: readonly string[], words: string, wanted: number): number {
  if (words === '') return 0;
  const orders = visualOrders(words);
  const left = [...lines];
  let count = 0;
  for (let line = 0; line < left.length && count < wanted; line++) {
    while (count < wanted && orders.some((order) => take(left, line, words, order))) count++;
  }
  return count;
}

/** What is taken is not found again. */
const TAKEN = '\uFFFF';

interface Part {
  readonly line: number;
  readonly at: number;
  readonly length: number;
  /** Where the next part begins in the words. */
  readonly next: number;
}

/** Looks for words from a line on, and takes them out of the lines. */
function take(lines: string[], first: number, words: string, order: VisualOrder): boolean {
  const parts: Part[] = [];
  let start = 0;
  for (let line = first; start < words.length; line++) {
    const part = longestPart(lines, line, words, start, order);
    if (part === undefined) return false;
    parts.push(part);
    start = part.next;
  }
  for (const { line, at, length } of parts) {
    const text = lines[line] ?? '';
    lines[line] = text.slice(0, at) + TAKEN.repeat(length) + text.slice(at + length);
  }
  return true;
}

/** The most of the words that a line has in one piece: whole words, or letters of the first where it is broken. */
function longestPart(
  lines: readonly string[],
  line: number,
  words: string,
  start: number,
  order: VisualOrder,
): Part | undefined {
  const text = lines[line];
  if (text === undefined) return undefined;
  const isBroken = start > 0 && words.charAt(start - 1) !== ' ';
  const first = endOfWord(words, start);
  let longest: Part | undefined;
  if (!text.includes(painted(order, start, first))) return brokenPart(text, line, words, start, order);
  for (let end = first; end <= words.length; end = endOfWord(words, end + 1)) {
    const wanted = painted(order, start, end);
    const at = placeOf(text, wanted, isBroken);
    if (at >= 0) longest = { line, at, length: wanted.length, next: end + (end < words.length ? 1 : 0) };
    if (end === words.length) break;
  }
  return longest;
}

/** Letters of a word that goes on in the next line: they are at an end of this one. */
function brokenPart(
  text: string,
  line: number,
  words: string,
  start: number,
  order: VisualOrder,
): Part | undefined {
  for (let end = endOfWord(words, start) - 1; end > start; end--) {
    const wanted = painted(order, start, end);
    const at = text.startsWith(wanted) ? 0 : text.endsWith(wanted) ? text.length - wanted.length : -1;
    if (at >= 0) return { line, at, length: wanted.length, next: end };
  }
  return undefined;
}

function placeOf(text: string, wanted: string, isBroken: boolean): number {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (isBroken || isWhole(text, at, at + wanted.length)) return at;
  }
  return -1;
}

/** Folded again: marks that are turned round come before their letters, as they do on the page. */
function painted(order: VisualOrder, start: number, end: number): string {
  return foldText(order.part(start, end)).trim();
}

function endOfWord(words: string, from: number): number {
  const end = words.indexOf(' ', from);
  return end < 0 ? words.length : end;
}
