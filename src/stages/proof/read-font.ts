import { parseValue } from '../../ground/pdf/parse-value.ts';
import {
  isArray,
  isDictionary,
  isReference,
  isString,
  type PdfDictionary,
  type PdfValue,
} from '../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, resolve, streamBytes } from '../../ground/pdf/read-pdf.ts';
import { utf16 } from '../../ground/pdf/text-string.ts';
import { asPainted } from './as-painted.ts';

/** What is needed of a font to read text that is set in it. */
export interface ReadFont {
  /** Bytes for each character code: 1 or 2. */
  readonly codeLength: 1 | 2;
  /** The text of a code, as it is painted; nothing when the font does not say. */
  readonly textOf: ReadonlyMap<number, string>;
  /** How far a code moves the pen, for a size of 1. */
  widthOf(code: number): number;
  /** Whether a code draws the box that stands for a character that the font lacks: glyph 0. */
  isMissing(code: number): boolean;
}

const LAST_CODE = 0xffff;
/** How often a font may say what its codes are, and how much text a code may have, in UTF-16 units. */
const MOST_SAID = 4 * 0xffff;
const LONGEST_TEXT = 64;

/** Reads a font that Chromium embedded: Type 0 with glyph numbers as codes, or Type 3 with named glyphs. */
export function readFont(pdf: PdfFile, font: PdfDictionary): ReadFont {
  const textOf = readCharacterMap(streamBytes(pdf, font.get('ToUnicode')).toString('latin1'));
  return font.get('Subtype') === 'Type0' ? compositeFont(pdf, font, textOf) : simpleFont(pdf, font, textOf);
}

function compositeFont(pdf: PdfFile, font: PdfDictionary, textOf: ReadonlyMap<number, string>): ReadFont {
  const descendants = resolve(pdf, font.get('DescendantFonts'));
  const descendant = dictionary(pdf, isArray(descendants) ? descendants[0] : undefined);
  const widths = readWidths(resolve(pdf, descendant.get('W')));
  const usual = Number(descendant.get('DW') ?? 1000);
  return {
    codeLength: 2,
    textOf,
    widthOf: (code) => (widths.get(code) ?? usual) / 1000,
    isMissing: (code) => code === 0,
  };
}

function simpleFont(pdf: PdfFile, font: PdfDictionary, textOf: ReadonlyMap<number, string>): ReadFont {
  const first = Number(font.get('FirstChar') ?? 0);
  const widths = resolve(pdf, font.get('Widths'));
  const matrix = resolve(pdf, font.get('FontMatrix'));
  const unit = isArray(matrix) ? Math.abs(Number(matrix[0])) : 0.001;
  const names = glyphNames(resolve(pdf, dictionary(pdf, font.get('Encoding')).get('Differences')));
  const missing = new Set(
    [...names].filter(([, name]) => name === 'g0' || name === '.notdef').map(([code]) => code),
  );
  return {
    codeLength: 1,
    textOf,
    widthOf: (code) => (isArray(widths) ? Number(widths[code - first] ?? 0) * unit : 0),
    isMissing: (code) => missing.has(code),
  };
}

/** `/W` of a composite font (ISO 32000-1, 9.7.4.3): `c [w w …]`, or `first last w`. */
function readWidths(value: PdfValue | undefined): Map<number, number> {
  const widths = new Map<number, number>();
  const list = isArray(value) ? value : [];
  let said = 0;
  for (let index = 0; index < list.length; ) {
    const first = Number(list[index]);
    const second = list[index + 1];
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, Number(width));
      index += 2;
    } else {
      refuseRange(first, Number(second), said);
      said += Number(second) - first;
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(list[index + 2]));
      index += 3;
    }
  }
  return widths;
}

function glyphNames(differences: PdfValue | undefined): Map<number, string> {
  const names = new Map<number, string>();
  let code = 0;
  for (const entry of isArray(differences) ? differences : []) {
    if (typeof entry === 'number') code = entry;
    else if (typeof entry === 'string') names.set(code++, entry);
  }
  return names;
}

/** A `ToUnicode` map (ISO 32000-1, 9.10.3): `bfchar` and `bfrange` sections. */
function readCharacterMap(source: string): Map<number, string> {
  const map = new Map<number, string>();
  let said = 0;
  for (const [, kind, body] of source.matchAll(/begin(bfchar|bfrange)([\s\S]*?)endbf/g)) {
    const values: PdfValue[] = [];
    for (let at = (body ?? '').search(/\S/); at >= 0 && at < (body ?? '').length; ) {
      const { value, end } = parseValue(body ?? '', at);
      values.push(value);
      const next = (body ?? '').slice(end).search(/\S/);
      at = next < 0 ? -1 : end + next;
    }
    if (kind === 'bfchar') {
      for (let index = 0; index + 1 < values.length; index += 2) {
        map.set(codeOf(values[index]), asPainted(unicode(values[index + 1])));
      }
      continue;
    }
    for (let index = 0; index + 2 < values.length; index += 3) {
      const [first, last, target] = [codeOf(values[index]), codeOf(values[index + 1]), values[index + 2]];
      refuseRange(first, last, said);
      said += last - first;
      for (let code = first; code <= last; code++) {
        map.set(
          code,
          asPainted(
            isArray(target) ? unicode(target[code - first]) : following(unicode(target), code - first),
          ),
        );
      }
    }
  }
  return map;
}

/** Codes have one byte or two: a range of four could go on for 2^32, and many of two for as long. */
function refuseRange(first: number, last: number, said: number): void {
  if (!(first >= 0 && last <= LAST_CODE)) throw new Error(`PDF: a font has codes from ${first} to ${last}`);
  if (said + last - first > MOST_SAID)
    throw new Error(`PDF: a font says more than ${MOST_SAID} times what a code is`);
}

function codeOf(value: PdfValue | undefined): number {
  let code = 0;
  for (const character of isString(value) ? value.string : '') code = code * 256 + character.charCodeAt(0);
  return code;
}

/** UTF-16, big end first. */
export function unicode(value: PdfValue | undefined): string {
  const bytes = isString(value) ? value.string : '';
  if (bytes.length > 2 * LONGEST_TEXT)
    throw new Error(`PDF: one code stands for more than ${LONGEST_TEXT} characters`);
  return utf16(bytes).replace(/^\uFEFF/, '');
}

function following(text: string, offset: number): string {
  const last = text.length - 1;
  return text.slice(0, last) + String.fromCharCode(text.charCodeAt(last) + offset);
}

/** The fonts of a page or form, by the names that its content knows them by. */
export function readFonts(
  pdf: PdfFile,
  resources: PdfDictionary,
  known: Map<PdfValue, ReadFont>,
): Map<string, ReadFont> {
  const fonts = new Map<string, ReadFont>();
  for (const [name, value] of dictionary(pdf, resources.get('Font'))) {
    const key = isReference(value) ? value.ref : value;
    let font = known.get(key);
    if (font === undefined) {
      const described = resolve(pdf, value);
      if (!isDictionary(described)) continue;
      font = readFont(pdf, described);
      known.set(key, font);
    }
    fonts.set(name, font);
  }
  return fonts;
}
