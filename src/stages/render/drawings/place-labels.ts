/** A label that belongs to a point of an axis. */
export interface Label {
  /** Where its leader leaves the axis. Lengths are millimetres. */
  readonly x: number;
  readonly width: number;
}

/** Where a label begins, and in which lane it is: 0 is next to the axis. */
export interface PlacedLabel {
  readonly x: number;
  readonly lane: number;
}

/** The least room between a label and its neighbours. */
export const LABEL_GAP = 1.2;
const EDGE = 0.05;

/**
 * Puts labels into lanes under an axis so that no label lies over another, and no leader runs through a label.
 * A label begins at its leader, or, on both sides, ends there. One that finds no place is `undefined`:
 * what is placed is always free of overlap. Labels are taken from right to left, because a leader only crosses
 * the lanes above its own label, where those to its right have begun already. On the right side alone, with as
 * many lanes as labels, each that is not too wide finds a place.
 */
export function placeLabels(
  labels: readonly Label[],
  width: number,
  lanes: number,
  sides: 'right' | 'both',
): readonly (PlacedLabel | undefined)[] {
  const placed = new Map<number, PlacedLabel>();
  const order = labels.map((_, index) => index).toSorted((a, b) => (labels[b]?.x ?? 0) - (labels[a]?.x ?? 0));
  for (const index of order) {
    const label = labels[index];
    if (label === undefined) continue;
    const starts = [label.x, ...(sides === 'both' ? [label.x - label.width] : [])].filter(
      (x) => x >= 0 && x + label.width <= width,
    );
    const spot = firstFree(starts, lanes, (x, lane) =>
      [...placed].every(([other, place]) => {
        const neighbour = labels[other];
        return neighbour === undefined || areApart({ ...label, start: x, lane }, neighbour, place);
      }),
    );
    if (spot !== undefined) placed.set(index, spot);
  }
  return labels.map((_, index) => placed.get(index));
}

function firstFree(
  starts: readonly number[],
  lanes: number,
  isFree: (x: number, lane: number) => boolean,
): PlacedLabel | undefined {
  for (let lane = 0; lane < lanes; lane++) {
    for (const x of starts) if (isFree(x, lane)) return { x, lane };
  }
  return undefined;
}

function areApart(
  one: Label & { readonly start: number; readonly lane: number },
  other: Label,
  place: PlacedLabel,
): boolean {
  const overlap =
    one.start < place.x + other.width + LABEL_GAP && place.x < one.start + one.width + LABEL_GAP;
  if (overlap && one.lane === place.lane) return false;
  // A leader passes through all lanes before its label's.
  const oneCrosses = one.lane > place.lane && isWithin(one.x, place.x, other.width);
  const otherCrosses = place.lane > one.lane && isWithin(other.x, one.start, one.width);
  return !oneCrosses && !otherCrosses;
}

/** A leader may run along the edge of a label: events of one day have the same. */
function isWithin(x: number, start: number, width: number): boolean {
  return x > start + EDGE && x < start + width - EDGE;
}
