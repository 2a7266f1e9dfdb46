import { isReference, type PdfValue } from '../../pdf/pdf-values.ts';
import { streamBytes } from '../../pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';
import { allElements, kidsOf, type StructureElement } from './structure-tree.ts';

type Matrix = readonly [number, number, number, number, number, number];

/** Says of each drawing where on its page it is, in points from the lower left (ISO 32000-1, table 344). */
export function boxFigures(edit: PdfEdit, root: StructureElement): void {
  for (const figure of allElements(root)) {
    if (figure.type !== 'Figure') continue;
    const pieces = [...allElements(figure)].flatMap(({ contents }) => contents);
    const page = pieces[0]?.page;
    const content = page === undefined ? undefined : edit.read(page).get('Contents');
    if (!isReference(content)) continue;
    const ids = new Set(pieces.filter((piece) => piece.page === page).map(({ id }) => id));
    const box = boxOf(streamBytes(edit.pdf, content).toString('latin1'), ids);
    if (box === undefined) continue;
    const layout = new Map<string, PdfValue>([
      ['O', 'Layout'],
      ['BBox', box.map((value) => Math.round(value * 100) / 100)],
    ]);
    edit.set(figure.number, { A: [...kidsOf(edit.read(figure.number).get('A')), layout] });
  }
}

/** What the marked content with these ids covers, by the corners of its paths. */
export function boxOf(
  content: string,
  ids: ReadonlySet<number>,
): readonly [number, number, number, number] | undefined {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const saved: Matrix[] = [];
  const open: boolean[] = [];
  const xs: number[] = [];
  const ys: number[] = [];
  // A path that clips, and is not painted, does not count.
  let path: (readonly [number, number])[] = [];
  const add = (x: number, y: number): void => {
    const [a, b, c, d, e, f] = matrix;
    path.push([a * x + c * y + e, b * x + d * y + f]);
  };
  for (const line of content.split('\n')) {
    const parts = line.split(' ');
    const operator = parts.at(-1) ?? '';
    const [x = 0, y = 0, width = 0, height = 0, e = 0, f = 0] = parts.map(Number);
    if (operator === 'q') saved.push(matrix);
    else if (operator === 'Q') matrix = saved.pop() ?? matrix;
    else if (operator === 'cm') matrix = product([x, y, width, height, e, f], matrix);
    else if (/(?:BDC|BMC)$/.test(line)) open.push(ids.has(Number(/\/MCID (\d+)/.exec(line)?.[1] ?? -1)));
    else if (operator === 'EMC') open.pop();
    else if (!open.includes(true)) continue;
    else if (operator === 're') {
      add(x, y);
      add(x + width, y + height);
    } else if (operator === 'm' || operator === 'l') add(x, y);
    else if (operator === 'n') path = [];
    else if (/^(?:f\*?|F|S|s|[Bb]\*?)$/.test(operator)) {
      xs.push(...path.map(([pathX]) => pathX));
      ys.push(...path.map(([, pathY]) => pathY));
      path = [];
    }
  }
  if (xs.length === 0) return undefined;
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function product([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + l];
}
