import { isReference } from '../../../ground/pdf/pdf-values.ts';
import { streamBytes } from '../../../ground/pdf/read-pdf.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** Where a piece of marked content begins, in points from the lower left of its page. */
export interface Beginning {
  readonly y: number;
  readonly size: number;
}

/** Tells where a piece of marked content of a page has its first glyph, by the number of the piece. */
export type Beginnings = (id: number) => Beginning | undefined;

/**
 * Where the pieces of a page begin; nothing is told of a page in several streams. The page is read only as far as it is
 * asked about: most headings that are looked for begin it.
 */
export function beginningsOn(edit: PdfEdit, page: number): Beginnings {
  const content = edit.read(page).get('Contents');
  if (!isReference(content)) return () => undefined;
  const ahead = beginningsIn(streamBytes(edit.pdf, content).toString('latin1'));
  const found = new Map<number, Beginning>();
  return (id) => {
    while (!found.has(id)) {
      const next = ahead.next();
      if (next.done) return undefined;
      const [at, beginning] = next.value;
      if (!found.has(at)) found.set(at, beginning);
    }
    return found.get(id);
  };
}

/** In a content as Chromium writes it, an operator in a line: each stretch of glyphs with the number of its piece. */
function* beginningsIn(content: string): Generator<readonly [id: number, Beginning], undefined> {
  // Nothing is turned: height and scale are all that counts.
  let [scale, up] = [1, 0];
  const saved: (readonly [number, number])[] = [];
  const open: number[] = [];
  let [line, height, size] = [0, 1, 0];
  for (const source of linesOf(content)) {
    switch (source.slice(source.lastIndexOf(' ') + 1)) {
      case 'q':
        saved.push([scale, up]);
        break;
      case 'Q':
        [scale, up] = saved.pop() ?? [1, 0];
        break;
      case 'cm': {
        const [height, from] = heightIn(source);
        up += from * scale;
        scale *= height;
        break;
      }
      case 'BT':
        [line, height] = [0, 1];
        break;
      case 'Tf':
        size = Number(source.split(' ', 2)[1]);
        break;
      case 'Tm':
        [height, line] = heightIn(source);
        break;
      case 'EMC':
        open.pop();
        break;
      case 'Tj': {
        line += movedUp(source) * height;
        const id = open.findLast((one) => one >= 0);
        if (id !== undefined) yield [id, { y: line * scale + up, size: Math.abs(size * height * scale) }];
        break;
      }
      default:
        if (/B[DM]C$/.test(source)) open.push(Number(/\/MCID (\d+)/.exec(source)?.[1] ?? -1));
    }
  }
  return undefined;
}

function* linesOf(content: string): Generator<string, undefined> {
  let start = 0;
  for (let end = content.indexOf('\n'); end >= 0; end = content.indexOf('\n', start)) {
    yield content.slice(start, end);
    start = end + 1;
  }
  yield content.slice(start);
  return undefined;
}

/** The scale upwards of a matrix, and how far up it moves: the fourth and the last of six numbers. */
function heightIn(source: string): readonly [scale: number, up: number] {
  const [, , , scale, , up] = source.split(' ', 6);
  return [Number(scale), Number(up)];
}

/** How far up glyphs are from those before: `x y Td <…> Tj`. */
function movedUp(source: string): number {
  const space = source.indexOf(' ');
  const end = source.indexOf(' ', space + 1);
  return end > 0 && source.startsWith('Td ', end + 1) ? Number(source.slice(space + 1, end)) : 0;
}
