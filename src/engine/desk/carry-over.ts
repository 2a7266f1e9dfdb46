import { applyEdits, invertEdits } from '../../ground/edit/apply-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { lineEdits } from './line-edits.ts';
import { mergeTexts } from './merge-texts.ts';
import { shiftEdits } from './shift-edits.ts';

/** What is to become of a file. Nothing instead of a text: there is no such file. */
export interface FileChange {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** What leads from one to the other. */
  readonly edits: readonly TextEdit[];
  /** It is no text that could be merged: each character is a byte. */
  readonly isBytes?: boolean;
}

/** The change of a file that has another text by now: the same one, of the text that it has. */
export type CarriedOver =
  | { readonly change: FileChange }
  /** Somebody has changed the same words, has made the file, or has taken it away. */
  | { readonly conflict: 'changed' | 'made' | 'gone' };

/**
 * The same change of the text that a file has now, at the same words, wherever they are; else in the same lines, as
 * long as somebody else has changed others.
 */
export function carryOver(change: FileChange, now: string | undefined): CarriedOver {
  const { file, before, after, edits } = change;
  if (before === now) return { change };
  if (now === undefined) return { conflict: 'gone' };
  if (before === undefined) return { conflict: 'made' };
  if (after === undefined || change.isBytes === true) return { conflict: 'changed' };
  const ends = lineEndOf(now);
  if (ends !== undefined && (lineEndOf(before) ?? ends) !== ends)
    return carryOver(withLineEnds(file, { before, after }, ends), now);
  const shifted = shiftEdits(edits, before, now);
  const applied = shifted && applyEdits({ file, text: now }, shifted);
  if (shifted !== undefined && applied !== undefined && 'text' in applied)
    return { change: { file, before: now, after: applied.text, edits: shifted } };
  const merged = mergeTexts(before, after, now);
  if (merged === undefined) return { conflict: 'changed' };
  return { change: { file, before: now, after: merged, edits: lineEdits(file, now, merged) } };
}

/** Those that editors change: the others may be part of a value. */
const LINE_ENDS = /\r\n?|\n/g;

/** An editor may have given all lines other ends: then no line is what it was, and no words have changed. */
function withLineEnds(
  file: string,
  { before, after }: { readonly before: string; readonly after: string },
  ends: string,
): FileChange {
  const [from, to] = [before.replace(LINE_ENDS, ends), after.replace(LINE_ENDS, ends)];
  return { file, before: from, after: to, edits: lineEdits(file, from, to) };
}

/** How the lines of a text end; nothing where there is but one, or they end in several ways. */
function lineEndOf(text: string): string | undefined {
  const [first, ...others] = new Set(text.match(LINE_ENDS) ?? []);
  return others.length === 0 ? first : undefined;
}

/** What takes a change back. */
export function reversed({ file, before, after, edits, isBytes = false }: FileChange): FileChange {
  const back = isBytes ? [] : invertEdits({ file, text: before ?? '' }, edits);
  return { file, before: after, after: before, edits: back, ...(isBytes && { isBytes }) };
}
