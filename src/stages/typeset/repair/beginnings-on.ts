import { isReference } from '../../../ground/pdf/pdf-values.ts';
import { streamBytes } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** Where a piece of marked content begins, in points from the lower left of its page. */
export interface Beginning {
  readonly y: number;
  readonly size: number;
}

/** Where the pieces of marked content of a page have their first glyph, by their numbers; nothing for a page in several streams. */
export function beginningsOn(edit: PdfEdit, page: number): ReadonlyMap<number, Beginning> {
  const content = edit.read(page).get('Contents');
  if (!isReference(content)) return new Map();
  return beginningsOf(streamBytes(edit.pdf, content).toString('latin1'));
}

/** In a content as Chromium writes it: an operator in a line. */
function beginningsOf(content: string): ReadonlyMap<number, Beginning> {
  // Nothing is turned: height and scale are all that counts.
  let [scale, up] = [1, 0];
  const saved: (readonly [number, number])[] = [];
  const open: number[] = [];
  const found = new Map<number, Beginning>();
  let [line, height, size] = [0, 1, 0];
  for (const source of content.split('\n')) {
    switch (source.slice(source.lastIndexOf(' ') + 1)) {
      case 'q':
        saved.push([scale, up]);
        break;
      case 'Q':
        [scale, up] = saved.pop() ?? [1, 0];
        break;
      case 'cm': {
        const numbers = numbersIn(source);
        up += (numbers[5] ?? 0) * scale;
        scale *= numbers[3] ?? 1;
        break;
      }
      case 'BT':
        [line, height] = [0, 1];
        break;
      case 'Tf':
        size = numbersIn(source)[1] ?? 0;
        break;
      case 'Tm': {
        const numbers = numbersIn(source);
        [height, line] = [numbers[3] ?? 1, numbers[5] ?? 0];
        break;
      }
      case 'EMC':
        open.pop();
        break;
      case 'Tj': {
        if (source.split(' ', 3)[2] === 'Td') line += (numbersIn(source)[1] ?? 0) * height;
        const id = open.findLast((one) => one >= 0);
        if (id === undefined || found.has(id)) break;
        found.set(id, { y: line * scale + up, size: Math.abs(size * height * scale) });
        break;
      }
      default:
        if (/B[DM]C$/.test(source)) open.push(Number(/\/MCID (\d+)/.exec(source)?.[1] ?? -1));
    }
  }
  return found;
}

function numbersIn(source: string): readonly number[] {
  return source.split(' ', 6).map(Number);
}
