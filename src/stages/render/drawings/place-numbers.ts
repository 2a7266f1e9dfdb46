import { formatNumbers } from '../../../ground/model/format-numbers.ts';
import { type Label, placeLabels } from './place-labels.ts';
import { spreadLabels } from './spread-labels.ts';
import { stepLabels } from './step-labels.ts';
import { textWidth } from './text-width.ts';

/** What a label says, and the places of the axis that it belongs to. Lengths are millimetres. */
export interface NumberLabel {
  readonly xs: readonly number[];
  /** Numbers of the list; without them, `words` are said. */
  readonly numbers: readonly number[];
  readonly words: string;
}

export interface PlacedNumber {
  readonly text: string;
  readonly xs: readonly number[];
  readonly lane: number;
  /** Where its text begins, ends or has its middle, as `anchor` says; leaders lead there. */
  readonly at: number;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Leaders are slanted at first: `at` is not below the place on the axis. */
  readonly slanted: boolean;
}

/** Rows of upright leaders. */
const UPRIGHT = 6;

/**
 * Places numbers under an axis so that every one of them is read: upright where there is room; then in two rows with
 * slanted leaders, or in steps; then with neighbours in one label, `12–14`, as few as need be.
 */
export function placeNumbers(
  labels: readonly NumberLabel[],
  { width, letter, rows }: { readonly width: number; readonly letter: number; readonly rows: number },
): readonly PlacedNumber[] {
  const sorted = labels.toSorted((a, b) => (a.xs[0] ?? 0) - (b.xs[0] ?? 0));
  const upright = placeUpright(sorted, width, letter, Math.min(UPRIGHT, rows));
  if (upright !== undefined) return upright;
  const most = Math.max(1, sorted.length);
  for (let size = 1; size <= most; size++) {
    const joined = joinNeighbours(sorted, size);
    const placed = placeSlanted(joined, width, letter, rows);
    if (placed !== undefined) return placed;
  }
  return [];
}

function placeUpright(
  labels: readonly NumberLabel[],
  width: number,
  letter: number,
  lanes: number,
): readonly PlacedNumber[] | undefined {
  const sized = labels.map((label) => sizedLabel(label, letter));
  if (sized.reduce((sum, one) => sum + one.width, 0) > width * lanes) return undefined;
  const places = placeLabels(sized, width, lanes, 'both');
  const placed = places.flatMap((place, index) => {
    const [label, size] = [labels[index], sized[index]];
    if (place === undefined || label === undefined || size === undefined) return [];
    const anchor = place.x < size.x ? ('end' as const) : ('start' as const);
    return [{ text: textOf(label), xs: label.xs, lane: place.lane, at: size.x, anchor, slanted: false }];
  });
  return placed.length === labels.length ? placed : undefined;
}

function placeSlanted(
  labels: readonly NumberLabel[],
  width: number,
  letter: number,
  rows: number,
): readonly PlacedNumber[] | undefined {
  const sized = labels.map((label) => sizedLabel(label, letter));
  const spread = spreadLabels(sized, width)?.map(({ middle, lane }) => ({
    at: middle,
    lane,
    anchor: 'middle' as const,
  }));
  const placed = spread ?? steps(sized, width, rows);
  return placed?.flatMap((place, index) => {
    const label = labels[index];
    return label === undefined ? [] : [{ ...place, text: textOf(label), xs: label.xs, slanted: true }];
  });
}

/** In as few steps as there is room for. */
function steps(
  labels: readonly Label[],
  width: number,
  rows: number,
): readonly { readonly at: number; readonly lane: number; readonly anchor: 'start' }[] | undefined {
  for (let count = 3; count <= rows; count++) {
    const stepped = stepLabels(labels, width, count);
    if (stepped !== undefined)
      return stepped.map(({ start, lane }) => ({ at: start, lane, anchor: 'start' }));
  }
  return undefined;
}

/** How many numbers that follow each other on the axis share a label; one that says words stays alone. */
function joinNeighbours(labels: readonly NumberLabel[], size: number): readonly NumberLabel[] {
  const groups: NumberLabel[][] = [];
  for (const label of labels) {
    const group = groups.at(-1);
    const hasRoom =
      group !== undefined && group.length < size && group.every(({ numbers }) => numbers.length > 0);
    if (hasRoom && label.numbers.length > 0) group.push(label);
    else groups.push([label]);
  }
  return groups.map((group) => ({
    xs: group.flatMap(({ xs }) => xs),
    numbers: group.flatMap(({ numbers }) => numbers),
    words: group[0]?.words ?? '',
  }));
}

function sizedLabel(label: NumberLabel, letter: number): Label {
  const { xs } = label;
  const x = xs.reduce((sum, one) => sum + one, 0) / Math.max(1, xs.length);
  return { x, width: textWidth(textOf(label), letter) + letter * 0.4 };
}

function textOf({ numbers, words }: NumberLabel): string {
  return numbers.length === 0 ? words : formatNumbers(numbers);
}
