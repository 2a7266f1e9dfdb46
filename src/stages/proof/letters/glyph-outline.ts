import type { FontTables } from './font-tables.ts';

const DEEPEST = 6;
const MOST_POINTS = 20_000;

/**
 * The outline of a glyph, as a text that is the same for the same outline in whatever way a font file spells it; empty
 * for a glyph that draws nothing, nothing for one that the font does not have (OpenType 1.9, `glyf`).
 *
 * @throws RangeError for a font that is cut off
 */
export function glyphOutline(tables: FontTables, glyph: number, depth = 0): string | undefined {
  const [head, loca, glyf] = [tables('head'), tables('loca'), tables('glyf')];
  if (head === undefined || loca === undefined || glyf === undefined || depth > DEEPEST) return undefined;
  const isLong = head.getInt16(50) === 1;
  const offset = (index: number): number =>
    isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2;
  if ((glyph + 2) * (isLong ? 4 : 2) > loca.byteLength) return undefined;
  const [start, end] = [offset(glyph), offset(glyph + 1)];
  if (end <= start) return '';
  const contours = glyf.getInt16(start);
  if (contours === 0) return '';
  return contours > 0 ? simple(glyf, start, contours) : composite(tables, glyf, start, depth);
}

/** Bits of a point (ON_CURVE, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME). */
const [ON, X_SHORT, Y_SHORT, REPEAT, X_SAME, Y_SAME] = [1, 2, 4, 8, 16, 32] as const;

function simple(glyf: DataView, start: number, contours: number): string {
  let at = start + 10;
  const ends: number[] = [];
  for (let index = 0; index < contours; index++, at += 2) ends.push(glyf.getUint16(at));
  const count = (ends.at(-1) ?? -1) + 1;
  if (count > MOST_POINTS) throw new RangeError('a glyph has too many points');
  at += 2 + glyf.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = glyf.getUint8(at++);
    flags.push(flag);
    if ((flag & REPEAT) !== 0) for (let times = glyf.getUint8(at++); times > 0; times--) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] =>
    flags.slice(0, count).map((flag) => {
      if ((flag & short) !== 0) return glyf.getUint8(at++) * ((flag & same) === 0 ? -1 : 1);
      if ((flag & same) !== 0) return 0;
      at += 2;
      return glyf.getInt16(at - 2);
    });
  const [across, up] = [axis(X_SHORT, X_SAME), axis(Y_SHORT, Y_SAME)];
  const points = flags.slice(0, count).map((flag, index) => `${flag & ON},${across[index]},${up[index]}`);
  return `${ends.join(' ')}:${points.join(' ')}`;
}

/** Bits of a part (words, offsets, one scale, more parts, two scales, a matrix). */
const [WORDS, OFFSETS, SCALE, MORE, TWO, MATRIX] = [1, 2, 8, 32, 64, 128] as const;

function composite(tables: FontTables, glyf: DataView, start: number, depth: number): string {
  const parts: string[] = [];
  let at = start + 10;
  for (let flags: number = MORE; (flags & MORE) !== 0; ) {
    flags = glyf.getUint16(at);
    const glyph = glyf.getUint16(at + 2);
    at += 4;
    const words = (flags & WORDS) !== 0;
    const [x, y] = words
      ? [glyf.getInt16(at), glyf.getInt16(at + 2)]
      : [glyf.getInt8(at), glyf.getInt8(at + 1)];
    at += words ? 4 : 2;
    const scales = (flags & SCALE) !== 0 ? 1 : (flags & TWO) !== 0 ? 2 : (flags & MATRIX) !== 0 ? 4 : 0;
    const matrix = Array.from({ length: scales }, (_, index) => glyf.getInt16(at + index * 2));
    at += scales * 2;
    parts.push(
      `${flags & OFFSETS},${x},${y},${matrix.join(',')}(${glyphOutline(tables, glyph, depth + 1) ?? ''})`,
    );
    if (parts.length > 32) throw new RangeError('a glyph has too many parts');
  }
  return parts.join('+');
}
