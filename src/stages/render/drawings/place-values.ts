import { textWidth } from './text-width.ts';

/** A point of a line, in the drawing. Lengths are millimetres. */
export interface ValuePoint {
  readonly x: number;
  readonly y: number;
  /** Empty for one whose value is not set. */
  readonly text: string;
}

/** Where the middle of a value's text is, and its base. */
export interface PlacedValue {
  readonly line: number;
  readonly point: number;
  readonly x: number;
  readonly base: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room between two numbers on a line, in letters' heights. */
const APART = 0.6;

/**
 * Sets values over their points, or under them, or a little aside, where they are on no line, no sign and no other value,
 * and nearer to no other point: the first and last of each line before its highest and lowest, and those before the
 * others. One that finds no place is left to the table of the values.
 */
export function placeValues(
  lines: readonly (readonly ValuePoint[])[],
  field: Box,
  letter: number,
): readonly PlacedValue[] {
  const signs = lines.flat().map((one) => boxAround(one, letter * 0.35));
  const taken: Box[] = [];
  const placed: PlacedValue[] = [];
  for (const { line, point } of inOrder(lines)) {
    const at = lines[line]?.[point];
    if (at === undefined || at.text === '') continue;
    const half = textWidth(at.text, letter) / 2;
    const aside = half - letter * 0.5;
    const places = [at.y - letter * 0.65, at.y + letter * 1.4].flatMap((base) =>
      [at.x, at.x - aside, at.x + aside].map((x) => ({ x, base })),
    );
    for (const { x, base } of places) {
      const box = {
        left: x - half,
        right: x + half,
        top: base - letter * 0.78,
        bottom: base + letter * 0.12,
      };
      const isInside =
        box.left >= field.left &&
        box.right <= field.right &&
        box.top >= field.top &&
        box.bottom <= field.bottom;
      const isFree =
        signs.every((other) => !overlap(box, other)) &&
        taken.every((other) => !overlap(box, other)) &&
        lines.every((points) => points.every((one, index) => !crosses(one, points[index + 1], box)));
      if (!isInside || !isFree || !isNearest(box, at, lines)) continue;
      // Numbers that touch would be read as one.
      taken.push({ ...box, left: box.left - letter * APART, right: box.right + letter * APART });
      placed.push({ line, point, x, base });
      break;
    }
  }
  return placed;
}

function inOrder(
  lines: readonly (readonly ValuePoint[])[],
): readonly { readonly line: number; readonly point: number }[] {
  const rank = (points: readonly ValuePoint[], index: number): number => {
    if (index === 0 || index === points.length - 1) return 0;
    const heights = points.map(({ y }) => y);
    const y = points[index]?.y ?? 0;
    return y === Math.min(...heights) || y === Math.max(...heights) ? 1 : 2;
  };
  return lines
    .flatMap((points, line) => points.map((_, point) => ({ line, point, rank: rank(points, point) })))
    .toSorted((one, other) => one.rank - other.rank || one.line - other.line || one.point - other.point);
}

/** A value is read as that of the point that its middle is next to: no other may be about as near. */
function isNearest(
  { left, right, top, bottom }: Box,
  own: ValuePoint,
  lines: readonly (readonly ValuePoint[])[],
): boolean {
  const away = ({ x, y }: ValuePoint): number => Math.hypot((left + right) / 2 - x, (top + bottom) / 2 - y);
  const near = away(own) * CLEARLY;
  return lines.every((points) => points.every((other) => other === own || away(other) > near));
}

/** How many times as far away another point is at least. */
const CLEARLY = 1.1;

function boxAround({ x, y }: ValuePoint, radius: number): Box {
  return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius };
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a stretch of a line runs through a box: what of it is between the sides of the box is at the box's height. */
function crosses(from: ValuePoint, to: ValuePoint | undefined, box: Box): boolean {
  if (to === undefined) return false;
  const [left, right] = [
    Math.max(box.left, Math.min(from.x, to.x)),
    Math.min(box.right, Math.max(from.x, to.x)),
  ];
  if (left > right) return false;
  const at = (x: number): number =>
    from.x === to.x ? from.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
  const [one, other] = [at(left), at(right)];
  return Math.min(one, other) < box.bottom && Math.max(one, other) > box.top;
}
