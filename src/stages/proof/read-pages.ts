import { isBarOutline } from '../../ground/pdf/bar-outline.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../ground/pdf/pdf-values.ts';
import { markingForm, pieceNumber } from '../../ground/pdf/piece-number.ts';
import { dictionary, type PdfFile, pageNumbers, resolve, streamBytes } from '../../ground/pdf/read-pdf.ts';
import { textString } from '../../ground/pdf/text-string.ts';
import { asPainted } from './as-painted.ts';
import {
  type Box,
  EVERYWHERE,
  intersect,
  isInside,
  isWithin,
  type Matrix,
  makeExtent,
  multiply,
  toBox,
  toMatrix,
} from './geometry.ts';
import { BLACK, type Ink, inkInside, type Painted, readInk, UNKNOWN } from './paint.ts';
import { type ReadFont, readFonts } from './read-font.ts';
import { type Operands, scanContent } from './scan-content.ts';

/** Text that stands on a page in one go: one piece of content, one line, no gap. Lengths are points. */
export interface Run {
  /** As it is painted, from the left to the right: what is read from the right to the left is reversed. */
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
  /** How large it is, of the size that the style sheet sets it in: 1 as long as nothing scales it. */
  readonly scale: number;
  readonly ink: Ink;
  /** When it was painted, among the texts and areas of its page. */
  readonly at: number;
}

/** What is on a page. */
export interface PageContent {
  readonly runs: readonly Run[];
  /** Areas, lines and pictures in its margins, in order of painting. */
  readonly painted: readonly Painted[];
  readonly sheet: Box;
  /** Something is painted in the colour that says where bars belong, which nobody is to see. */
  readonly outlined: boolean;
}

/** Points in a pixel of CSS: what a browser writes its lengths in. */
const PIXEL = 0.75;

/** Stands for a glyph that is clipped away, so that the text on either side does not look whole. */
export const CLIPPED = '\uFFFC';

/** The part of a page's height at either end in which areas are kept. */
const MARGIN = 0.2;

/** How far glyphs of one run may be apart, in parts of the type size: along the line, and across it. */
const CLOSE = { along: 0.12, across: 0.02 };

/** A stretch of marked content (ISO 32000-1, 14.6). */
interface MarkedContent {
  readonly id: number | undefined;
  /** Text that stands for all of the stretch. */
  readonly actual: string | undefined;
  /** What of such a stretch has been read. */
  cluster: Glyph | undefined;
}

/** One glyph, or several that belong together: a letter and its marks. */
type Glyph = Omit<Run, 'content' | 'ink' | 'at'> & {
  /** It is a little over the edge, along its line: a mark may be where its letter is at the edge. */
  readonly nicked: boolean;
};

/** How far along its line a mark may be over the edge, in parts of the type size. */
const OVERHANG = 0.25;

interface ContentStream {
  readonly source: string;
  readonly resources: PdfDictionary;
  readonly matrix: Matrix;
  readonly clip: Box;
  /** The marked content that the whole stream belongs to. */
  readonly content: number | undefined;
  /** The form that numbers the marks of the stream; nothing where its page does. */
  readonly form: number | undefined;
  /** In how many forms the stream lies. */
  readonly depth: number;
  readonly ink: Ink;
}

interface Reading {
  readonly pdf: PdfFile;
  readonly fonts: Map<PdfValue, ReadFont>;
  readonly runs: Run[];
  /** How many forms have been drawn on the page, those in forms included. */
  forms: number;
  readonly painted: Painted[];
  /** Areas that lie wholly within are not kept: that is where a page has its text. */
  readonly middle: Box;
  /** How many things have been painted. */
  count: number;
  outlined: boolean;
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
export function readPage(pdf: PdfFile, number: number, fonts: Map<PdfValue, ReadFont>): PageContent {
  const page = dictionary(pdf, { ref: number });
  const media = resolve(pdf, page.get('MediaBox'));
  const [left = 0, bottom = 0, right = 0, top = 0] = isArray(media) ? media.map(Number) : [];
  const contents = page.get('Contents');
  const streams = isArray(contents) ? contents : [contents];
  const runs: Run[] = [];
  const painted: Painted[] = [];
  const sheet = { left, bottom, right, top };
  const edge = (top - bottom) * MARGIN;
  const middle = { ...sheet, bottom: bottom + edge, top: top - edge };
  const reading: Reading = { pdf, fonts, runs, painted, middle, count: 0, forms: 0, outlined: false };
  readStream(reading, {
    source: streams.map((stream) => streamBytes(pdf, stream).toString('latin1')).join('\n'),
    resources: dictionary(pdf, page.get('Resources')),
    matrix: IDENTITY,
    clip: sheet,
    content: undefined,
    form: undefined,
    depth: 0,
    ink: BLACK,
  });
  return { runs, painted, sheet, outlined: reading.outlined };
}

/** Reads all pages. */
export function readPages(pdf: PdfFile): Run[][] {
  const fonts = new Map<PdfValue, ReadFont>();
  return pageNumbers(pdf).map((number) => [...readPage(pdf, number, fonts).runs]);
}

function readStream(reading: Reading, stream: ContentStream): void {
  const { pdf, runs } = reading;
  const fonts = readFonts(pdf, stream.resources, reading.fonts);
  /** What is stroked is in the colour that nobody is to see. */
  let isOutline = false;
  const saved: {
    readonly matrix: Matrix;
    readonly clip: Box;
    readonly ink: Ink;
    readonly isOutline: boolean;
  }[] = [];
  const marked: MarkedContent[] = [];
  let { matrix, clip, content, ink } = stream;
  let path: Box | undefined;
  const extent = makeExtent();
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

  const goesOn = (startX: number, startY: number): boolean => {
    if (open === undefined || open.missing || open.content !== content) return false;
    const x = startX - open.endX;
    const y = startY - open.endY;
    const gap = Math.abs(x * a + y * b) / along;
    const step = Math.abs(x * b - y * a) / along;
    return gap <= open.size * CLOSE.along && step <= open.size * CLOSE.across;
  };

  const add = ({ text, missing, x, y, endX, endY, size, scale }: Glyph): void => {
    if (open === undefined || missing || !goesOn(x, y)) {
      open = { text, missing, content, x, y, endX, endY, size, scale, ink, at: reading.count++ };
      runs.push(open);
    } else {
      open.text += text;
      if (open.ink !== ink) open.ink = UNKNOWN;
    }
    open.endX = endX;
    open.endY = endY;
  };

  const show = (codes: string): void => {
    if (font === undefined) return;
    const mark = marked.at(-1);
    const height = Math.hypot(c, d);
    const scaled = size * height;
    for (let index = 0; index + font.codeLength <= codes.length; index += font.codeLength) {
      const high = codes.charCodeAt(index);
      const code = font.codeLength === 1 ? high : high * 256 + codes.charCodeAt(index + 1);
      const width = font.widthOf(code) * size;
      const missing = font.isMissing(code);
      const [x, y] = [penX, penY];
      penX += width * a;
      penY += width * b;
      let text = mark?.actual ?? font.textOf.get(code) ?? '';
      const isWhole = isInside(clip, x, y, width * a, width * b, c * size, d * size);
      const over = (OVERHANG * scaled) / along;
      const nicked =
        !isWhole &&
        mark?.actual !== undefined &&
        [over, -over].some((by) =>
          isInside(clip, x + by * a, y + by * b, width * a, width * b, c * size, d * size),
        );
      // Nothing is lost of a space that hangs over the edge.
      if (!isWhole && !nicked) text = text.trim() === '' ? '' : CLIPPED;
      const glyph: Glyph = {
        text,
        missing,
        x,
        y,
        endX: penX,
        endY: penY,
        size: scaled,
        scale: height / PIXEL,
        nicked,
      };
      if (mark?.actual === undefined) add(glyph);
      else mark.cluster = mark.cluster ? withGlyph(mark.cluster, glyph, a, b) : { ...glyph };
    }
  };

  const paint = (colours: Ink): void => {
    const box = intersect(extent.box(matrix), clip);
    if (!isWithin(box, reading.middle)) reading.painted.push({ box, ink: colours, at: reading.count++ });
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
        marked.push(markedContent(operands.value(1), stream.form));
        content = contentOf(marked, stream.content);
        break;
      case 'EMC': {
        const cluster = marked.pop()?.cluster;
        if (cluster !== undefined) add(cluster.nicked ? { ...cluster, text: CLIPPED } : cluster);
        content = contentOf(marked, stream.content);
        break;
      }
      case 'q':
        saved.push({ matrix, clip, ink, isOutline });
        break;
      case 'Q':
        ({ matrix, clip, ink, isOutline } = saved.pop() ?? { ...stream, isOutline: false });
        break;
      case 'cm':
        matrix = multiply(toMatrix(numbers(operands)), matrix);
        break;
      case 're':
        path = path === undefined ? toBox(numbers(operands), matrix) : EVERYWHERE;
        extent.add(operands.number(0), operands.number(1));
        extent.add(operands.number(0) + operands.number(2), operands.number(1) + operands.number(3));
        break;
      case 'm':
        path = EVERYWHERE;
        extent.add(operands.number(0), operands.number(1));
        break;
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        // A curve lies within its points.
        for (let index = 0; index + 1 < operands.count; index += 2) {
          extent.add(operands.number(index), operands.number(index + 1));
        }
        break;
      case 'w':
        extent.width(operands.number(0));
        break;
      case 'W':
      case 'W*':
        clips = true;
        break;
      case 'n':
      case 'f':
      case 'F':
      case 'f*':
      case 'S':
      case 's':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        // A line's colour is not kept: what is painted with one hides what lies under it, whatever it is.
        if (operator !== 'n') {
          const fills = operator.startsWith('f') || operator === 'F';
          paint(fills ? ink : UNKNOWN);
          if (fills ? ink.colour !== undefined && isBarOutline(...ink.colour) : isOutline)
            reading.outlined = true;
        }
        if (clips && path !== undefined) {
          clip = intersect(clip, path);
          if (path === EVERYWHERE) ink = { ...ink, veiled: true };
        }
        clips = false;
        path = undefined;
        extent.clear();
        break;
      case 'sh':
        extent.clear();
        extent.everywhere();
        paint(UNKNOWN);
        extent.clear();
        break;
      case 'Do':
        readForm(
          reading,
          { ...stream, matrix, clip, content, ink: inkInside(ink) },
          String(operands.value(0)),
        );
        break;
      case 'RG':
      case 'G':
      case 'K':
      case 'SC':
      case 'SCN':
        isOutline =
          operands.count === 3 && isBarOutline(operands.number(0), operands.number(1), operands.number(2));
        break;
      case 'gs':
      case 'rg':
      case 'g':
      case 'k':
      case 'cs':
      case 'sc':
      case 'scn':
      case 'Tr':
        ink = readInk(ink, operator, operands, pdf, stream.resources);
        break;
    }
  });
}

/** Chromium puts what is see-through, turned or blended into forms. */
function readForm(reading: Reading, stream: ContentStream, name: string): void {
  const { pdf } = reading;
  const value = dictionary(pdf, stream.resources.get('XObject')).get(name);
  const form = dictionary(pdf, value);
  if (form.get('Subtype') !== 'Form') {
    // A picture fills the unit square.
    const box = intersect(toBox([0, 0, 1, 1], stream.matrix), stream.clip);
    if (!isWithin(box, reading.middle)) reading.painted.push({ box, ink: UNKNOWN, at: reading.count++ });
    return;
  }
  if (++reading.forms > MOST_FORMS) throw new Error(`PDF: a page draws more than ${MOST_FORMS} forms`);
  if (stream.depth >= DEEPEST_FORM)
    throw new Error(`PDF: forms are drawn in forms, more than ${DEEPEST_FORM} deep`);
  const own = resolve(pdf, form.get('Matrix'));
  readStream(reading, {
    ...stream,
    depth: stream.depth + 1,
    form: isReference(value) ? markingForm(form, value.ref, stream.form) : stream.form,
    source: streamBytes(pdf, value).toString('latin1'),
    resources: dictionary(pdf, form.get('Resources')),
    matrix: isArray(own) ? multiply(toMatrix(own.map(Number)), stream.matrix) : stream.matrix,
  });
}

/** Six of them make a matrix, four a rectangle. */
function numbers({ number }: Operands): [number, number, number, number, number, number] {
  return [number(0), number(1), number(2), number(3), number(4), number(5)];
}

function markedContent(properties: PdfValue | undefined, form: number | undefined): MarkedContent {
  if (!isDictionary(properties)) return { id: undefined, actual: undefined, cluster: undefined };
  const id = properties.get('MCID');
  const actual = properties.get('ActualText');
  return {
    id: typeof id === 'number' ? pieceNumber(id, form) : undefined,
    actual: isString(actual) ? asPainted(textString(actual)) : undefined,
    cluster: undefined,
  };
}

/**
 * A cluster with one glyph more: it reaches from where the first begins to where the last ends, and the widest is on
 * the line: marks are above and below it.
 */
function withGlyph(cluster: Glyph, glyph: Glyph, a: number, b: number): Glyph {
  const along = ({ x, y }: { readonly x: number; readonly y: number }): number => x * a + y * b;
  const ends = ({ endX, endY }: Glyph): number => endX * a + endY * b;
  const wide = (one: Glyph): number => ends(one) - along(one);
  const [base, other] = wide(glyph) > wide(cluster) ? [glyph, cluster] : [cluster, glyph];
  const before = wide(other) === 0 ? 0 : Math.min(0, along(other) - along(base));
  const behind = wide(other) === 0 ? 0 : Math.max(0, ends(other) - ends(base));
  const unit = a * a + b * b || 1;
  return {
    ...base,
    text: cluster.text === CLIPPED || glyph.text === CLIPPED ? CLIPPED : cluster.text,
    missing: cluster.missing || glyph.missing,
    x: base.x + (before * a) / unit,
    y: base.y + (before * b) / unit,
    endX: base.endX + (behind * a) / unit,
    endY: base.endY + (behind * b) / unit,
  };
}

function contentOf(marked: readonly MarkedContent[], outer: number | undefined): number | undefined {
  return marked.findLast(({ id }) => id !== undefined)?.id ?? outer;
}
