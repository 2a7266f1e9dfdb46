import { diffIndices } from 'node-diff3';
import type { TextEdit } from '../../ground/edit/text-edit.ts';

/** The edits that make one text of another: of whole lines, and within them only of what differs. */
export function lineEdits(file: string, from: string, to: string): readonly TextEdit[] {
  const [old, wanted] = [linesOf(from), linesOf(to)];
  const most = Math.min(old.length, wanted.length);
  let before = 0;
  while (before < most && old[before] === wanted[before]) before += 1;
  let behind = 0;
  while (behind < most - before && old.at(-1 - behind) === wanted.at(-1 - behind)) behind += 1;
  // What is alike at both ends needs no comparing: that takes time where many lines are the same, such as empty ones.
  const [inner, innerWanted] = [
    old.slice(before, old.length - behind),
    wanted.slice(before, wanted.length - behind),
  ];
  const starts = [0];
  for (const line of old) starts.push((starts.at(-1) ?? 0) + line.length);
  const hunks = isComparable(inner, innerWanted)
    ? diffIndices(inner, innerWanted)
    : [{ buffer1: [0, inner.length] as const, buffer2Content: innerWanted }];
  return hunks.map(({ buffer1: [first, length], buffer2Content }) => {
    const start = starts[before + first] ?? from.length;
    const end = starts[before + first + length] ?? from.length;
    return trimmed({ file, start, end, newText: buffer2Content.join('') }, from);
  });
}

/** How many pairs of lines that are the same are looked at: comparing takes time and memory by their number. */
const PAIRS = 1_000_000;

/** Whether two lists of lines can be compared in a moment. */
export function isComparable(lines: readonly string[], others: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  let pairs = 0;
  for (const line of others) {
    pairs += counts.get(line) ?? 0;
    if (pairs > PAIRS) return false;
  }
  return true;
}

/** With what ends them. */
export function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Without what the new text has in common with the old one at its ends; a pair of surrogates is not taken apart. */
function trimmed({ file, start, end, newText }: TextEdit, text: string): TextEdit {
  const old = text.slice(start, end);
  const most = Math.min(old.length, newText.length);
  let before = 0;
  while (before < most && old[before] === newText[before]) before += 1;
  if (before > 0 && isHigh(old.charCodeAt(before - 1))) before -= 1;
  let behind = 0;
  while (behind < most - before && old.at(-1 - behind) === newText.at(-1 - behind)) behind += 1;
  if (behind > 0 && isLow(old.charCodeAt(old.length - behind))) behind -= 1;
  return {
    file,
    start: start + before,
    end: end - behind,
    newText: newText.slice(before, newText.length - behind),
  };
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000;
}
