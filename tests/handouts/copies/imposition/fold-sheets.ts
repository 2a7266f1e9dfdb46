import type { Side } from '../../../../src/handouts/copies/imposition/sheet.ts';

/** A printed sheet as it comes out of the printer: what is seen on it, and after turning it over like a page. */
export interface PrintedSheet {
  readonly front: Side;
  readonly back: Side;
}

/** Half of a folded sheet: what is printed on the face that looks up, and on the one that looks down. */
interface Half {
  readonly up: Side[number];
  readonly down: Side[number];
}

/** A sheet that lies on the table: its halves from the left. */
type Lying = readonly [Half, Half];

/**
 * Folds a signature as a person does, knowing nothing of how it was planned: the sheets lie on each other with
 * their fronts down, the last printed on top; the right half of the whole stack is folded over the left one,
 * and what then looks up is the last page. The booklet is turned over, about its spine, and leafed through.
 */
export function foldAndRead(sheets: readonly PrintedSheet[]): readonly Side[number][] {
  const stack = sheets.map((sheet) => turnOver(lay(sheet)));
  const left = stack.map(([half]) => half);
  const right = stack.map(([, half]) => half);
  // Folded over, the right halves lie upside down, and what was on top of them comes to lie at the bottom.
  const folded = [...left, ...[...right].reverse().map(flipped)];
  const turned = [...folded].reverse().map(flipped);
  // Leafing from the top: the face that looks up, then the other side of the same leaf.
  return [...turned].reverse().flatMap(({ up, down }) => [up, down]);
}

/** Front up. What is at the left of the front is at the right of the back. */
function lay({ front, back }: PrintedSheet): Lying {
  const [frontLeft = 'blank', frontRight = 'blank'] = front;
  const [backLeft = 'blank', backRight = 'blank'] = back;
  return [
    { up: frontLeft, down: backRight },
    { up: frontRight, down: backLeft },
  ];
}

/** About the short edge: left and right change places, and what looked up looks down. */
function turnOver([left, right]: Lying): Lying {
  return [flipped(right), flipped(left)];
}

function flipped({ up, down }: Half): Half {
  return { up: down, down: up };
}
