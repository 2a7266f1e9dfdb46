/** `[a b c d e f]` of ISO 32000-1, 8.3.3. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A rectangle with upright sides, in points from the lower left of the page. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Stands for a path that is not one rectangle: what it clips is not worked out. */
export const EVERYWHERE: Box = {
  left: Number.NEGATIVE_INFINITY,
  bottom: Number.NEGATIVE_INFINITY,
  right: Number.POSITIVE_INFINITY,
  top: Number.POSITIVE_INFINITY,
};

/**
 * The part of a glyph that has to be seen: this much of the type size up, and all but this much of its width and of
 * the type size on each side. The widths of a line's letters add up to a little more or less than the line has.
 */
const BODY = { height: 0.4, inset: 0.15, slack: 0.04 };

/**
 * Whether a glyph can be read inside a box. It begins at (x, y), its baseline goes along (acrossX, acrossY),
 * and (upX, upY) is the type size upwards.
 */
export function isInside(
  box: Box,
  x: number,
  y: number,
  acrossX: number,
  acrossY: number,
  upX: number,
  upY: number,
): boolean {
  const slack = (BODY.slack * Math.hypot(upX, upY)) / (Math.hypot(acrossX, acrossY) || 1);
  const inset = Math.min(0.5, BODY.inset + slack);
  const left = x + acrossX * inset;
  const leftY = y + acrossY * inset;
  const right = x + acrossX * (1 - inset);
  const rightY = y + acrossY * (1 - inset);
  const highX = upX * BODY.height;
  const highY = upY * BODY.height;
  return (
    has(box, left, leftY) &&
    has(box, right, rightY) &&
    has(box, left + highX, leftY + highY) &&
    has(box, right + highX, rightY + highY)
  );
}

export function toBox(values: readonly number[], matrix: Matrix): Box {
  const [x = 0, y = 0, width = 0, height = 0] = values;
  const one = multiply([1, 0, 0, 1, x, y], matrix);
  const other = multiply([1, 0, 0, 1, x + width, y + height], matrix);
  return {
    left: Math.min(one[4], other[4]),
    right: Math.max(one[4], other[4]),
    bottom: Math.min(one[5], other[5]),
    top: Math.max(one[5], other[5]),
  };
}

export function intersect(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    right: Math.min(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
    top: Math.min(a.top, b.top),
  };
}

/** Whether all of the box lies in the other. */
export function isWithin(box: Box, other: Box): boolean {
  return (
    box.left >= other.left && box.right <= other.right && box.bottom >= other.bottom && box.top <= other.top
  );
}

/** The upright box around the points of a path, in the path's own units until it is asked for. */
export interface Extent {
  add(x: number, y: number): void;
  /** How wide lines are. */
  width(value: number): void;
  everywhere(): void;
  clear(): void;
  box(matrix: Matrix): Box;
}

export function makeExtent(): Extent {
  let [left, bottom, right, top] = NOTHING;
  let line = 1;
  return {
    add: (x, y) => {
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < bottom) bottom = y;
      if (y > top) top = y;
    },
    width: (value) => {
      line = value;
    },
    everywhere: () => {
      [left, bottom, right, top] = [-1e6, -1e6, 1e6, 1e6];
    },
    clear: () => {
      [left, bottom, right, top] = NOTHING;
    },
    box: (matrix) => {
      if (left > right) return { left: 0, bottom: 0, right: 0, top: 0 };
      const half = line / 2;
      const [wide, high] = [right - left, top - bottom];
      // A rule without height is as high as its line; an area is not made larger by the line that it lacks.
      const x = wide === 0 ? half : 0;
      const y = high === 0 ? half : 0;
      const one = toBox([left - x, bottom - y, wide + 2 * x, high + 2 * y], matrix);
      const other = toBox([left - x, top + y, wide + 2 * x, -high - 2 * y], matrix);
      return {
        left: Math.min(one.left, other.left),
        right: Math.max(one.right, other.right),
        bottom: Math.min(one.bottom, other.bottom),
        top: Math.max(one.top, other.top),
      };
    },
  };
}

const NOTHING = [
  Number.POSITIVE_INFINITY,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
] as const;

export function toMatrix(values: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

/** First `a`, then `b`. */
export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[2],
    a[0] * b[1] + a[1] * b[3],
    a[2] * b[0] + a[3] * b[2],
    a[2] * b[1] + a[3] * b[3],
    a[4] * b[0] + a[5] * b[2] + b[4],
    a[4] * b[1] + a[5] * b[3] + b[5],
  ];
}

function has(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
}
