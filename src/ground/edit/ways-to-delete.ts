import type { Span } from '../model/place.ts';
import type { LocalEdit } from './disk-text.ts';
import { beginsLine, isBlankLine, lineEnd, lineStart, linesOf } from './lines-of.ts';
import type { YamlSpot } from './open-yaml.ts';
import type { YamlNode } from './yaml-tree.ts';

/** Neighbours in a map or list that go together: the indexes of the first and of the last of them. */
export interface Run {
  readonly parent: YamlNode;
  readonly first: number;
  readonly last: number;
  /** Where the lines of the first begin, if not with all comments above it. */
  readonly from?: number | undefined;
  /** Nothing that is before it stays. */
  readonly opens?: boolean | undefined;
}

/** The ways to take neighbours out of a map or list, the most thorough first. Something of it stays. */
export function* waysToDelete(text: string, run: Run): Generator<readonly LocalEdit[], void> {
  if (run.parent.style === 'flow') yield* waysFromFlow(text, run);
  else yield* waysFromBlock(text, run);
}

function* waysFromBlock(text: string, run: Run): Generator<readonly LocalEdit[], void> {
  const { parent, first, last, from, opens = first === 0 } = run;
  const entry = parent.entries[first];
  const end = parent.entries[last];
  if (entry === undefined || end === undefined) return;
  const span = { start: from ?? linesOf(text, entry).start, end: linesOf(text, end).end };
  if (beginsLine(text, entry.start)) {
    yield [drop(withBlankLines(text, span, { opens, closes: parent.entries[last + 1] === undefined }))];
    yield [drop(wholeLines(text, span))];
    // A block scalar before it that keeps its end (`|+`) would take the blank lines after it, or lose a line end.
    yield [drop(withBlankLines(text, span, { opens: true, closes: false }))];
    yield [drop(span)];
    return;
  }
  // The first entry of a map or list that begins on the line of a dash.
  const next = parent.entries[last + 1];
  if (next === undefined) return;
  if (text.slice(span.end, next.start).trim() === '') yield [drop({ start: entry.start, end: next.start })];
  const line = text.slice(0, entry.start);
  yield [drop({ start: line.trimEnd().length, end: span.end })];
}

/** The last entry of a map or list in block style goes, and brackets come in its place. */
export function* waysToEmpty(
  text: string,
  { entry, parent, parentEntry }: YamlSpot,
): Generator<readonly LocalEdit[], void> {
  if (entry === undefined || parent === undefined) return;
  const empty = parent.kind === 'map' ? '{}' : '[]';
  const span = linesOf(text, entry);
  if (parentEntry === undefined || !beginsLine(text, entry.start)) {
    yield [
      { start: beginsLine(text, entry.start) ? span.start : entry.start, end: span.end, newText: empty },
    ];
    return;
  }
  const at = parentEntry.valueFrom;
  // The line end before goes, not the one after: the field's own line is before.
  const gone = { start: Math.max(at, span.start - 1), end: span.end, newText: '' };
  yield [{ start: at, end: at, newText: ` ${empty}` }, gone];
}

function* waysFromFlow(text: string, { parent, first, last }: Run): Generator<readonly LocalEdit[], void> {
  const opening = parent.entries[first];
  const closing = parent.entries[last];
  if (opening === undefined || closing === undefined) return;
  const entry = { start: opening.start, end: closing.end };
  const before = parent.entries[first - 1];
  const next = parent.entries[last + 1];
  if (before === undefined && next === undefined) {
    yield [drop({ start: parent.start + 1, end: parent.end - 1 })];
    return;
  }
  const comma = /^\s*,/.exec(text.slice(entry.end, parent.end))?.[0].length ?? 0;
  const end = lineEnd(text, entry.end + comma);
  const rest = text.slice(entry.end + comma, end);
  const ownLines = beginsLine(text, entry.start) && /^\s*(?:#.*)?$/.test(rest) && end < parent.end;
  if (ownLines) {
    const lines = wholeLines(text, { start: linesOf(text, opening).start, end });
    // Without a comma after the last entry there is none after what is last now.
    const dangling = next === undefined && comma === 0 ? commaBefore(text, parent, first) : undefined;
    if (dangling !== undefined && dangling.end <= lines.start) yield [drop(dangling), drop(lines)];
    yield [drop(lines)];
  }
  const isClear = (from: number, to: number): boolean => !text.slice(from, to).includes('#');
  if (next !== undefined) {
    if (before === undefined || !isClear(before.end, entry.start)) {
      const to = isClear(entry.end, next.start) ? next.start : entry.end + comma;
      yield [drop({ start: entry.start, end: to })];
    }
    yield [drop({ start: entry.start, end: next.start })];
  }
  if (before !== undefined && isClear(before.end, entry.start))
    yield [drop({ start: before.end, end: entry.end })];
  const dangling = commaBefore(text, parent, first);
  if (dangling !== undefined && comma === 0) yield [drop(dangling), drop(entry)];
  yield [drop({ start: entry.start, end: entry.end + comma })];
}

function commaBefore(text: string, parent: YamlNode, index: number): Span | undefined {
  const before = parent.entries[index - 1];
  const found = before === undefined ? null : /^\s*,/.exec(text.slice(before.end, parent.end));
  if (before === undefined || found === null) return undefined;
  const end = before.end + found[0].length;
  return { start: end - 1, end };
}

function drop({ start, end }: Span): LocalEdit {
  return { start, end, newText: '' };
}

/** With the line end after, or on the last line of a text the one before. */
function wholeLines(text: string, { start, end }: Span): Span {
  return end < text.length ? { start, end: end + 1 } : { start: Math.max(0, start - 1), end };
}

/**
 * Where blank lines were on both sides of what goes, or nothing comes after, those on one side go too. So do those
 * that parted the last of a map from what is before it.
 */
function withBlankLines(
  text: string,
  span: Span,
  { opens, closes }: { readonly opens: boolean; readonly closes: boolean },
): Span {
  const lines = wholeLines(text, span);
  let { start, end } = lines;
  if (opens) {
    while (isBlankLine(text, end)) end = Math.min(text.length, lineEnd(text, end) + 1);
    return { start, end };
  }
  const blankAfter = isBlankLine(text, end);
  if (!blankAfter && end < text.length && !closes) return lines;
  while (start > 0 && isBlankLine(text, lineStart(text, start - 1))) start = lineStart(text, start - 1);
  return { start, end };
}
