import { lowest } from '../../../ground/model/extremes.ts';
import type { Box } from './page-content.ts';
import { type Pdfium, withMemory } from './pdfium.ts';

/** A page as a reader sees it: cropped and turned upright. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** A box of the file, as a reader sees it. */
  see(box: {
    readonly left: number;
    readonly right: number;
    readonly bottom: number;
    readonly top: number;
  }): Box;
  /** A character of the file, laid level whichever way it is turned: lines can be made of what has the same `turn`. */
  lay(
    glyph: {
      readonly left: number;
      readonly right: number;
      readonly bottom: number;
      readonly top: number;
      readonly x: number;
      readonly y: number;
    },
    turn: number,
  ): { readonly box: Box; readonly base: number; readonly start: number; readonly turn: number };
}

export function sheetOf(pdfium: Pdfium, page: number): Sheet {
  const crop = cropOf(pdfium, page);
  const turned = pdfium.call('FPDFPage_GetRotation', page) * 90;
  const side = turned % 180 !== 0;
  const level = (angle: number): ((x: number, y: number) => readonly [number, number]) => {
    const radians = (angle * Math.PI) / 180;
    const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
    const turn = (x: number, y: number): readonly [number, number] => [x * cos + y * sin, x * sin - y * cos];
    const corners = [
      turn(crop.left, crop.bottom),
      turn(crop.right, crop.top),
      turn(crop.left, crop.top),
      turn(crop.right, crop.bottom),
    ];
    const left = lowest(corners.map(([x]) => x));
    const top = lowest(corners.map(([, y]) => y));
    return (x, y) => {
      const [right, down] = turn(x, y);
      return [right - left, down - top];
    };
  };
  const levels = new Map<number, (x: number, y: number) => readonly [number, number]>();
  const at = (angle: number): ((x: number, y: number) => readonly [number, number]) => {
    const found = levels.get(angle) ?? level(angle);
    levels.set(angle, found);
    return found;
  };
  const boxAt = (
    angle: number,
    box: { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number },
  ): Box => {
    const [x1, y1] = at(angle)(box.left, box.bottom);
    const [x2, y2] = at(angle)(box.right, box.top);
    return {
      left: Math.min(x1, x2),
      right: Math.max(x1, x2),
      top: Math.min(y1, y2),
      bottom: Math.max(y1, y2),
    };
  };
  return {
    width: side ? crop.top - crop.bottom : crop.right - crop.left,
    height: side ? crop.right - crop.left : crop.top - crop.bottom,
    see: (box) => boxAt(turned, box),
    lay: (glyph, turn) => ({
      box: boxAt(turn, glyph),
      base: at(turn)(glyph.x, glyph.y)[1],
      start: at(turn)(glyph.x, glyph.y)[0],
      turn: (((turn - turned) % 360) + 360) % 360,
    }),
  };
}

function cropOf(
  pdfium: Pdfium,
  page: number,
): { readonly left: number; readonly bottom: number; readonly right: number; readonly top: number } {
  return withMemory(pdfium, 16, (memory) => {
    pdfium.call('FPDF_GetPageBoundingBox', page, memory);
    const [left = 0, top = 0, right = 612, bottom = 0] = pdfium.HEAPF32.subarray(
      memory >> 2,
      (memory >> 2) + 4,
    );
    return { left, bottom: Math.min(bottom, top), right, top: Math.max(bottom, top) };
  });
}
