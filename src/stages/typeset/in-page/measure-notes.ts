/// <reference lib="dom" />

/** A note, the mark that calls it, and what the document that is shown tells of both, in pixels of CSS. */
export type MeasuredNote = readonly [anchor: string, height: number, drop: number];

/**
 * How high each note is, and how far from its mark it would be if nothing moved it. The document has to be laid out as
 * for print.
 */
export function measureNotes(
  notes: readonly { readonly anchor: string; readonly mark: string }[],
): readonly MeasuredNote[] {
  const found: MeasuredNote[] = [];
  for (const { anchor, mark } of notes) {
    const [note, call] = [document.getElementById(anchor), document.getElementById(mark)];
    if (note === null || call === null) continue;
    const { top, height } = note.getBoundingClientRect();
    const moved = Number.parseFloat(getComputedStyle(note).marginTop) || 0;
    found.push([anchor, height, top - moved - call.getBoundingClientRect().top]);
  }
  return found;
}
