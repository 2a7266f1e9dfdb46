import {
  isArray,
  isDictionary,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, pageNumbers, resolve, streamBytes } from '../../ground/pdf/read-pdf.ts';
import {
  type Box,
  EVERYWHERE,
  intersect,
  isInside,
  type Matrix,
  multiply,
  toBox,
  toMatrix,
} from './geometry.ts';
import { type ReadFont, readFonts, unicode } from './read-font.ts';
import { type Operands, scanContent } from './scan-content.ts';

/** Text that stands on a page in one go: one piece of content, one line, no gap. Lengths are points. */
export interface Run {
  readonly text: string;
  /** It is one glyph: the box that a font shows for a character that it lacks. */
  readonly missing: boolean;
  /** The piece of marked content that it belongs to; none for what is outside the document's structure. */
  readonly content: number | undefined;
  /** Where its baseline begins and ends, from the lower left of the page. */
  readonly x: number;
  readonly y: number;
  readonly endX: number;
  readonly endY: number;
  readonly size: number;
}

/** Stands for a glyph that is clipped away, so that the text on either side does not look whole. */
export const CLIPPED = '\uFFFC';

/** How far glyphs of one run may be apart, in parts of the type size: along the line, and across it. */
const CLOSE = { along: 0.12, across: 0.02 };

/** A stretch of marked content (ISO 32000-1, 14.6). */
interface MarkedContent {
  readonly id: number | undefined;
  /** Text that stands for all of the stretch, until its first glyph has taken it. */
  actual: string | undefined;
}

interface ContentStream {
  readonly source: string;
  readonly resources: PdfDictionary;
  readonly matrix: Matrix;
  readonly clip: Box;
  /** The marked content that the whole stream belongs to. */
  readonly content: number | undefined;
  /** In how many forms the stream lies. */
  readonly depth: number;
}

interface Reading {
  readonly pdf: PdfFile;
  readonly fonts: Map<PdfValue, ReadFont>;
  readonly runs: Run[];
  /** How many forms have been drawn on the page, those in forms included. */
  forms: number;
}

/** How many forms a page may draw, and how deep in each other: a form of forms of forms would go on for ever. */
const MOST_FORMS = 5_000;
const DEEPEST_FORM = 12;

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/**
 * Reads what can be seen on a page, in the order of painting. Text that lies outside the box that clips it, or
 * off the page, is not there: a mark stands for it.
 *
 * @param number the page's object
 * @param fonts what has been read of the document's fonts so far
 */
export function readPage(pdf: PdfFile, number: number, fonts: Map<PdfValue, ReadFont>): Run[] {
  const page = dictionary(pdf, { ref: number });
  const media = resolve(pdf, page.get('MediaBox'));
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(media) ? media.map(Number) : [];
  const contents = page.get('Contents');
  const streams = isArray(contents) ? contents : [contents];
  const runs: Run[] = [];
  readStream(
    { pdf, fonts, runs, forms: 0 },
    {
      source: streams.map((stream) => streamBytes(pdf, stream).toString('latin1')).join('\n'),
      resources: dictionary(pdf, page.get('Resources')),
      matrix: IDENTITY,
      clip: { left, bottom, right, top },
      content: undefined,
      depth: 0,
    },
  );
  return runs;
}

/** Reads all pages. */
export function readPages(pdf: PdfFile): Run[][] {
  const fonts = new Map<PdfValue, ReadFont>();
  return pageNumbers(pdf).map((number) => readPage(pdf, number, fonts));
}

function readStream(reading: Reading, stream: ContentStream): void {
  const { pdf, runs } = reading;
  const fonts = readFonts(pdf, stream.resources, reading.fonts);
  const saved: { readonly matrix: Matrix; readonly clip: Box }[] = [];
  const marked: MarkedContent[] = [];
  let { matrix, clip, content } = stream;
  let path: Box | undefined;
  let clips = false;
  let font: ReadFont | undefined;
  let size = 0;
  // From text to page, and where the line and the pen are on the page: numbers, because this runs for each glyph.
  let [a, b, c, d, lineX, lineY] = IDENTITY;
  let [penX, penY] = [0, 0];
  let shown: PdfValue | undefined;

  let along = 1;
  // The run that is being read.
  let open: { -readonly [Key in keyof Run]: Run[Key] } | undefined;

  const startText = (text: Matrix): void => {
    [a, b, c, d, lineX, lineY] = multiply(text, matrix);
    [penX, penY] = [lineX, lineY];
    along = Math.hypot(a, b) || 1;
  };

  const goesOn = (): boolean => {
    if (open === undefined || open.missing || open.content !== content) return false;
    const x = penX - open.endX;
    const y = penY - open.endY;
    const gap = Math.abs(x * a + y * b) / along;
    const step = Math.abs(x * b - y * a) / along;
    return gap <= open.size * CLOSE.along && step <= open.size * CLOSE.across;
  };

  const show = (codes: string): void => {
    if (font === undefined) return;
    const mark = marked.at(-1);
    const scaled = size * Math.hypot(c, d);
    for (let index = 0; index + font.codeLength <= codes.length; index += font.codeLength) {
      const high = codes.charCodeAt(index);
      const code = font.codeLength === 1 ? high : high * 256 + codes.charCodeAt(index + 1);
      const width = font.widthOf(code) * size;
      const missing = font.isMissing(code);
      let text = mark?.actual ?? font.textOf.get(code) ?? '';
      if (mark?.actual !== undefined) mark.actual = '';
      // Nothing is lost of a space that hangs over the edge.
      if (!isInside(clip, penX, penY, width * a, width * b, c * size, d * size)) {
        text = text.trim() === '' ? '' : CLIPPED;
      }
      if (open === undefined || missing || !goesOn()) {
        open = { text, missing, content, x: penX, y: penY, endX: penX, endY: penY, size: scaled };
        runs.push(open);
      } else {
        open.text += text;
      }
      penX += width * a;
      penY += width * b;
      open.endX = penX;
      open.endY = penY;
    }
  };

  scanContent(stream.source, (operator, operands) => {
    switch (operator) {
      case 'Td': {
        const across = operands.number(0);
        const up = operands.number(1);
        lineX += across * a + up * c;
        lineY += across * b + up * d;
        penX = lineX;
        penY = lineY;
        break;
      }
      case 'Tj':
        shown = operands.value(0);
        if (isString(shown)) show(shown.string);
        break;
      case 'TJ':
        shown = operands.value(0);
        for (const part of isArray(shown) ? shown : []) {
          if (isString(part)) show(part.string);
          else penX -= (Number(part) / 1000) * size * a;
        }
        break;
      case 'Tm':
        startText(toMatrix(numbers(operands)));
        break;
      case 'BT':
        startText(IDENTITY);
        break;
      case 'Tf':
        font = fonts.get(String(operands.value(0)));
        size = operands.number(1);
        break;
      case 'BMC':
      case 'BDC':
        marked.push(markedContent(operands.value(1)));
        content = contentOf(marked, stream.content);
        break;
      case 'EMC':
        marked.pop();
        content = contentOf(marked, stream.content);
        break;
      case 'q':
        saved.push({ matrix, clip });
        break;
      case 'Q':
        ({ matrix, clip } = saved.pop() ?? stream);
        break;
      case 'cm':
        matrix = multiply(toMatrix(numbers(operands)), matrix);
        break;
      case 're':
        path = path === undefined ? toBox(numbers(operands), matrix) : EVERYWHERE;
        break;
      case 'm':
        path = EVERYWHERE;
        break;
      case 'W':
      case 'W*':
        clips = true;
        break;
      case 'n':
      case 'f':
      case 'f*':
      case 'S':
      case 'B':
      case 'B*':
        if (clips && path !== undefined) clip = intersect(clip, path);
        clips = false;
        path = undefined;
        break;
      case 'Do':
        readForm(reading, { ...stream, matrix, clip, content }, String(operands.value(0)));
        break;
    }
  });
}

/** Chromium puts what is see-through, turned or blended into forms. */
function readForm(reading: Reading, stream: ContentStream, name: string): void {
  const { pdf } = reading;
  const value = dictionary(pdf, stream.resources.get('XObject')).get(name);
  const form = dictionary(pdf, value);
  if (form.get('Subtype') !== 'Form') return;
  if (++reading.forms > MOST_FORMS) throw new Error(`PDF: a page draws more than ${MOST_FORMS} forms`);
  if (stream.depth >= DEEPEST_FORM)
    throw new Error(`PDF: forms are drawn in forms, more than ${DEEPEST_FORM} deep`);
  const own = resolve(pdf, form.get('Matrix'));
  readStream(reading, {
    ...stream,
    depth: stream.depth + 1,
    source: streamBytes(pdf, value).toString('latin1'),
    resources: dictionary(pdf, form.get('Resources')),
    matrix: isArray(own) ? multiply(toMatrix(own.map(Number)), stream.matrix) : stream.matrix,
  });
}

/** Six of them make a matrix, four a rectangle. */
function numbers({ number }: Operands): [number, number, number, number, number, number] {
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

function markedContent(properties: PdfValue | undefined): MarkedContent {
  if (!isDictionary(properties)) return { id: undefined, actual: undefined };
  const id = properties.get('MCID');
  const actual = properties.get('ActualText');
  return {
    id: typeof id === 'number' ? id : undefined,
    actual: isString(actual) ? unicode(actual) : undefined,
  };
}

function contentOf(marked: readonly MarkedContent[], outer: number | undefined): number | undefined {
  return marked.findLast(({ id }) => id !== undefined)?.id ?? outer;
}
