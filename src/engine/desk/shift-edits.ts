import type { TextEdit } from '../../ground/edit/text-edit.ts';

/**
 * Edits of one text, for another that somebody has made of it: where the two differ only before or after an edit, it
 * is the same edit, moved. Nothing where the stretch that differs touches one.
 */
export function shiftEdits(
  edits: readonly TextEdit[],
  text: string,
  now: string,
): readonly TextEdit[] | undefined {
  if (text === now) return edits;
  const most = Math.min(text.length, now.length);
  let before = 0;
  while (before < most && text.charCodeAt(before) === now.charCodeAt(before)) before += 1;
  let behind = 0;
  while (
    behind < most - before &&
    text.charCodeAt(text.length - 1 - behind) === now.charCodeAt(now.length - 1 - behind)
  )
    behind += 1;
  const end = text.length - behind;
  const longer = now.length - text.length;
  const shifted: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.end < before) shifted.push(edit);
    else if (edit.start > end) shifted.push({ ...edit, start: edit.start + longer, end: edit.end + longer });
    else return undefined;
  }
  return shifted;
}
