import { append } from '../../../ground/model/append.ts';
import { highest, lowest } from '../../../ground/model/extremes.ts';
import { clipBox } from './clip-box.ts';
import type { Box, Painted, Rule, TextObject } from './page-content.ts';
import { type Pdfium, withMemory } from './pdfium.ts';
import type { Sheet } from './sheet.ts';

/** What is painted on a page that is not text. */
export interface Drawings {
  readonly rules: readonly Rule[];
  readonly painted: readonly Painted[];
  /** How many lines and shapes there are. */
  readonly paths: number;
  /** How each object of text is painted, by its address. */
  readonly painting: ReadonlyMap<number, Painting>;
}

export type Painting = Pick<TextObject, 'painted' | 'clip'>;

type Matrix = readonly [number, number, number, number, number, number];

const TEXT = 1;
const PATH = 2;
const IMAGE = 3;
const SHADING = 4;
const FORM = 5;

/** No page is looked at for more objects, nor deeper: a few bytes can nest forms that unfold to millions. */
const MOST_OBJECTS = 300_000;
const DEEPEST_FORM = 20;
/** A rectangle so thin is a line, in points. */
const THIN = 2.5;

export function findDrawings(pdfium: Pdfium, page: number, sheet: Sheet): Drawings {
  const rules: Rule[] = [];
  const painted: Painted[] = [];
  const painting = new Map<number, Painting>();
  let [count, paths] = [0, 0];

  const visit = (object: number, outer: Matrix, outside: Box | undefined, depth: number): void => {
    count += 1;
    if (count > MOST_OBJECTS) throw new RangeError(`a page has more than ${MOST_OBJECTS} objects`);
    const type = pdfium.call('FPDFPageObj_GetType', object);
    const clip =
      type === TEXT || type === FORM
        ? clipBox(pdfium, object, (points) => around(points, outer, sheet), outside)
        : undefined;
    if (type === TEXT) painting.set(object, { painted: count, clip });
    if (type === IMAGE || type === SHADING) {
      const box = boundsOf(pdfium, object, outer, sheet);
      if (box !== undefined) painted.push({ ...box, painted: count, picture: type === IMAGE });
    }
    if (type === PATH) {
      paths += 1;
      const box = boundsOf(pdfium, object, outer, sheet);
      if (box === undefined) return;
      const { filled, stroked } = drawMode(pdfium, object);
      if (filled && box.right - box.left > THIN && box.bottom - box.top > THIN) {
        painted.push({ ...box, painted: count, picture: false });
      }
      if (filled || stroked) append(rules, rulesOf(pdfium, object, outer, sheet, stroked));
    }
    if (type === FORM && depth < DEEPEST_FORM) {
      const inner = times(matrixOf(pdfium, object), outer);
      const inside = pdfium.call('FPDFFormObj_CountObjects', object);
      for (let index = 0; index < inside; index += 1) {
        visit(pdfium.call('FPDFFormObj_GetObject', object, index), inner, clip, depth + 1);
      }
    }
  };
  const objects = pdfium.call('FPDFPage_CountObjects', page);
  for (let index = 0; index < objects; index += 1) {
    visit(pdfium.call('FPDFPage_GetObject', page, index), [1, 0, 0, 1, 0, 0], undefined, 0);
  }
  return { rules, painted, paths, painting };
}

/** The box around points that are in coordinates of their own. */
function around(points: readonly (readonly [number, number])[], outer: Matrix, sheet: Sheet): Box {
  const placed = points.map(([x, y]) => apply(outer, x, y));
  const [xs, ys] = [placed.map(([x]) => x), placed.map(([, y]) => y)];
  return sheet.see({ left: lowest(xs), right: highest(xs), bottom: lowest(ys), top: highest(ys) });
}

function boundsOf(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  sheet: Sheet,
): ReturnType<Sheet['see']> | undefined {
  return withMemory(pdfium, 16, (memory) => {
    if (pdfium.call('FPDFPageObj_GetBounds', object, memory, memory + 4, memory + 8, memory + 12) === 0)
      return undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(
      memory >> 2,
      (memory >> 2) + 4,
    );
    const [x1, y1] = apply(outer, left, bottom);
    const [x2, y2] = apply(outer, right, top);
    return sheet.see({ left: x1, bottom: y1, right: x2, top: y2 });
  });
}

function drawMode(pdfium: Pdfium, object: number): { readonly filled: boolean; readonly stroked: boolean } {
  return withMemory(pdfium, 8, (memory) => {
    pdfium.call('FPDFPath_GetDrawMode', object, memory, memory + 4);
    const [fill = 0, stroke = 0] = pdfium.HEAP32.subarray(memory >> 2, (memory >> 2) + 2);
    return { filled: fill !== 0, stroked: stroke !== 0 };
  });
}

/** Lines of a path that are level or plumb, and thin rectangles. */
function rulesOf(
  pdfium: Pdfium,
  object: number,
  outer: Matrix,
  sheet: Sheet,
  stroked: boolean,
): readonly Rule[] {
  const count = pdfium.call('FPDFPath_CountSegments', object);
  if (count > 4000) return [];
  const matrix = times(matrixOf(pdfium, object), outer);
  return withMemory(pdfium, 8, (memory) => {
    const found: Rule[] = [];
    let points: (readonly [number, number])[] = [];
    const finish = (): void => {
      append(found, rulesOfOutline(points, sheet, stroked));
      points = [];
    };
    for (let index = 0; index < count; index += 1) {
      const segment = pdfium.call('FPDFPath_GetPathSegment', object, index);
      const type = pdfium.call('FPDFPathSegment_GetType', segment);
      pdfium.call('FPDFPathSegment_GetPoint', segment, memory, memory + 4);
      const [x = 0, y = 0] = pdfium.HEAPF32.subarray(memory >> 2, (memory >> 2) + 2);
      if (type === MOVE) finish();
      // A curve is no rule, and what follows it begins again.
      if (type === CURVE) points = [];
      points.push(apply(matrix, x, y));
      if (pdfium.call('FPDFPathSegment_GetClose', segment) === 1 && points[0] !== undefined)
        points.push(points[0]);
    }
    finish();
    return found;
  });
}

const CURVE = 1;
const MOVE = 2;

function rulesOfOutline(
  points: readonly (readonly [number, number])[],
  sheet: Sheet,
  stroked: boolean,
): readonly Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  if (points.length < 2) return [];
  const whole = sheet.see({
    left: lowest(xs),
    right: highest(xs),
    bottom: lowest(ys),
    top: highest(ys),
  });
  const [width, height] = [whole.right - whole.left, whole.bottom - whole.top];
  if (height <= THIN && width > 4) return [{ ...whole, level: true }];
  if (width <= THIN && height > 4) return [{ ...whole, level: false }];
  if (!stroked) return [];
  return points.slice(1).flatMap(([x, y], index): readonly Rule[] => {
    const [fromX, fromY] = points[index] ?? [x, y];
    const edge = sheet.see({
      left: Math.min(x, fromX),
      right: Math.max(x, fromX),
      bottom: Math.min(y, fromY),
      top: Math.max(y, fromY),
    });
    const [across, down] = [edge.right - edge.left, edge.bottom - edge.top];
    if (down < 0.5 && across > 4) return [{ ...edge, level: true }];
    return across < 0.5 && down > 4 ? [{ ...edge, level: false }] : [];
  });
}

function matrixOf(pdfium: Pdfium, object: number): Matrix {
  return withMemory(pdfium, 24, (memory) => {
    if (pdfium.call('FPDFPageObj_GetMatrix', object, memory) === 0) return [1, 0, 0, 1, 0, 0];
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.HEAPF32.subarray(
      memory >> 2,
      (memory >> 2) + 6,
    );
    return [a, b, c, d, e, f];
  });
}

function times(inner: Matrix, outer: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [g, h, i, j, k, l] = outer;
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}
