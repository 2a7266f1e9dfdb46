import type { MarginContent } from '../../../ground/model/slotted-html.ts';
import type { MadeRoom, NotePosition, SolvedMargin } from './solve-margin.ts';

/**
 * How a margin was filled, as it is kept with the pages of anchors for the next build to start from: a whole number by
 * a name that no anchor has.
 */
export function recordMargin({ notes, rooms }: SolvedMargin): readonly (readonly [name: string, number])[] {
  return [
    ...[...notes].map(([anchor, position]) => [noteName(anchor), noteNumber(position)] as const),
    ...[...rooms].map(([anchor, room]) => [roomName(anchor), roomNumber(room)] as const),
  ];
}

/** What an earlier build found. */
export function recordedMargin(
  { notes, edges }: MarginContent,
  record: ReadonlyMap<string, number>,
): SolvedMargin {
  const known = <Value>(
    anchors: readonly string[],
    nameOf: (anchor: string) => string,
    from: (number: number) => Value,
  ): ReadonlyMap<string, Value> =>
    new Map(
      anchors.flatMap((anchor): [string, Value][] => {
        const number = record.get(nameOf(anchor));
        return number === undefined ? [] : [[anchor, from(number)]];
      }),
    );
  return {
    notes: known(
      notes.map(({ anchor }) => anchor),
      noteName,
      (number): NotePosition => ({ shift: Math.floor(number / 2), isLeft: Math.abs(number % 2) === 1 }),
    ),
    rooms: known(
      edges.map(({ anchor }) => anchor),
      roomName,
      (number): MadeRoom => ({ height: Math.floor(number / 2), startsPage: number % 2 === 1 }),
    ),
  };
}

/**
 * What is worth starting from. That something had to begin a page cannot be seen once it does: that is found again.
 */
export function withoutPageStarts(record: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...record].filter(([name, number]) => !name.startsWith(ROOM) || number % 2 === 0));
}

const NOTE = 'note-beside:';
const ROOM = 'room-above:';

function noteName(anchor: string): string {
  return `${NOTE}${anchor}`;
}

function roomName(anchor: string): string {
  return `${ROOM}${anchor}`;
}

function noteNumber({ shift, isLeft }: NotePosition): number {
  return shift * 2 + (isLeft ? 1 : 0);
}

function roomNumber({ height, startsPage }: MadeRoom): number {
  return height * 2 + (startsPage ? 1 : 0);
}
