import { append } from '../model/append.ts';
import { diskText } from './disk-text.ts';
import type { Edited, EditSource, EditStep, Refusal, TextEdit } from './text-edit.ts';

/** A text after edits; a refusal when two of them touch the same stretch, or one is not within the text. */
export type Applied = { readonly text: string } | { readonly refusal: Refusal };

/** Applies edits of one file, which may come in any order. Edits of other files in the list are left alone. */
export function applyEdits(source: EditSource, edits: readonly TextEdit[]): Applied {
  const sorted = sortEdits(edits.filter(({ file }) => file === source.file));
  const wrong = sorted.find(
    ({ start, end }, index) =>
      start < (sorted[index - 1]?.end ?? 0) || end < start || end > source.text.length,
  );
  if (wrong !== undefined) {
    const start = Math.min(Math.max(0, wrong.start), source.text.length);
    const inside = wrong.start >= 0 && wrong.start <= wrong.end && wrong.end <= source.text.length;
    const reason = inside ? 'two edits change the same words' : 'an edit reaches beyond the text';
    // An offset on disk is near enough to name the line.
    return diskText(source).refuse(reason, { start, end: start });
  }
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, newText } of sorted) {
    pieces.push(source.text.slice(at, start), newText);
    at = end;
  }
  return { text: pieces.join('') + source.text.slice(at) };
}

/** The edits that take the edited text back to `source`. The edits must be ones that `applyEdits` accepts. */
export function invertEdits(source: EditSource, edits: readonly TextEdit[]): readonly TextEdit[] {
  let longer = 0;
  return sortEdits(edits.filter(({ file }) => file === source.file)).map(({ file, start, end, newText }) => {
    const from = start + longer;
    longer += newText.length - (end - start);
    return { file, start: from, end: from + newText.length, newText: source.text.slice(start, end) };
  });
}

/** Makes several edits of one file one after the other: each step sees the text that those before it left. */
export function chainEdits(source: EditSource, steps: readonly EditStep[]): Edited {
  let pieces: readonly Piece[] = [{ start: 0, end: source.text.length, newText: undefined }];
  let text = source.text;
  for (const step of steps) {
    const made = step({ file: source.file, text });
    if ('refusal' in made) return made;
    const applied = applyEdits({ file: source.file, text }, made.edits);
    if ('refusal' in applied) return applied;
    pieces = editPieces(pieces, sortEdits(made.edits));
    text = applied.text;
  }
  return { edits: editsOf(source, pieces) };
}

/** In order of the text; insertions at one place stay in the order in which they were given. */
function sortEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** A stretch of the first text, or a new one. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly newText: string | undefined;
}

function editPieces(pieces: readonly Piece[], edits: readonly TextEdit[]): readonly Piece[] {
  const edited: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of edits) {
    append(edited, cut(pieces, at, start));
    if (newText !== '') edited.push({ start: 0, end: 0, newText });
    at = end;
  }
  return [...edited, ...cut(pieces, at, Number.POSITIVE_INFINITY)];
}

/** The pieces that make up a stretch of the text that they make together. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const found: Piece[] = [];
  let at = 0;
  for (const { start, end, newText } of pieces) {
    const length = newText?.length ?? end - start;
    const first = Math.max(0, from - at);
    const last = Math.min(length, to - at);
    if (first < last) {
      found.push(
        newText === undefined
          ? { start: start + first, end: start + last, newText }
          : { start, end, newText: newText.slice(first, last) },
      );
    }
    at += length;
  }
  return found;
}

/** What is new between the kept stretches; ends that were taken out and put back are no change. */
function editsOf({ file, text }: EditSource, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let added = '';
  const close = (upTo: number): void => {
    const edit = trimmed({ file, start: at, end: upTo, newText: added }, text);
    if (edit.start < edit.end || edit.newText !== '') edits.push(edit);
    added = '';
  };
  for (const { start, end, newText } of pieces) {
    if (newText !== undefined) {
      added += newText;
      continue;
    }
    if (start > at || added !== '') close(start);
    at = end;
  }
  close(text.length);
  return edits;
}

function trimmed(edit: TextEdit, text: string): TextEdit {
  const old = text.slice(edit.start, edit.end);
  const most = Math.min(old.length, edit.newText.length);
  let before = 0;
  while (before < most && old[before] === edit.newText[before]) before += 1;
  let after = 0;
  while (after < most - before && old.at(-1 - after) === edit.newText.at(-1 - after)) after += 1;
  return {
    ...edit,
    start: edit.start + before,
    end: edit.end - after,
    newText: edit.newText.slice(before, edit.newText.length - after),
  };
}
