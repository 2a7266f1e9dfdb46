import { addTo } from './add-to.ts';
import { findDrawings, type Painting } from './find-drawings.ts';
import { withFittingWidths } from './fitting-widths.ts';
import type { OpenPage } from './open-page.ts';
import type { Font, Glyph, PageContent, TextObject } from './page-content.ts';
import { type Pdfium, readNarrow, readWide, withMemory } from './pdfium.ts';
import { readAttached } from './read-attached.ts';
import { readTags } from './read-tags.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** The most characters that a page may have: a page of a newspaper has 20,000. */
export const MOST_GLYPHS = 400_000;

/** Everything that is printed on a page, with its places. */
export function readPage(open: OpenPage): PageContent {
  const { pdfium, page } = open;
  const sheet = sheetOf(pdfium, page);
  const drawings = findDrawings(pdfium, page, sheet);
  return {
    number: open.number,
    width: sheet.width,
    height: sheet.height,
    glyphs: readAllGlyphs(open, sheet, drawings.painting),
    rules: drawings.rules,
    painted: drawings.painted,
    paths: drawings.paths,
    tags: readTags(pdfium, page),
    attached: readAttached(open),
  };
}

/** The words alone, as the shapes say and no mark beside them: what a reader sees where a file states another text. */
export function shapesOf(open: OpenPage, objects: ReadonlySet<TextObject>): string {
  const { pdfium, page } = open;
  for (const { handle } of objects) {
    for (let mark = pdfium.call('FPDFPageObj_CountMarks', handle) - 1; mark >= 0; mark -= 1) {
      pdfium.call('FPDFPageObj_RemoveMark', handle, pdfium.call('FPDFPageObj_GetMark', handle, mark));
    }
  }
  const handles = new Set([...objects].map(({ handle }) => handle));
  const text = pdfium.call('FPDFText_LoadPage', page);
  let words = '';
  try {
    const count = Math.min(pdfium.call('FPDFText_CountChars', text), MOST_GLYPHS);
    for (let index = 0; index < count; index += 1) {
      if (!handles.has(pdfium.call('FPDFText_GetTextObject', text, index))) continue;
      words += character(pdfium.call('FPDFText_GetUnicode', text, index)) ?? '\u{fffd}';
    }
  } finally {
    pdfium.call('FPDFText_ClosePage', text);
  }
  return words;
}

/**
 * PDFium takes what is printed twice at nearly one place for one, to make shapes bold. What it leaves out is read again
 * by itself, and kept where it is something else.
 */
function readAllGlyphs(
  open: OpenPage,
  sheet: Sheet,
  painting: ReadonlyMap<number, Painting>,
): readonly Glyph[] {
  const { pdfium } = open;
  const seen = new Set<number>();
  for (const handle of painting.keys()) widen(pdfium, handle);
  const glyphs = readGlyphs(open, sheet, painting, seen);
  // A text that the file states for several objects is given with the first of them.
  const stated = new Set([...seen].flatMap((handle) => statingMarks(pdfium, handle)));
  const left = [...painting.keys()].filter(
    (handle) =>
      !seen.has(handle) &&
      boundsOf(pdfium, handle).width > NO_WIDTH &&
      !statingMarks(pdfium, handle).some((mark) => stated.has(mark)),
  );
  if (left.length === 0) return glyphs;
  for (const handle of seen) pdfium.call('FPDFPageObj_SetIsActive', handle, 0);
  const again = readGlyphs(open, sheet, painting, new Set());
  for (const handle of seen) pdfium.call('FPDFPageObj_SetIsActive', handle, 1);
  const places = new Map<string, Glyph[]>();
  for (const glyph of glyphs) addTo(places, glyph.text, glyph);
  const other = again.filter(
    (glyph) =>
      !(places.get(glyph.text) ?? []).some(
        (twin) =>
          Math.abs(twin.box.left - glyph.box.left) < glyph.size * 0.3 &&
          Math.abs(twin.base - glyph.base) < glyph.size * 0.2,
      ),
  );
  return [...glyphs, ...other.map((glyph, index) => ({ ...glyph, index: glyphs.length + index }))];
}

/** The marks of an object that state its text. Objects that have one mark together have the same one. */
function statingMarks(pdfium: Pdfium, handle: number): readonly number[] {
  if (handle === 0) return [];
  const count = Math.min(pdfium.call('FPDFPageObj_CountMarks', handle), 64);
  return Array.from({ length: count }, (_, index) =>
    pdfium.call('FPDFPageObj_GetMark', handle, index),
  ).filter((mark) => markParameter(pdfium, mark, 'ActualText') !== undefined);
}

/** PDFium gives no characters of what is narrower, in points: columns of Japanese, which have heights instead. */
const NO_WIDTH = 0.02;

/** Slants an object without a width by less than is seen, so that it has one. */
function widen(pdfium: Pdfium, handle: number): void {
  const { width, height, bottom } = boundsOf(pdfium, handle);
  if (width > NO_WIDTH || height <= NO_WIDTH) return;
  const slant = (NO_WIDTH * 3) / height;
  pdfium.call('FPDFPageObj_Transform', handle, 1, 0, slant, 1, -slant * bottom, 0);
}

function boundsOf(
  pdfium: Pdfium,
  handle: number,
): { readonly width: number; readonly height: number; readonly bottom: number } {
  return withMemory(pdfium, 16, (memory) => {
    pdfium.call('FPDFPageObj_GetBounds', handle, memory, memory + 4, memory + 8, memory + 12);
    const [left = 0, bottom = 0, right = 0, top = 0] = pdfium.HEAPF32.subarray(
      memory >> 2,
      (memory >> 2) + 4,
    );
    return { width: right - left, height: top - bottom, bottom };
  });
}

function readGlyphs(
  open: OpenPage,
  sheet: Sheet,
  painting: ReadonlyMap<number, Painting>,
  seen: Set<number>,
): readonly Glyph[] {
  const { pdfium, page } = open;
  const text = pdfium.call('FPDFText_LoadPage', page);
  if (text === 0) return [];
  try {
    const count = pdfium.call('FPDFText_CountChars', text);
    if (count > MOST_GLYPHS) {
      throw new RangeError(`page ${open.number} has ${count} characters; ${MOST_GLYPHS} is the most`);
    }
    return withMemory(pdfium, 128, (memory) => {
      const objects = new Map<number, TextObject>();
      const fonts = new Map<number, Font>();
      const glyphs: Glyph[] = [];
      let [spaced, guessed] = [false, false];
      for (let index = 0; index < count; index += 1) {
        const code = pdfium.call('FPDFText_GetUnicode', text, index);
        const handle = pdfium.call('FPDFText_GetTextObject', text, index);
        const generated = pdfium.call('FPDFText_IsGenerated', text, index) === 1;
        const char = character(code);
        seen.add(handle);
        if (generated || handle === 0 || char === undefined || /^\s$/u.test(char)) {
          // A space that PDFium sees in a gap is weighed again where lines are made; a line end is none of its own.
          spaced ||= !generated && char !== undefined && /^\s$/u.test(char);
          guessed ||= generated;
          if (generated || handle === 0 || char !== undefined) continue;
        }
        let object = objects.get(handle);
        if (object === undefined) {
          object = readObject(pdfium, handle, fonts, painting.get(handle) ?? UNSEEN, memory);
          objects.set(handle, object);
        }
        const placed = placeGlyph(pdfium, text, index, memory);
        const level = sheet.lay(placed, placed.turn);
        const hyphen = pdfium.call('FPDFText_IsHyphen', text, index) === 1 || code === 2;
        glyphs.push({
          index: glyphs.length,
          text: hyphen ? '-' : (char ?? '\u{fffd}'),
          box: level.box,
          base: level.base,
          start: level.start,
          size: placed.size,
          spaced,
          guessed,
          unmapped:
            !hyphen &&
            (char === undefined ||
              pdfium.call('FPDFText_HasUnicodeMapError', text, index) === 1 ||
              lost(code)),
          turn: level.turn,
          vertical: false,
          object,
        });
        [spaced, guessed] = [false, false];
      }
      return withFittingWidths(glyphs.map((glyph, index) => withWidth(glyph, glyphs[index + 1])));
    });
  } finally {
    pdfium.call('FPDFText_ClosePage', text);
  }
}

/** A slanted character has the room to the next one: its box is upright, and says nothing of its width. */
function withWidth(glyph: Glyph, next: Glyph | undefined): Glyph {
  if (glyph.turn % 90 === 0) return glyph;
  const left = glyph.start;
  const room = next !== undefined && next.object === glyph.object && !next.spaced ? next.start - left : 0;
  const right = left + (room > 0 && room < glyph.size * 1.5 ? room : glyph.size * 0.5);
  return {
    ...glyph,
    box: { left, right, top: glyph.base - glyph.size * 0.8, bottom: glyph.base + glyph.size * 0.2 },
  };
}

/** A character; nothing for what is none: zeros and control characters, which fonts without a map leave. */
function character(code: number): string | undefined {
  if (code === 0x9 || code === 0xa || code === 0xd) return ' ';
  if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code > 0x10ffff || (code & 0xfffe) === 0xfffe)
    return undefined;
  if (code >= 0xd800 && code < 0xe000) return undefined;
  return BULLETS.get(code) ?? String.fromCodePoint(code);
}

/** Bullets of the fonts Symbol and Wingdings, which have no characters but these places. */
const BULLETS: ReadonlyMap<number, string> = new Map([
  [0xf0b7, '•'],
  [0xf0a7, '▪'],
  [0xf0d8, '➢'],
  [0xf0fc, '✓'],
  [0xf06f, '○'],
  [0xf0a8, '□'],
]);

/** Places that mean something to one font alone. */
function lost(code: number): boolean {
  return code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff && !BULLETS.has(code)) || code >= 0xf0000;
}

interface Placed {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly turn: number;
}

/** Where a character is, in the file's own coordinates. */
function placeGlyph(pdfium: Pdfium, text: number, index: number, memory: number): Placed {
  const float = memory >> 2;
  const double = memory >> 3;
  pdfium.call('FPDFText_GetMatrix', text, index, memory);
  const [a = 1, b = 0, c = 0, d = 1] = pdfium.HEAPF32.subarray(float, float + 6);
  const size = pdfium.call('FPDFText_GetFontSize', text, index) * Math.hypot(c, d);
  pdfium.call('FPDFText_GetLooseCharBox', text, index, memory);
  let [left = 0, top = 0, right = 0, bottom = 0] = pdfium.HEAPF32.subarray(float, float + 4);
  if (Math.abs(right - left) < 0.01 || Math.abs(top - bottom) < 0.01) {
    pdfium.call('FPDFText_GetCharBox', text, index, memory, memory + 8, memory + 16, memory + 24);
    [left = 0, right = 0, bottom = 0, top = 0] = pdfium.HEAPF64.subarray(double, double + 4);
  }
  pdfium.call('FPDFText_GetCharOrigin', text, index, memory, memory + 8);
  const [x = 0, y = 0] = pdfium.HEAPF64.subarray(double, double + 2);
  return {
    left,
    right,
    bottom,
    top,
    x,
    y,
    size: Math.abs(size),
    turn: Math.round((Math.atan2(b, a) * 180) / Math.PI),
  };
}

/** Of an object that is in a form of a form, deeper than drawings are looked for. */
const UNSEEN: Painting = { painted: -1 };

function readObject(
  pdfium: Pdfium,
  handle: number,
  fonts: Map<number, Font>,
  { painted, clip }: Painting,
  memory: number,
): TextObject {
  const address = pdfium.call('FPDFTextObj_GetFont', handle);
  let font = fonts.get(address);
  if (font === undefined) {
    font = readFont(pdfium, address);
    fonts.set(address, font);
  }
  const [r, g, b, alpha] = [memory, memory + 4, memory + 8, memory + 12] as const;
  const has = pdfium.call('FPDFPageObj_GetFillColor', handle, r, g, b, alpha) === 1;
  const [red = 0, green = 0, blue = 0, cover = 255] = pdfium.HEAPU32.subarray(memory >> 2, (memory >> 2) + 4);
  const mode = pdfium.call('FPDFTextObj_GetTextRenderMode', handle);
  return {
    handle,
    font,
    painted,
    clip,
    invisible: mode === 3 || mode === 7,
    fill: has ? [red, green, blue, cover] : [0, 0, 0, 255],
    tag: pdfium.call('FPDFPageObj_GetMarkedContentID', handle),
    ...readMarks(pdfium, handle),
  };
}

function readFont(pdfium: Pdfium, font: number): Font {
  if (font === 0) return { name: '', bold: false, fixed: false };
  const name = readNarrow(pdfium, (buffer, size) =>
    pdfium.call('FPDFFont_GetBaseFontName', font, buffer, size),
  );
  const flags = pdfium.call('FPDFFont_GetFlags', font);
  const bold =
    /bold|black|heavy|demi|(?:^|[-_.])(?:bd|sb)\b|CMBX|-B$/i.test(name) ||
    pdfium.call('FPDFFont_GetWeight', font) >= 600;
  return { name, bold, fixed: (flags & 1) === 1 || /mono|courier|consol/i.test(name) };
}

function readMarks(pdfium: Pdfium, handle: number): Pick<TextObject, 'artifact' | 'layered' | 'actual'> {
  let artifact: string | undefined;
  let actual: string | undefined;
  let layered = false;
  const count = pdfium.call('FPDFPageObj_CountMarks', handle);
  for (let index = 0; index < Math.min(count, 64); index += 1) {
    const mark = pdfium.call('FPDFPageObj_GetMark', handle, index);
    const name = sized(pdfium, (buffer, size, out) =>
      pdfium.call('FPDFPageObjMark_GetName', mark, buffer, size, out),
    );
    if (name === 'Artifact') artifact = markParameter(pdfium, mark, 'Subtype') ?? '';
    if (name === 'OC') layered = true;
    const text = markParameter(pdfium, mark, 'ActualText');
    if (text !== undefined) actual = text;
  }
  return { artifact, layered, actual };
}

function markParameter(pdfium: Pdfium, mark: number, key: string): string | undefined {
  return withMemory(pdfium, key.length + 1, (name) => {
    pdfium.HEAPU8.set(Buffer.from(key, 'latin1'), name);
    const type = pdfium.call('FPDFPageObjMark_GetParamValueType', mark, name);
    if (type !== STRING && type !== NAME) return undefined;
    return sized(pdfium, (buffer, size, out) =>
      pdfium.call('FPDFPageObjMark_GetParamStringValue', mark, name, buffer, size, out),
    );
  });
}

/** PDFium's numbers of kinds of objects. */
const STRING = 3;
const NAME = 4;

/** A text whose length comes by another way than the result. */
function sized(pdfium: Pdfium, ask: (buffer: number, size: number, out: number) => number): string {
  return withMemory(pdfium, 8, (out) =>
    readWide(pdfium, (buffer, size) => {
      ask(buffer, size, out);
      return pdfium.HEAPU32[out >> 2] ?? 0;
    }),
  );
}
