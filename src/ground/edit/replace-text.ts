import { LINE_ENDS } from '../model/line-ends.ts';
import type { Position } from '../model/place.ts';
import { diskText } from './disk-text.ts';
import type { Edited, EditSource } from './text-edit.ts';

/**
 * Replaces the text between two positions of a file, such as those of a diagnostic's place: an insertion when
 * they are one, a deletion when the new text is empty. The new text takes on the file's line ends. Refused when
 * a position is not in the file.
 */
export function replaceText(
  source: EditSource,
  place: { readonly start: Position; readonly end: Position },
  newText: string,
): Edited {
  const disk = diskText(source);
  const span = { start: disk.offsetOf(place.start), end: disk.offsetOf(place.end) };
  const { start, end } = disk.placeOf(span);
  const moved = [
    [start, place.start],
    [end, place.end],
  ].some(([one, other]) => one?.line !== other?.line || one?.column !== other?.column);
  if (moved || span.end < span.start) return disk.refuse('the file has no such place', span);
  const text = newText.replace(LINE_ENDS, '\n');
  if (disk.text.slice(span.start, span.end) === text) return { edits: [] };
  return { edits: [disk.toDisk({ ...span, newText: text })] };
}
