import {
  isArray,
  isDictionary,
  isReference,
  type PdfDictionary,
  type PdfValue,
} from '../../../ground/pdf/pdf-values.ts';
import { type Box, EVERYWHERE, intersect, type Matrix, multiply, toMatrix } from '../geometry.ts';
import type { ReadFont } from '../read-font.ts';
import { CONTENT_LINES } from './content-forms.ts';
import { ForeignPart, HiddenText } from './foreign-part.ts';
import { type Colour, hiddenBecause, type PaintedGlyph, type PaintedShape, type Point } from './painted.ts';
import type { PlacedText } from './placed-text.ts';
import { openTextSteps, turnedWrongly } from './text-steps.ts';

/** What a page's content needs of the document. */
export interface ContentSource {
  valueOf(number: number): PdfValue | undefined;
  contentOf(number: number): Buffer;
  /** The font that an object is. */
  fontOf(number: number): ReadFont;
  /** Gets the number of each picture that is painted, in order. */
  readonly onPicture?: (number: number) => void;
}

/** A glyph that a page draws, and what it is said to be. */
export interface DrawnGlyph {
  /** The object number of its font. */
  readonly font: number;
  readonly code: number;
}

/** What was painted of a page so far. */
interface Painting {
  readonly source: ContentSource;
  readonly page: string;
  readonly shapes: PaintedShape[];
  readonly glyphs: PaintedGlyph[];
  readonly onText: (stretch: readonly DrawnGlyph[], actual: string | undefined) => void;
  readonly placed: PlacedText[];
  order: number;
  forms: number;
}

interface Graphics {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly colour: Colour;
  readonly strokeWidth: number;
  readonly alpha: number;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const BLACK: Colour = [0, 0, 0];
/** How many lines a page may have, and how much work it may be to look for text that is painted over. */
const MOST_LINES = 200_000;
const MOST_COMPARED = 100_000_000;
const MOST_FORMS = 5_000;
const DEEPEST_FORM = 12;
const DEEPEST_SAVED = 64;
/** A stroke that is thinner, in points, is a rule or a border, and hides nothing. */
const THICK = 3;
/** How high up a glyph's body is looked at, in parts of the type size; across, in the middle. */
const BODY = 0.25;

/**
 * Holds what a page draws against what Chromium and Sourcebound write, line by line, and looks for text that nobody
 * can see: painted over, in the colour of its ground, see-through, too small, off the page.
 *
 * @param onText gets the glyphs of each stretch that has a text of its own, and each other glyph by itself
 * @returns the text of the page, in order of painting
 * @throws ForeignPart
 */
export function checkPageContent(
  number: number,
  page: string,
  source: ContentSource,
  onText: Painting['onText'],
): readonly PlacedText[] {
  const value = source.valueOf(number);
  const placed: PlacedText[] = [];
  if (!isDictionary(value)) return placed;
  const box = value.get('MediaBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(box) ? box.map(Number) : [];
  const painting: Painting = { source, page, shapes: [], glyphs: [], placed, onText, order: 0, forms: 0 };
  const contents = value.get('Contents');
  const parts = (isArray(contents) ? contents : [contents]).flatMap((one) =>
    isReference(one) ? [one.ref] : [],
  );
  // A stream need not end where a drawing does: they count as one.
  const text = parts.map((part) => source.contentOf(part).toString('latin1')).join('\n');
  paint(painting, text, dictionaryAt(value, 'Resources'), {
    matrix: IDENTITY,
    clip: { left, bottom, right, top },
    colour: BLACK,
    strokeWidth: 1,
    alpha: 1,
  });
  if (painting.glyphs.length * painting.shapes.length > MOST_COMPARED)
    throw new ForeignPart(
      `${page} has ${painting.glyphs.length} letters and ${painting.shapes.length} shapes`,
    );
  for (const glyph of painting.glyphs) {
    const [x, y] = glyph.at;
    const off = x < left || x > right || y < bottom || y > top ? 'lies off the page' : undefined;
    const reason = off ?? hiddenBecause(glyph, painting.shapes);
    if (reason !== undefined)
      throw new HiddenText(
        `${page} has text that ${reason}: “${around(painting.glyphs, painting.glyphs.indexOf(glyph))}”`,
      );
  }
  return placed;
}

/** Runs through one stream. `depth` says in how many forms it lies. */
function paint(
  painting: Painting,
  content: string,
  resources: PdfDictionary,
  start: Graphics,
  depth = 0,
  outer?: number,
): void {
  const { source, page } = painting;
  let graphics = start;
  const saved: Graphics[] = [];
  const marks: (string | undefined)[] = [];
  const contents: (number | undefined)[] = [];
  let piece: { -readonly [Key in keyof PlacedText]: PlacedText[Key] } | undefined;
  let inText = false;
  let text: Matrix = IDENTITY;
  // Where the text is in its own units, and how it is turned, which is looked at when text is shown.
  let [fromStart, fromLine] = [0, 0];
  let turned: Matrix | undefined;
  const steps = openTextSteps();
  let size = 0;
  let font: { readonly number: number; readonly read: ReadFont } | undefined;
  let path: Point[][] = [];
  let rectangles = 0;
  let stretch: DrawnGlyph[] = [];
  const foreign = (line: string): ForeignPart =>
    new ForeignPart(`${page} has ${shown(line)} in its content, which ours never have`);
  const point = (x: number, y: number): Point => {
    const [, , , , toX, toY] = multiply([1, 0, 0, 1, x, y], graphics.matrix);
    return [toX, toY];
  };
  const named = (kind: string, name: string): number => {
    const value = dictionaryAt(resources, kind).get(name);
    if (!isReference(value)) throw new ForeignPart(`${page} draws with /${name}, which its resources lack`);
    return value.ref;
  };
  const finish = (fills: boolean, strokes: boolean): void => {
    const order = painting.order++;
    const { colour, alpha, clip } = graphics;
    if (fills && path.length > 0) {
      const outlines = path.length === rectangles && isUpright(path) ? undefined : path;
      // Several rectangles are covered each by itself.
      for (const one of outlines === undefined ? path : [path.flat()])
        painting.shapes.push({ order, box: intersect(boxOf(one), clip), outlines, colour, alpha });
    }
    const width = graphics.strokeWidth * scaleOf(graphics.matrix);
    if (strokes && width >= THICK) {
      for (const outline of path)
        for (const [index, here] of outline.entries()) {
          const next = outline[index + 1];
          if (next === undefined) continue;
          const box = intersect(grown(boxOf([here, next]), width / 2), clip);
          painting.shapes.push({ order, box, outlines: undefined, colour: undefined, alpha });
        }
    }
    path = [];
    rectangles = 0;
  };
  const showText = (
    hex: string,
    { number, read }: { readonly number: number; readonly read: ReadFont },
    line: string,
  ): void => {
    const digits = 2 * read.codeLength;
    if (hex.length % digits !== 0) throw foreign(line);
    let pen = text;
    let along = fromStart;
    if (turned === undefined || turned.some((value, index) => index < 4 && value !== text[index])) {
      turned = text;
      const wrong = turnedWrongly(text);
      if (wrong !== undefined) throw new HiddenText(`${page} has text that ${wrong}`);
    }
    for (let at = 0; at < hex.length; at += digits) {
      const code = Number.parseInt(hex.slice(at, at + digits), 16);
      const words = read.textOf.get(code) ?? '';
      const wide = read.widthOf(code) * size;
      const wrong = steps.step({ x: along, y: fromLine, width: wide, size, words });
      if (wrong !== undefined)
        throw new HiddenText(
          `${page} has text that ${wrong}: “${around(painting.glyphs, painting.glyphs.length)}${words}”`,
        );
      along += wide;
      stretch.push({ font: number, code });
      if (marks.every((mark) => mark === undefined)) flush(undefined);
      // A space cannot be seen anyway.
      if (words === '' || words.trim() !== '') {
        const width = read.widthOf(code);
        const [, , , , x, y] = multiply([1, 0, 0, 1, (width / 2) * size, BODY * size], pen);
        const { colour, alpha, clip } = graphics;
        const scaled = size * Math.hypot(pen[2], pen[3]);
        painting.glyphs.push({
          order: painting.order++,
          at: [x, y],
          size: scaled,
          colour,
          alpha,
          clip,
          text: words,
        });
      }
      const [, , , , x, y] = pen;
      pen = multiply([1, 0, 0, 1, wide, 0], pen);
      const [, , , , endX, endY] = pen;
      if (words.trim() === '' && words !== '') continue;
      if (piece === undefined) {
        const content = innermost();
        piece = { content, size: size * Math.hypot(pen[2], pen[3]), words, x, y, endX, endY };
        painting.placed.push(piece);
      } else {
        piece.words += words;
        piece.endX = endX;
        piece.endY = endY;
      }
    }
  };
  const innermost = (): number | undefined => contents.findLast((one) => one !== undefined) ?? outer;
  const startLine = (): void => {
    [fromStart, fromLine] = [0, 0];
    piece = undefined;
    steps.start();
  };
  const flush = (actual: string | undefined): void => {
    if (stretch.length > 0) painting.onText(stretch, actual);
    stretch = [];
  };

  let lines = 0;
  for (let at = 0; at < content.length; ) {
    const found = content.indexOf('\n', at);
    const end = found < 0 ? content.length : found;
    const line = content.slice(at, end);
    at = end + 1;
    if (line === '') continue;
    if (++lines > MOST_LINES) throw new ForeignPart(`${page} has more than ${MOST_LINES} lines of content`);
    const operator = line.slice(line.lastIndexOf(' ') + 1);
    const name = operator.endsWith('BDC') ? 'BDC' : operator.startsWith('SCN/') ? 'scn' : operator;
    const pattern = Object.hasOwn(CONTENT_LINES, name) ? CONTENT_LINES[name] : scnOf(line);
    if (!pattern?.test(line)) throw foreign(line);
    const isTextual = name === 'Tf' || name === 'Tm' || name === 'Tj';
    if (isTextual !== inText && (isTextual || name === 'BT' || !ANYWHERE.has(name)) && name !== 'ET')
      throw foreign(line);
    switch (name) {
      case 'q':
        if (saved.length >= DEEPEST_SAVED)
          throw new ForeignPart(`${page} saves its state more than ${DEEPEST_SAVED} deep`);
        saved.push(graphics);
        break;
      case 'Q': {
        if (line !== 'Q') draw(painting, named('XObject', line.slice(3, -5)), graphics, depth, innermost());
        // The `q` of that line is its own.
        else {
          const before = saved.pop();
          if (before === undefined) throw new ForeignPart(`${page} restores a state that was not saved`);
          graphics = before;
        }
        break;
      }
      case 'cm':
        graphics = { ...graphics, matrix: multiply(toMatrix(numbersOf(line)), graphics.matrix) };
        break;
      case 'gs':
        graphics = { ...graphics, ...stateOf(source.valueOf(named('ExtGState', line.slice(1, -3)))) };
        break;
      case 'rg': {
        const [red = 0, green = 0, blue = 0] = numbersOf(line).slice(-3);
        graphics = { ...graphics, colour: [red, green, blue] };
        break;
      }
      case 'scn':
        graphics = {
          ...graphics,
          colour: colourOf(source.valueOf(named('Pattern', line.split('/').at(-1)?.slice(0, -4) ?? ''))),
        };
        break;
      case 'm': {
        const [x = 0, y = 0] = numbersOf(line);
        path.push([point(x, y)]);
        break;
      }
      case 'l':
      case 'c':
      case 'v':
      case 'y': {
        // Curves count by their points: those that steer them lie near.
        const values = numbersOf(line);
        for (let index = 0; index + 1 < values.length; index += 2)
          path.at(-1)?.push(point(values[index] ?? 0, values[index + 1] ?? 0));
        break;
      }
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = numbersOf(line);
        path.push([point(x, y), point(x + width, y), point(x + width, y + height), point(x, y + height)]);
        rectangles++;
        break;
      }
      case 'n':
        graphics = {
          ...graphics,
          clip: intersect(graphics.clip, path.length === 0 ? EVERYWHERE : boxOf(path.flat())),
        };
        path = [];
        rectangles = 0;
        break;
      case 'f':
      case 'f*':
        finish(true, false);
        break;
      case 'S':
        finish(false, true);
        break;
      case 'B':
      case 'B*':
        finish(true, true);
        break;
      case 'BT':
        inText = true;
        text = graphics.matrix;
        startLine();
        break;
      case 'ET':
        if (!inText) throw foreign(line);
        inText = false;
        break;
      case 'Tf': {
        const [fontName = '', value = ''] = line.split(' ');
        const number = named('Font', fontName.slice(1));
        font = { number, read: source.fontOf(number) };
        size = Number(value);
        break;
      }
      case 'Tm':
        text = multiply(toMatrix(numbersOf(line)), graphics.matrix);
        startLine();
        break;
      case 'Tj': {
        const td = line.indexOf(' Td ');
        if (td > 0) {
          const [across = 0, up = 0] = numbersOf(line.slice(0, td));
          text = multiply([1, 0, 0, 1, across, up], text);
          fromStart += across;
          fromLine += up;
        }
        if (font === undefined) throw new ForeignPart(`${page} draws text without a font`);
        showText(line.slice(line.indexOf('<') + 1, line.indexOf('>')), font, line);
        break;
      }
      case 'Do':
        draw(painting, named('XObject', line.slice(1, -3)), graphics, depth, innermost());
        break;
      case 'BMC':
        marks.push(undefined);
        contents.push(undefined);
        break;
      case 'BDC': {
        const actual = actualText(line);
        if (actual !== undefined && marks.some((mark) => mark !== undefined)) throw foreign(line);
        const content = /\/MCID (\d+)/.exec(line)?.[1];
        contents.push(content === undefined ? undefined : Number(content));
        if (content !== undefined) piece = undefined;
        marks.push(actual);
        break;
      }
      case 'EMC':
        if (marks.length === 0 && depth === 0)
          throw new ForeignPart(`${page} ends a mark that did not begin`);
        flush(marks.pop());
        if (contents.pop() !== undefined) piece = undefined;
        break;
    }
  }
  if (inText || saved.length > 0) throw new ForeignPart(`${page} breaks off in the middle of its content`);
}

/** The text that a mark says its glyphs stand for. */
function actualText(line: string): string | undefined {
  const coded = /ActualText <FEFF([0-9A-F]*)>/.exec(line)?.[1];
  if (coded !== undefined) return Buffer.from(coded, 'hex').swap16().toString('utf16le');
  return /ActualText \((.*)\) >> BDC$/.exec(line)?.[1]?.replace(/\\(.)/g, '$1');
}

/** What may be inside text and outside of it. */
const ANYWHERE: ReadonlySet<string> = new Set(['BDC', 'BMC', 'EMC', 'BT', 'rg', 'RG', 'gs']);

/** `/Pattern CS/Pattern cs/P8 SCN/P8 scn` ends with an operator after a name. */
function scnOf(line: string): RegExp | undefined {
  return line.endsWith(' scn') ? CONTENT_LINES.scn : undefined;
}

/** Draws a form; what an image shows, nobody can say, but it lies over what is below it. */
function draw(
  painting: Painting,
  number: number,
  graphics: Graphics,
  depth: number,
  outer: number | undefined,
): void {
  const { source, page } = painting;
  const form = source.valueOf(number);
  if (!isDictionary(form)) return;
  if (form.get('Subtype') === 'Image') {
    source.onPicture?.(number);
    const { matrix, clip, alpha } = graphics;
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    const outline = corners.map(([x, y]): Point => {
      const [, , , , toX, toY] = multiply([1, 0, 0, 1, x, y], matrix);
      return [toX, toY];
    });
    painting.shapes.push({
      order: painting.order++,
      box: intersect(boxOf(outline), clip),
      outlines: [outline],
      colour: undefined,
      alpha,
    });
    return;
  }
  if (++painting.forms > MOST_FORMS) throw new ForeignPart(`${page} draws more than ${MOST_FORMS} forms`);
  if (depth >= DEEPEST_FORM)
    throw new ForeignPart(`${page} draws forms in forms, more than ${DEEPEST_FORM} deep`);
  const own = form.get('Matrix');
  const matrix = isArray(own) ? multiply(toMatrix(own.map(Number)), graphics.matrix) : graphics.matrix;
  const box = form.get('BBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(box) ? box.map(Number) : [];
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const;
  const outline = corners.map(([x, y]): Point => {
    const [, , , , toX, toY] = multiply([1, 0, 0, 1, x, y], matrix);
    return [toX, toY];
  });
  const clip = intersect(graphics.clip, boxOf(outline));
  const content = source.contentOf(number).toString('latin1');
  paint(painting, content, dictionaryAt(form, 'Resources'), { ...graphics, matrix, clip }, depth + 1, outer);
}

function stateOf(value: PdfValue | undefined): Partial<Pick<Graphics, 'alpha' | 'strokeWidth'>> {
  if (!isDictionary(value)) return {};
  const [alpha, width] = [value.get('ca'), value.get('LW')];
  return {
    ...(typeof alpha === 'number' && { alpha }),
    ...(typeof width === 'number' && { strokeWidth: width }),
  };
}

/** A gradient counts as the colour that it begins with. */
function colourOf(pattern: PdfValue | undefined): Colour {
  if (!isDictionary(pattern)) return undefined;
  const outer = dictionaryAt(dictionaryAt(pattern, 'Shading'), 'Function');
  const steps = outer.get('Functions');
  const first = isArray(steps) && isDictionary(steps[0]) ? steps[0] : outer;
  const colour = first.get('C0');
  const [red, green, blue] = isArray(colour) ? colour.map(Number) : [];
  return red === undefined || green === undefined || blue === undefined ? undefined : [red, green, blue];
}

function dictionaryAt(value: PdfDictionary, key: string): PdfDictionary {
  const found = value.get(key);
  return isDictionary(found) ? found : new Map();
}

function numbersOf(line: string): number[] {
  const found: number[] = [];
  for (const part of line.split(' ')) {
    const value = Number(part);
    if (part !== '' && !Number.isNaN(value)) found.push(value);
  }
  return found;
}

function boxOf(points: readonly Point[]): Box {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

function grown({ left, bottom, right, top }: Box, by: number): Box {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function isUpright(path: readonly (readonly Point[])[]): boolean {
  return path.every(
    ([first, second]) =>
      first === undefined ||
      second === undefined ||
      Math.abs(first[1] - second[1]) < 0.01 ||
      Math.abs(first[0] - second[0]) < 0.01,
  );
}

function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

function around(glyphs: readonly PaintedGlyph[], at: number): string {
  return glyphs
    .slice(Math.max(0, at - 5), at + 20)
    .map(({ text }) => text)
    .join('')
    .slice(0, 30);
}

function shown(line: string): string {
  const plain = line.replace(/[^\x20-\x7e]/g, '?');
  return JSON.stringify(plain.length > 60 ? `${plain.slice(0, 60)}…` : plain);
}
