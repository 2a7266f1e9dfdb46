import { brotliDecompressSync } from 'node:zlib';
import type { FontTables } from './font-tables.ts';

/** A font as WOFF 2.0 packs it: tables as they are, and the outlines of its glyphs, whose table is packed otherwise. */
export interface Woff2Font {
  readonly tables: FontTables;
  /** As `glyphOutline` gives them. */
  readonly outlines: readonly string[];
}

const MOST_BYTES = 64 * 2 ** 20;
/** The tags that a number stands for (WOFF 2.0, 5.2). */
const TAGS = (
  'cmap head hhea hmtx maxp name OS/2 post cvt fpgm glyf loca prep CFF VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea ' +
  'vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar ' +
  'gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
).split(' ');

/** Reads a font of the package. Throws for one that is damaged. */
export function readWoff2(bytes: Uint8Array): Woff2Font {
  const reader = openReader(bytes, 48);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: { readonly tag: string; readonly length: number }[] = [];
  for (let count = view.getUint16(12); count > 0; count--) {
    const flags = reader.byte();
    const known = flags & 0x3f;
    const tag =
      known === 0x3f
        ? [0, 0, 0, 0].map(() => String.fromCharCode(reader.byte())).join('')
        : (TAGS[known] ?? '');
    const version = flags >> 6;
    const length = reader.base128();
    const isTransformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
    entries.push({ tag, length: isTransformed ? reader.base128() : length });
  }
  const packed = bytes.subarray(reader.at(), reader.at() + view.getUint32(20));
  const whole = brotliDecompressSync(packed, { maxOutputLength: MOST_BYTES });
  const tables = new Map<string, DataView>();
  let at = 0;
  for (const { tag, length } of entries) {
    tables.set(tag, new DataView(whole.buffer, whole.byteOffset + at, length));
    at += length;
  }
  const glyf = tables.get('glyf');
  return { tables: (tag) => tables.get(tag), outlines: glyf === undefined ? [] : readOutlines(glyf) };
}

interface Reader {
  at(): number;
  byte(): number;
  signed8(): number;
  word(): number;
  signed16(): number;
  base128(): number;
  /** A number of one to three bytes (WOFF 2.0, 4.1). */
  word255(): number;
}

function openReader(bytes: Uint8Array, start = 0): Reader {
  let at = start;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new RangeError('the font is cut off');
    return value;
  };
  const word = (): number => byte() * 256 + byte();
  return {
    at: () => at,
    byte,
    word,
    signed8: () => (byte() << 24) >> 24,
    signed16: () => (word() << 16) >> 16,
    base128: () => {
      let value = 0;
      for (let count = 0; count < 5; count++) {
        const next = byte();
        value = value * 128 + (next & 0x7f);
        if ((next & 0x80) === 0) return value;
      }
      throw new RangeError('the font has a length that does not end');
    },
    word255: () => {
      const first = byte();
      if (first === 253) return word();
      if (first === 255) return byte() + 253;
      if (first === 254) return byte() + 506;
      return first;
    },
  };
}

/** The streams of a table of glyphs that is packed (WOFF 2.0, 5.1). */
interface Streams {
  readonly counts: Reader;
  readonly points: Reader;
  readonly flags: Reader;
  readonly glyphs: Reader;
  readonly parts: Reader;
}

function readOutlines(glyf: DataView): readonly string[] {
  const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset, glyf.byteLength);
  const count = glyf.getUint16(4);
  let at = 36;
  const [counts, points, flags, glyphs, parts] = [0, 1, 2, 3, 4].map((index) => {
    const start = at;
    at += glyf.getUint32(8 + index * 4);
    return openReader(bytes.subarray(start, at));
  });
  if (!counts || !points || !flags || !glyphs || !parts) return [];
  const streams = { counts, points, flags, glyphs, parts };
  const outlines: (string | readonly Part[])[] = [];
  for (let glyph = 0; glyph < count; glyph++) {
    const contours = counts.signed16();
    outlines.push(contours === 0 ? '' : contours > 0 ? simple(streams, contours) : composite(streams));
  }
  const whole = (glyph: number, depth: number): string => {
    const outline = outlines[glyph] ?? '';
    if (typeof outline === 'string' || depth > 6) return typeof outline === 'string' ? outline : '';
    return outline.map(({ head, glyph: part }) => `${head}(${whole(part, depth + 1)})`).join('+');
  };
  return outlines.map((_, glyph) => whole(glyph, 0));
}

interface Part {
  readonly head: string;
  readonly glyph: number;
}

function simple({ points, flags, glyphs }: Streams, contours: number): string {
  const ends: number[] = [];
  let total = 0;
  for (let index = 0; index < contours; index++) {
    total += points.word255();
    ends.push(total - 1);
  }
  const drawn: string[] = [];
  for (let index = 0; index < total; index++) {
    const flag = flags.byte();
    const [x, y] = step(flag & 0x7f, glyphs);
    drawn.push(`${flag < 128 ? 1 : 0},${x},${y}`);
  }
  // Instructions lie in a stream of their own.
  glyphs.word255();
  return `${ends.join(' ')}:${drawn.join(' ')}`;
}

/** How far a point is from the one before, by the table of triplets (WOFF 2.0, 5.2). */
function step(flag: number, glyphs: Reader): readonly [x: number, y: number] {
  const sign = (bit: number, value: number): number => (((flag >> bit) & 1) === 1 ? value : -value);
  const plain = (value: number): number => (value === 0 ? 0 : value);
  if (flag < 10) return [0, plain(sign(0, ((flag & 14) << 7) + glyphs.byte()))];
  if (flag < 20) return [plain(sign(0, (((flag - 10) & 14) << 7) + glyphs.byte())), 0];
  if (flag < 84) {
    const from = flag - 20;
    const next = glyphs.byte();
    return [sign(0, 1 + (from & 0x30) + (next >> 4)), sign(1, 1 + ((from & 0x0c) << 2) + (next & 0x0f))];
  }
  if (flag < 120) {
    const from = flag - 84;
    const [x, y] = [glyphs.byte(), glyphs.byte()];
    return [sign(0, 1 + Math.floor(from / 12) * 256 + x), sign(1, 1 + ((from % 12) >> 2) * 256 + y)];
  }
  if (flag < 124) {
    const [one, two, three] = [glyphs.byte(), glyphs.byte(), glyphs.byte()];
    return [plain(sign(0, (one << 4) + (two >> 4))), plain(sign(1, ((two & 0x0f) << 8) + three))];
  }
  const [x, y] = [glyphs.word(), glyphs.word()];
  return [plain(sign(0, x)), plain(sign(1, y))];
}

/** Bits of a part (words, offsets, one scale, more parts, two scales, a matrix, instructions). */
const [WORDS, OFFSETS, SCALE, MORE, TWO, MATRIX, INSTRUCTIONS] = [1, 2, 8, 32, 64, 128, 256] as const;

function composite({ parts, glyphs }: Streams): readonly Part[] {
  const found: Part[] = [];
  let instructs = false;
  for (let flags: number = MORE; (flags & MORE) !== 0; ) {
    flags = parts.word();
    instructs ||= (flags & INSTRUCTIONS) !== 0;
    const glyph = parts.word();
    const read = (flags & WORDS) !== 0 ? parts.signed16 : parts.signed8;
    const [x, y] = [read(), read()];
    const scales = (flags & SCALE) !== 0 ? 1 : (flags & TWO) !== 0 ? 2 : (flags & MATRIX) !== 0 ? 4 : 0;
    const matrix = Array.from({ length: scales }, () => parts.signed16());
    found.push({ head: `${flags & OFFSETS},${x},${y},${matrix.join(',')}`, glyph });
  }
  if (instructs) glyphs.word255();
  return found;
}
