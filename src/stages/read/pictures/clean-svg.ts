import { SaxesParser, type SaxesTagNS } from 'saxes';
import { openDrawing } from './count-drawn.ts';
import type { PictureFault, PictureRead } from './picture-read.ts';

/**
 * An SVG (SVG 2) written again from what draws: shapes, what fills and cuts them, and style sheets that load nothing.
 * Scripts, animations, comments and what programs keep for themselves go. What draws and cannot be kept refuses the
 * picture: it would look different.
 */
export function cleanSvg(bytes: Uint8Array): PictureRead {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { fault: 'the SVG is not in UTF-8', hint: 'save it in UTF-8' };
  }
  const written = write(source);
  if ('fault' in written) return written;
  const { svg, root } = written;
  const size = sizeOf(root);
  if (size === undefined) {
    return { fault: 'the SVG does not say how large it is', hint: 'give its `<svg>` a `viewBox`' };
  }
  return { bytes: Buffer.from(svg, 'utf8'), ...size };
}

type Attributes = ReadonlyMap<string, string>;

interface Written {
  readonly svg: string;
  readonly root: Attributes;
}

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
/** How many elements are drawn, a path of many parts counted as several, and how deeply one is inside another. */
const [ELEMENTS, DEPTH] = [25_000, 100];

/** UTF-16 units that are parsed between two looks at whether the picture is refused. */
const PORTION = 4_096;

/** Draws, or holds what draws. */
const KEPT: ReadonlySet<string> = new Set([
  ...[
    'svg',
    'g',
    'a',
    'switch',
    'defs',
    'symbol',
    'use',
    'path',
    'rect',
    'circle',
    'ellipse',
    'line',
    'polyline',
    'polygon',
  ],
  ...['linearGradient', 'radialGradient', 'stop', 'clipPath', 'marker', 'style', 'title', 'desc'],
]);

/** Its contents are drawn, and lead nowhere. */
const LINK = 'a';

const AS_PNG = 'save the picture as a PNG, of 300 dots for each inch';

/** Draws, and loads something, or needs a font, or is painted dot by dot or through another picture; each with what to do about it. */
const REFUSED: ReadonlyMap<string, string> = new Map([
  ['text', 'turn its words into paths: a picture has no fonts'],
  ['image', 'save the picture in it as a file of its own, and use that'],
  ['foreignObject', 'draw it with shapes'],
  ['filter', 'save it without shadows and blurs, or as a PNG'],
  ['mask', AS_PNG],
  ['pattern', AS_PNG],
  ['textPath', 'turn its words into paths: a picture has no fonts'],
]);

function write(source: string): Written | PictureFault {
  const parser = new SaxesParser({ xmlns: true });
  const out: string[] = [];
  let fault: PictureFault | undefined;
  let root: Attributes | undefined;
  let [depth, elements, left] = [0, 0, 0];
  let style: string | undefined;
  /** How many elements are drawn, those that `<use>` repeats counted as often. */
  const drawing = openDrawing();
  const refuse = (what: string, hint: string): void => {
    fault ??= { fault: what, hint };
  };
  parser.on('error', ({ message }) => {
    if (message.includes('undefined entity'))
      refuse('the SVG has entities of its own', 'save it without what is for editing only');
    refuse(`the SVG is not well formed: ${message}`, SAVE_AGAIN);
  });
  parser.on('opentag', (tag: SaxesTagNS) => {
    depth++;
    if (++elements > ELEMENTS || depth > DEPTH)
      refuse(
        `the SVG has more than ${ELEMENTS} elements, or more than ${DEPTH} in one another`,
        'save it as a PNG',
      );
    if (fault) return;
    if (depth === 1 && (tag.local !== 'svg' || tag.uri !== SVG)) refuse('it is not an SVG', SAVE_AGAIN);
    if (left > 0 || tag.uri !== SVG || !KEPT.has(tag.local) || isForOneProgram(tag)) {
      const hint =
        tag.uri === SVG && left === 0 && !isForOneProgram(tag) ? REFUSED.get(tag.local) : undefined;
      if (hint !== undefined) refuse(`the SVG has \`<${tag.local}>\` in it`, hint);
      left++;
      return;
    }
    // What is in it would be in one piece without that.
    if (style !== undefined) refuse('a style sheet of the SVG has elements in it', SAVE_AGAIN);
    if (tag.local === 'style') style = '';
    const attributes = attributesOf(tag, refuse);
    root ??= attributes;
    drawing.open(attributes);
    const names = depth === 1 ? [` xmlns="${SVG}"`] : [];
    // A link draws what is in it, and leads nowhere on paper.
    const name = tag.local === LINK ? 'g' : tag.local;
    out.push(`<${name}${[...names, ...[...attributes].map(attributeText)].join('')}>`);
  });
  parser.on('closetag', (tag: SaxesTagNS) => {
    depth--;
    if (left > 0) {
      left--;
      return;
    }
    if (style !== undefined) {
      const fault = faultOf(style);
      if (fault) refuse(fault.fault, fault.hint);
      style = undefined;
    }
    drawing.close();
    out.push(`</${tag.local === LINK ? 'g' : tag.local}>`);
  });
  const text = (words: string): void => {
    if (left > 0 || words.trim() === '') return;
    // Of several pieces the whole is looked at.
    if (style !== undefined) style += words;
    out.push(escaped(words));
  };
  parser.on('text', text);
  parser.on('cdata', text);
  // Each element looks for its namespace in all those around it, so what is refused is not read to its end.
  for (let at = 0; at < source.length && fault === undefined; at += PORTION)
    parser.write(source.slice(at, at + PORTION));
  if (fault !== undefined) return fault;
  parser.close();
  if (drawing.count() > ELEMENTS)
    refuse(
      `the SVG draws more than ${ELEMENTS} elements, or paths as long as that`,
      'simplify its paths, or save it as a PNG',
    );
  return fault ?? { svg: out.join(''), root: root ?? new Map() };
}

/** What only the program shows that has made it, such as Illustrator: everybody else shows what comes next to it. */
function isForOneProgram(tag: SaxesTagNS): boolean {
  const wanted = tag.attributes.requiredExtensions?.value ?? '';
  return tag.local === 'foreignObject' && wanted !== '' && !/xhtml|MathML/i.test(wanted);
}

const SAVE_AGAIN = 'save it again as SVG from the program that it comes from';
const LOADS = 'the SVG loads something from elsewhere';

function attributesOf(tag: SaxesTagNS, refuse: (what: string, hint: string) => void): Attributes {
  const kept = new Map<string, string>();
  for (const { local, uri, value, prefix } of Object.values(tag.attributes)) {
    const isLink = local === 'href' && (uri === '' || uri === XLINK);
    // Handlers of events, and what programs keep for themselves.
    if ((!isLink && prefix !== '') || /^on/i.test(local) || local === 'xmlns') continue;
    if (isLink ? !value.startsWith('#') && tag.local !== LINK : loads(value))
      refuse(LOADS, 'save it with all its parts in it');
    const fault = local === 'style' ? faultOf(value) : effectOf(local, value.trim());
    if (fault) refuse(fault.fault, fault.hint);
    if (tag.local !== LINK || !isLink) kept.set(local, value);
  }
  return kept;
}

/** What a property paints that a PDF cannot keep as shapes; nothing for what is ordinary. */
function effectOf(name: string, value: string): PictureFault | undefined {
  if (value === 'none' || value === 'normal') return undefined;
  if (name === 'filter')
    return { fault: 'the SVG has filters', hint: `${AS_PNG}, or without shadows and blurs` };
  if (name === 'mix-blend-mode' || /^mask(?:-image)?$/.test(name))
    return { fault: `the SVG has \`${name}\``, hint: AS_PNG };
  if (name === 'spreadMethod' && value !== 'pad')
    return { fault: 'the SVG has a gradient that repeats', hint: AS_PNG };
  const isPale = name === 'stop-opacity' && Number.parseFloat(value) !== (value.endsWith('%') ? 100 : 1);
  if (isPale || (name === 'stop-color' && SEE_THROUGH.test(value)))
    return { fault: 'the SVG has a gradient that lets through what is below it', hint: AS_PNG };
  return undefined;
}

/** A colour that says how much of it is seen (CSS Color 4). */
const SEE_THROUGH = /^(?:transparent|#[\da-f]{4}|#[\da-f]{8})$|^(?:rgba|hsla)\(|\//i;

/** Why a style sheet cannot be kept. */
function faultOf(css: string): PictureFault | undefined {
  if (loads(css)) return { fault: LOADS, hint: 'save it with all its parts in it' };
  if (/@keyframes|\banimation(?:-name)?\s*:/i.test(css))
    return { fault: 'the SVG moves', hint: 'save it as it is to be printed' };
  for (const [, name = '', value = ''] of css.matchAll(/([-\w]+)\s*:\s*([^;{}]*)/g)) {
    const fault = effectOf(name.toLowerCase(), value.trim());
    if (fault) return fault;
  }
  return undefined;
}

/** Whether a style sheet or a value names anything but a part of the same picture. */
function loads(css: string): boolean {
  // An escape could hide any of these words.
  return (
    /@import|expression\(|\bimage(?:-set)?\(|\bsrc\(|\\/i.test(css) ||
    /url\(\s*["']?\s*(?!#)[^"'\s)#]/i.test(css)
  );
}

function attributeText([name, value]: readonly [string, string]): string {
  return ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** In CSS pixels. */
function sizeOf(root: Attributes): { readonly width: number; readonly height: number } | undefined {
  const box = (root.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = Number.NaN, boxHeight = Number.NaN] = box;
  const [width = boxWidth, height = boxHeight] = [root.get('width'), root.get('height')].map(pixels);
  const isSize = (value: number): boolean => Number.isFinite(value) && value > 0;
  if (isSize(boxWidth) && isSize(boxHeight)) {
    return {
      width: isSize(width) ? width : boxWidth,
      height: isSize(width) ? (width * boxHeight) / boxWidth : boxHeight,
    };
  }
  return isSize(width) && isSize(height) ? { width, height } : undefined;
}

function pixels(length: string | undefined): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(px|pt|mm|cm|in|)\s*$/.exec(length ?? '');
  return match ? Number(match[1]) * (UNITS.get(match[2] ?? '') ?? 1) : undefined;
}

/** CSS pixels in a unit (CSS Values 4, 6.2). */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['px', 1],
  ['pt', 96 / 72],
  ['mm', 96 / 25.4],
  ['cm', 96 / 2.54],
  ['in', 96],
]);
