import type { Box } from './page-content.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

type Points = readonly (readonly [number, number])[];

/** Clips that are looked at, and corners of each: what has more of them is a drawing, and cut by its whole shape. */
const MOST_PATHS = 16;
const MOST_CORNERS = 64;

/**
 * Where an object can leave a trace at most: within the boxes around all paths that it is clipped by, and within
 * `around`. Nothing, if nothing clips it.
 *
 * @param see the box around points of the object's own coordinates, as a reader sees it
 */
export function clipBox(
  pdfium: Pdfium,
  object: number,
  see: (points: Points) => Box,
  around: Box | undefined,
): Box | undefined {
  const clip = pdfium.call('FPDFPageObj_GetClipPath', object);
  const paths = clip === 0 ? 0 : pdfium.call('FPDFClipPath_CountPaths', clip);
  let box = around;
  for (let path = 0; path < Math.min(paths, MOST_PATHS); path += 1) {
    const corners = cornersOf(pdfium, clip, path);
    if (corners === undefined) continue;
    const own = see(corners);
    box = box === undefined ? own : common(box, own);
  }
  return box;
}

function cornersOf(pdfium: Pdfium, clip: number, path: number): Points | undefined {
  const count = pdfium.call('FPDFClipPath_CountPathSegments', clip, path);
  if (count < 1 || count > MOST_CORNERS) return undefined;
  return withMemory(pdfium, 8, (memory) =>
    Array.from({ length: count }, (_, index) => {
      const segment = pdfium.call('FPDFClipPath_GetPathSegment', clip, path, index);
      pdfium.call('FPDFPathSegment_GetPoint', segment, memory, memory + 4);
      const [x = 0, y = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 2);
      return [x, y] as const;
    }),
  );
}

/** Upside down, if the two have nothing in common: no point is in it. */
function common(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
