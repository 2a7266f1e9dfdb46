import { contrast } from '../../../ground/model/contrast.ts';
import { type Box, intersect } from '../geometry.ts';

/** Red, green and blue, from 0 to 1; nothing for a pattern. */
export type Colour = readonly [number, number, number] | undefined;

/** A place on the page in points. */
export type Point = readonly [x: number, y: number];

/** What is painted on a page and is not text: it may be what text stands on, and may lie over it. */
export interface PaintedShape {
  /** When it is painted. */
  readonly order: number;
  readonly box: Box;
  /** The corners of its outlines; nothing for a rectangle with upright sides. */
  readonly outlines: readonly (readonly Point[])[] | undefined;
  readonly colour: Colour;
  readonly alpha: number;
}

/** A glyph, by a place in the middle of its body. */
export interface PaintedGlyph {
  readonly order: number;
  readonly at: Point;
  /** The type size on the page, in points. */
  readonly size: number;
  readonly colour: Colour;
  readonly alpha: number;
  /** What clips it, the page included. */
  readonly clip: Box;
  readonly text: string;
}

const WHITE: Colour = [1, 1, 1];
/** Letters may be pale, but not like what they stand on: text of a pack has a contrast of 4.5 and more. */
const LEAST_CONTRAST = 1.5;
const LEAST_ALPHA = 0.3;
/** No eye reads type that is smaller, in points. */
const LEAST_SIZE = 2;
/**
 * The most that is the size, in points, of what nobody sees and who listens to a page hears: heads of tables whose rows are records. Where the HTML
 * is at hand, its words are compared like all others.
 */
const UNSEEN_SIZE = 1;
/** A shape that lets more through does not hide what is below it. */
const OPAQUE = 0.5;

/**
 * Why a glyph cannot be seen, as a clause; nothing when it can. A glyph that is clipped is none that somebody could
 * take for text, so that `readPage` leaves it out; here it counts only when it lies off the page.
 */
export function hiddenBecause(glyph: PaintedGlyph, shapes: readonly PaintedShape[]): string | undefined {
  const { at, order, size, colour, alpha } = glyph;
  if (alpha === 0 && size <= UNSEEN_SIZE) return undefined;
  if (size < LEAST_SIZE) return 'is too small to be read';
  if (alpha < LEAST_ALPHA) return 'is see-through';
  let below = WHITE;
  for (const shape of shapes) {
    if (shape.alpha < OPAQUE || !covers(shape, at)) continue;
    if (shape.order > order) return 'is painted over';
    below = shape.colour;
  }
  if (colour === undefined || below === undefined) return undefined;
  return contrast(colour, below) < LEAST_CONTRAST ? 'has the colour of its background' : undefined;
}

/** The shape within what clips it. */
export function clipped(shape: PaintedShape, clip: Box): PaintedShape {
  return { ...shape, box: intersect(shape.box, clip) };
}

function covers({ box, outlines }: PaintedShape, [x, y]: Point): boolean {
  if (x < box.left || x > box.right || y < box.bottom || y > box.top) return false;
  return outlines === undefined || isInside(outlines, x, y);
}

/** Even-odd, over all outlines. */
function isInside(outlines: readonly (readonly Point[])[], x: number, y: number): boolean {
  let inside = false;
  for (const outline of outlines) {
    let [beforeX, beforeY] = outline.at(-1) ?? [0, 0];
    for (const [hereX, hereY] of outline) {
      if (hereY > y !== beforeY > y && x < ((beforeX - hereX) * (y - hereY)) / (beforeY - hereY) + hereX)
        inside = !inside;
      [beforeX, beforeY] = [hereX, hereY];
    }
  }
  return inside;
}
