import type { MarginContent } from '../../../ground/model/slotted-html.ts';
import type { BrowserPage } from '../browser-page.ts';
import { measureNotes } from '../in-page/measure-notes.ts';
import { NO_MARGIN, type NoteSize, type SeenMargin, type SolvedMargin, solveMargin } from './solve-margin.ts';

/** The sizes of the notes of the document that is shown, by their anchors. */
export async function measureMargin(
  page: BrowserPage,
  margin: MarginContent | undefined,
): Promise<ReadonlyMap<string, NoteSize>> {
  if (margin === undefined) return new Map();
  const measured = await page.inPrint(margin.width, () => page.look(measureNotes, margin.notes));
  return new Map(measured.map(([anchor, height, drop]) => [anchor, { height, drop }]));
}

/** As `solveMargin`; nothing for a document without notes beside its text. */
export function solveSeen(
  margin: MarginContent | undefined,
  seen: SeenMargin,
  before: SolvedMargin,
): SolvedMargin {
  return margin === undefined ? NO_MARGIN : solveMargin(margin, seen, before);
}

/** Whether the text is elsewhere with one margin than with another. */
export function hasOtherRooms({ rooms }: SolvedMargin, before: SolvedMargin): boolean {
  return (
    rooms.size !== before.rooms.size ||
    [...rooms].some(([anchor, { height, startsPage }]) => {
      const known = before.rooms.get(anchor);
      return known?.height !== height || known.startsPage !== startsPage;
    })
  );
}
