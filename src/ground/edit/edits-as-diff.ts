import { append } from '../model/append.ts';
import { applyEdits } from './apply-edits.ts';
import type { EditSource, Refusal, TextEdit } from './text-edit.ts';

const CONTEXT = 3;

/**
 * Edits as a unified diff that `patch -p1` applies and `patch -R -p1` takes back (with `--binary` where lines
 * end in CRLF, which are kept). Files in the order given; those without a change are left out.
 */
export function editsAsDiff(
  sources: readonly EditSource[],
  edits: readonly TextEdit[],
): { readonly diff: string } | { readonly refusal: Refusal } {
  const parts: string[] = [];
  for (const source of sources) {
    const own = edits.filter(({ file }) => file === source.file);
    const applied = applyEdits(source, own);
    if ('refusal' in applied) return applied;
    if (applied.text !== source.text) parts.push(fileDiff(source, applied.text, own));
  }
  return { diff: parts.join('') };
}

/** Lines `start` up to `end` of the old text, and the lines in their place. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

function fileDiff(source: EditSource, edited: string, edits: readonly TextEdit[]): string {
  const old = splitLines(source.text);
  const changes = lineChanges(old, source.text, edited, edits);
  const name = (prefix: string): string => {
    const path = `${prefix}/${source.file}`;
    return /\s/.test(path) ? `${path}\t` : path;
  };
  const parts = [`--- ${name('a')}\n+++ ${name('b')}\n`];
  let longer = 0;
  for (const hunk of hunksOf(changes)) {
    parts.push(hunkText(old, hunk, longer));
    for (const { start, end, lines } of hunk) longer += lines.length - (end - start);
  }
  return parts.join('');
}

function lineChanges(
  old: readonly string[],
  text: string,
  edited: string,
  edits: readonly TextEdit[],
): readonly Change[] {
  const starts: number[] = [];
  let offset = 0;
  for (const line of old) {
    starts.push(offset);
    offset += line.length;
  }
  const lineOf = (at: number): number => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const changes: Change[] = [];
  let longer = 0;
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  for (let index = 0; index < sorted.length; ) {
    const first = sorted[index];
    if (first === undefined) break;
    const start = lineOf(first.start);
    let end = start;
    let grown = 0;
    // Whole lines on both sides: edits whose lines touch make one change.
    for (; index < sorted.length; index += 1) {
      const edit = sorted[index];
      if (edit === undefined || (edit !== first && lineOf(edit.start) > end)) break;
      end = Math.max(end, Math.min(old.length, lineOf(edit.end) + 1));
      grown += edit.newText.length - (edit.end - edit.start);
    }
    const from = (starts[start] ?? 0) + longer;
    const to = (starts[end] ?? text.length) + longer + grown;
    longer += grown;
    const change = trimmed(old, { start, end, lines: splitLines(edited.slice(from, to)) });
    if (change.start < change.end || change.lines.length > 0) changes.push(change);
  }
  return changes;
}

function trimmed(old: readonly string[], { start, end, lines }: Change): Change {
  const most = Math.min(end - start, lines.length);
  let before = 0;
  while (before < most && old[start + before] === lines[before]) before += 1;
  let after = 0;
  while (after < most - before && old[end - 1 - after] === lines[lines.length - 1 - after]) after += 1;
  return { start: start + before, end: end - after, lines: lines.slice(before, lines.length - after) };
}

/** Changes whose context would meet share a hunk. */
function hunksOf(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && change.start - before.end <= 2 * CONTEXT)
      last.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function hunkText(old: readonly string[], hunk: readonly Change[], longer: number): string {
  const start = Math.max(0, (hunk[0]?.start ?? 0) - CONTEXT);
  const end = Math.min(old.length, (hunk.at(-1)?.end ?? 0) + CONTEXT);
  const lines: string[] = [];
  let at = start;
  for (const change of hunk) {
    append(
      lines,
      old.slice(at, change.start).map((line) => diffLine(' ', line)),
    );
    append(
      lines,
      old.slice(change.start, change.end).map((line) => diffLine('-', line)),
    );
    append(
      lines,
      change.lines.map((line) => diffLine('+', line)),
    );
    at = change.end;
  }
  append(
    lines,
    old.slice(at, end).map((line) => diffLine(' ', line)),
  );
  const grown = hunk.reduce((sum, change) => sum + change.lines.length - (change.end - change.start), 0);
  const header = `@@ -${range(start, end - start)} +${range(start + longer, end - start + grown)} @@\n`;
  return header + lines.join('');
}

/** An empty range is named by the line before it. */
function range(start: number, count: number): string {
  return count === 1 ? `${start + 1}` : `${count === 0 ? start : start + 1},${count}`;
}

function diffLine(sign: string, line: string): string {
  return line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** Lines with what ends them; a lone CR or a Unicode line separator ends none, as in `patch`. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
