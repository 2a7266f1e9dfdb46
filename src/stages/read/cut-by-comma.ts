import { isScalar, type Pair } from 'yaml';
import type { Span } from '../../ground/model/place.ts';
import { textField } from '../../ground/model/printed-fields.ts';

/** A text that a comma within brackets cuts into pieces. */
export interface CutText {
  readonly message: string;
  readonly hint: string;
  /** What was meant, as it is written. */
  readonly whole: string;
  /** Where that begins. */
  readonly from: number;
  /** Whether a piece is more than a word that could be a field. */
  readonly isText: boolean;
}

/** The pieces of a text after its first comma, each of which looks like a field without a value. */
export interface CutField extends CutText, Span {
  /** The name of the field whose text it is. */
  readonly of: unknown;
  /** Of one text only the first piece is reported. */
  readonly isFirst: boolean;
}

/**
 * `{ label: Roads, bridges, value: 3 }`: in a map in braces a comma ends a text without quotes, and what follows
 * is a field without a value. Nothing when the field at this index is something else.
 */
export function cutByComma(items: readonly Pair[], index: number, text: string): CutField | undefined {
  if (!isPiece(items[index])) return undefined;
  let first = index;
  while (first > 0 && isPiece(items[first - 1])) first -= 1;
  let last = index;
  while (isPiece(items[last + 1])) last += 1;
  const before = items[first - 1];
  const cut = before?.value;
  if (!isScalar(cut) || cut.type !== 'PLAIN' || cut.value === null) return undefined;
  const start = rangeOf(items[first]?.key)[0];
  const end = rangeOf(items[last]?.key)[1];
  const whole = text.slice(rangeOf(cut)[0], end);
  const pieces = items.slice(first, last + 1).map(({ key }) => (isScalar(key) ? String(key.source) : ''));
  // What follows a number or a word of a list may be a field that is misspelt.
  const takesText = isScalar(before?.key) && textField(String(before.key.value)) !== undefined;
  const goesOn = /^\d,\d$/.test(text.slice(rangeOf(cut)[1] - 1, start + 1));
  const isText = (takesText || goesOn) && pieces.some((piece) => !/^[a-z][a-z-]*$/.test(piece));
  const shown = said(String(cut.source), whole, '{ }');
  return { start, end, of: before?.key, isFirst: first === index, from: rangeOf(cut)[0], isText, ...shown };
}

/**
 * `evidence: [spent 2,400 pounds]`: in a list in brackets a comma ends a text. That two were meant is likely, but not
 * where a number goes on after the comma.
 */
export function cutNumber(
  items: readonly unknown[],
  index: number,
  field: string,
  text: string,
): CutText | undefined {
  const [before, item] = [items[index - 1], items[index]];
  if (textField(field) === undefined || !isScalar(before) || !isScalar(item)) return undefined;
  if (before.type !== 'PLAIN' || item.type !== 'PLAIN' || typeof before.value !== 'string') return undefined;
  const [start, end] = [rangeOf(before)[0], rangeOf(item)[1]];
  const joint = text.slice(rangeOf(before)[1] - 1, rangeOf(item)[0] + 1);
  return /^\d,\d$/.test(joint)
    ? { from: start, isText: true, ...said(before.value, text.slice(start, end), '[ ]') }
    : undefined;
}

function said(cut: string, whole: string, brackets: string): Pick<CutText, 'message' | 'hint' | 'whole'> {
  return {
    message: `a comma ends a value in ${brackets}, and this one is cut after “${cut}”`,
    hint: `put the words in quotes: ${inQuotes(whole)}`,
    whole,
  };
}

function isPiece(pair: Pair | undefined): boolean {
  return pair?.value === null && isScalar(pair.key) && pair.key.type === 'PLAIN';
}

function inQuotes(text: string): string {
  if (text.includes('\n') || text.length > 200) return '"…"';
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text.replaceAll('\\', '\\\\')}"`;
}

function rangeOf(node: unknown): readonly [number, number] {
  return isScalar(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
}
