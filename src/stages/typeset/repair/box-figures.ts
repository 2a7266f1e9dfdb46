import { isReference, type PdfValue } from '../../../ground/pdf/pdf-values.ts';
import { streamBytes } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, kidsOf, type StructureElement } from './structure-tree.ts';

type Matrix = readonly [number, number, number, number, number, number];
type Box = readonly [left: number, bottom: number, right: number, top: number];

/** Says of each drawing where on its page it is, in points from the lower left (ISO 32000-1, table 344). */
export function boxFigures(edit: PdfEdit, elements: readonly StructureElement[]): void {
  const pages = new Map<number, ReadonlyMap<number, Box>>();
  for (const figure of elements) {
    if (figure.type !== 'Figure') continue;
    const pieces = allElements(figure).flatMap(({ contents }) => contents);
    const page = pieces[0]?.page;
    if (page === undefined) continue;
    const boxes = pages.get(page) ?? boxesOfPage(edit, page);
    pages.set(page, boxes);
    let box: Box | undefined;
    for (const piece of pieces) {
      const own = piece.page === page ? boxes.get(piece.id) : undefined;
      if (own !== undefined) box = union(box, own);
    }
    if (box === undefined) continue;
    const layout = new Map<string, PdfValue>([
      ['O', 'Layout'],
      ['BBox', box.map((value) => Math.round(value * 100) / 100)],
    ]);
    edit.set(figure.number, { A: [...kidsOf(edit.read(figure.number).get('A')), layout] });
  }
}

function boxesOfPage(edit: PdfEdit, page: number): ReadonlyMap<number, Box> {
  const content = edit.read(page).get('Contents');
  return isReference(content) ? boxesOf(streamBytes(edit.pdf, content).toString('latin1')) : new Map();
}

/** What pieces of marked content cover, by the corners of their paths: a box for each id that has any. */
export function boxesOf(content: string): ReadonlyMap<number, Box> {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  /** The ids of the marked content that is open; -1 for what has none. */
  const open: number[] = [];
  const boxes = new Map<number, Box>();
  // A path that clips, and is not painted, does not count.
  let path: Box | undefined;
  const add = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    const [pathX, pathY] = [a * x + c * y + e, b * x + d * y + f];
    path = union(path, [pathX, pathY, pathX, pathY]);
  };
  for (const line of content.split('\n')) {
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const numbers = (): readonly number[] => line.split(' ').map(Number);
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') {
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers();
      matrix = product([a, b, c, d, e, f], matrix);
    } else if (line.endsWith('BDC') || line.endsWith('BMC')) {
      open.push(Number(/\/MCID (\d+)/.exec(line)?.[1] ?? -1));
    } else if (operator === 'EMC') open.pop();
    else if (open.every((id) => id < 0)) continue;
    else if (operator === 're') {
      const [x = 0, y = 0, width = 0, height = 0] = numbers();
      add(x, y);
      add(x + width, y + height);
    } else if (operator === 'm' || operator === 'l') {
      const [x = 0, y = 0] = numbers();
      add(x, y);
    } else if (operator === 'n') path = undefined;
    else if (/^(?:f\*?|F|S|s|[Bb]\*?)$/.test(operator)) {
      if (path !== undefined) for (const id of open) if (id >= 0) boxes.set(id, union(boxes.get(id), path));
      path = undefined;
    }
  }
  return boxes;
}

function union(one: Box | undefined, other: Box): Box {
  if (one === undefined) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
