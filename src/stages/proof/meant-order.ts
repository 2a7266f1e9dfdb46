import { isRightToLeft } from '../../ground/language/text-direction.ts';
import { type Counting, countingWords } from './counting.ts';
import { ISOLATE, ISOLATE_END } from './html-words.ts';
import { joinText } from './join-text.ts';
import { linesOf, lineText } from './painted-lines.ts';
import type { Run } from './read-pages.ts';
import { visualOrders } from './visual-order.ts';

/** How many characters around a line are looked at for what decides its order: where what is isolated begins. */
const AROUND = 400;

/**
 * The text of runs in the order in which it is meant. A line with text from right to left is read back as it is
 * painted: it is what of the body's text is painted so. A line that none of the body's text can be stays as it is.
 */
export function inMeantOrder(runs: readonly Run[], body: Counting): string {
  const parts: string[] = [];
  let plain: Run[] = [];
  let from = 0;
  for (const line of linesOf(runs)) {
    const text = lineText(line);
    if (!isRightToLeft(text)) {
      for (const run of line) plain.push(run);
      continue;
    }
    parts.push(joinText(plain, true));
    plain = [];
    const wanted = countingWords(text).text;
    const found = stretchPainted(wanted, body, from) ?? stretchPainted(wanted, body, 0);
    parts.push(found?.text ?? text);
    from = found?.next ?? from;
  }
  parts.push(joinText(plain, true));
  return parts.filter((part) => part !== '').join(' ');
}

interface Stretch {
  readonly text: string;
  /** Where the body goes on after it, in characters that count. */
  readonly next: number;
}

/** The first stretch of the body, from a place on, that is painted as wanted. */
function stretchPainted(wanted: string, body: Counting, from: number): Stretch | undefined {
  const { length } = wanted;
  // How many more of each character the window has than the line: letters in any order first, which is quick.
  const surplus = new Map<string, number>();
  let uneven = 0;
  const change = (character: string, by: number): void => {
    const before = surplus.get(character) ?? 0;
    surplus.set(character, before + by);
    if (before === 0) uneven++;
    else if (before + by === 0) uneven--;
  };
  for (const character of wanted) for (const unit of character.split('')) change(unit, -1);
  for (let end = from; end < body.text.length; end++) {
    change(body.text.charAt(end), 1);
    const start = end - length + 1;
    if (start > from) change(body.text.charAt(start - 1), -1);
    if (start < from || uneven > 0 || !isPainted(wanted, body, start, end)) continue;
    return { text: body.source.slice(body.at[start], (body.at[end] ?? 0) + 1), next: end + 1 };
  }
  return undefined;
}

function isPainted(wanted: string, { source, at }: Counting, first: number, last: number): boolean {
  const start = at[first] ?? 0;
  const end = (at[last] ?? 0) + 1;
  const before = source.slice(Math.max(0, start - AROUND), start);
  const around = before + source.slice(start, end + AROUND);
  return (
    isOneOrder(wanted, source.slice(start, end), 0, end - start) ||
    isOneOrder(wanted, around, before.length, before.length + end - start)
  );
}

function isOneOrder(wanted: string, text: string, start: number, end: number): boolean {
  const meant = text.replaceAll(ISOLATE, '\u2068').replaceAll(ISOLATE_END, '\u2069');
  return visualOrders(meant).some((order) => countingWords(order.part(start, end)).text === wanted);
}
