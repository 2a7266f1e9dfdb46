import type { PdfBox } from '../../../ground/pdf/page-form.ts';

/** Points in a millimetre. */
export const POINTS = 72 / 25.4;

/** In points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const A4: Size = { width: 210 * POINTS, height: 297 * POINTS };
const LETTER: Size = { width: 612, height: 792 };
const A5: Size = { width: 148 * POINTS, height: 210 * POINTS };
const HALF_LETTER: Size = { width: 396, height: 612 };

/** Points: browsers round the sizes of sheets to their own grid. */
const TOLERANCE = POINTS;

export function boxSize({ left, bottom, right, top }: PdfBox): Size {
  return { width: right - left, height: top - bottom };
}

/** The sheet, lying, that pages of this size share side by side without being reduced; nothing for other sizes. */
export function bookletSheet(page: Size): Size | undefined {
  if (isSame(page, A5)) return lying(A4);
  return isSame(page, HALF_LETTER) ? lying(LETTER) : undefined;
}

/** The sheet for reading copies of such pages: Letter for the American sizes, A4 for all else. */
export function readingSheet(page: Size, perSide: 2 | 4): Size {
  const standing = isSame(page, LETTER) || isSame(page, HALF_LETTER) ? LETTER : A4;
  return perSide === 2 ? lying(standing) : standing;
}

/** Equal but for what browsers round. */
export function isSame(some: Size, other: Size): boolean {
  return Math.abs(some.width - other.width) <= TOLERANCE && Math.abs(some.height - other.height) <= TOLERANCE;
}

/** A page that lies among others that stand, as one that stands; every other as it is. */
export function standingBox(
  box: PdfBox,
  among: Size,
): {
  readonly size: Size;
  readonly turned: boolean;
} {
  const size = boxSize(box);
  const turned = isSame(lying(size), among) && !isSame(size, among);
  return { size: turned ? lying(size) : size, turned };
}

function lying({ width, height }: Size): Size {
  return { width: height, height: width };
}
