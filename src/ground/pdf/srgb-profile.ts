import { createHash } from 'node:crypto';

/**
 * The colours of a pack, as an ICC profile: sRGB (IEC 61966-2-1), with the curve as its formula. It is worked out
 * from what the standards say, so that there is no file of somebody else's to carry: some 560 bytes, always the same.
 *
 * Source: ICC.1:2004-10 (profile version 4.2, which ISO 32000-1 goes by), 6.1.6, 7.2, 8.3.3, 10.2, 10.13 and 10.15.
 */
export function srgbProfile(): Buffer {
  const curve = parametricCurve();
  const [red, green, blue] = colorants().map((color) => xyzTag(color));
  const elements: readonly (readonly [signature: string, data: Buffer | undefined])[] = [
    ['desc', textTag('sRGB IEC 61966-2-1')],
    ['cprt', textTag('No copyright: numbers of a standard')],
    ['wtpt', xyzTag(D50)],
    ['chad', matrixTag(adaptation())],
    ['rXYZ', red],
    ['gXYZ', green],
    ['bXYZ', blue],
    // The three curves are one.
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  const table = Buffer.alloc(4 + 12 * elements.length);
  table.writeUInt32BE(elements.length);
  const placed = new Map<Buffer, number>();
  const body: Buffer[] = [];
  let at = HEADER + table.length;
  elements.forEach(([signature, data = Buffer.alloc(0)], index) => {
    const start = placed.get(data) ?? at;
    if (!placed.has(data)) {
      placed.set(data, at);
      body.push(data);
      at += data.length;
    }
    table.write(signature, 4 + 12 * index, 'latin1');
    table.writeUInt32BE(start, 8 + 12 * index);
    table.writeUInt32BE(data.length, 12 + 12 * index);
  });
  const profile = Buffer.concat([header(at), table, ...body]);
  // The profile's id is counted with zeros in its place, and so would be its flags and intent: they are zero.
  createHash('md5').update(profile).digest().copy(profile, 84);
  return profile;
}

type Color = readonly [x: number, y: number, z: number];
type Matrix = readonly [Color, Color, Color];

const HEADER = 128;
/** The white of profiles (ICC.1, 7.2.16), and of sRGB: x = 0.3127, y = 0.3290. */
const D50: Color = [0.9642, 1, 0.8249];
const D65: Color = fromChromaticity(0.3127, 0.329);
/** Of red, green and blue (IEC 61966-2-1, table 1). */
const PRIMARIES: Matrix = [
  fromChromaticity(0.64, 0.33),
  fromChromaticity(0.3, 0.6),
  fromChromaticity(0.15, 0.06),
];
/** From colours to the answers of cones by Bradford's transform (ICC.1, annex E). */
const BRADFORD: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

function fromChromaticity(x: number, y: number): Color {
  return [x / y, 1, (1 - x - y) / y];
}

/** Red, green and blue at full strength, under the white of profiles: together they are that white. */
function colorants(): Matrix {
  const columns = transposed(PRIMARIES);
  const [red, green, blue] = apply(inverse(columns), D65);
  const adapted = transposed(multiply(adaptation(), columns));
  return [scaled(adapted[0], red), scaled(adapted[1], green), scaled(adapted[2], blue)];
}

/** From colours under the white of sRGB to those under the white of profiles. */
function adaptation(): Matrix {
  const [from, to] = [apply(BRADFORD, D65), apply(BRADFORD, D50)];
  const gain: Matrix = [
    [to[0] / from[0], 0, 0],
    [0, to[1] / from[1], 0],
    [0, 0, to[2] / from[2]],
  ];
  return multiply(inverse(BRADFORD), multiply(gain, BRADFORD));
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER);
  bytes.writeUInt32BE(size);
  bytes.writeUInt32BE(0x04200000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // The day of the standard's edition: a profile has to have a date, and builds have no clock.
  for (const [index, part] of [2004, 10, 1, 0, 0, 0].entries()) bytes.writeUInt16BE(part, 24 + 2 * index);
  bytes.write('acsp', 36, 'latin1');
  for (const [index, value] of D50.entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * index);
  return bytes;
}

/** The curve of sRGB: Y = ((X + 0.055) / 1.055) ^ 2.4 from X = 0.04045 on, Y = X / 12.92 below (ICC.1, 10.15, type 3). */
function parametricCurve(): Buffer {
  const parameters = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045];
  const bytes = tag('para', 12 + 4 * parameters.length);
  bytes.writeUInt16BE(3, 8);
  for (const [index, value] of parameters.entries()) bytes.writeInt32BE(fixed(value), 12 + 4 * index);
  return bytes;
}

function xyzTag(color: Color): Buffer {
  const bytes = tag('XYZ ', 20);
  for (const [index, value] of color.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

function matrixTag(matrix: Matrix): Buffer {
  const bytes = tag('sf32', 44);
  for (const [index, value] of matrix.flat().entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * index);
  return bytes;
}

/** A text in one language, in UTF-16. */
function textTag(text: string): Buffer {
  const bytes = tag('mluc', 28 + 2 * text.length);
  bytes.writeUInt32BE(1, 8);
  bytes.writeUInt32BE(12, 12);
  bytes.write('enUS', 16, 'latin1');
  bytes.writeUInt32BE(2 * text.length, 20);
  bytes.writeUInt32BE(28, 24);
  Buffer.from(text, 'utf16le').swap16().copy(bytes, 28);
  return bytes;
}

/** A tag's data begins on a boundary of four bytes. */
function tag(type: string, length: number): Buffer {
  const bytes = Buffer.alloc(Math.ceil(length / 4) * 4);
  bytes.write(type, 0, 'latin1');
  return bytes;
}

/** A number in 16.16 bits. */
function fixed(value: number): number {
  return Math.round(value * 65536);
}

function apply(matrix: Matrix, [x, y, z]: Color): Color {
  const row = ([a, b, c]: Color): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function scaled([x, y, z]: Color, factor: number): Color {
  return [x * factor, y * factor, z * factor];
}

function transposed([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  return [
    [a, d, g],
    [b, e, h],
    [c, f, i],
  ];
}

function multiply(one: Matrix, other: Matrix): Matrix {
  const columns = transposed(other);
  return transposed([apply(one, columns[0]), apply(one, columns[1]), apply(one, columns[2])]);
}

function inverse([[a, b, c], [d, e, f], [g, h, i]]: Matrix): Matrix {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const by = (value: number): number => value / determinant;
  return [
    [by(e * i - f * h), by(c * h - b * i), by(b * f - c * e)],
    [by(f * g - d * i), by(a * i - c * g), by(c * d - a * f)],
    [by(d * h - e * g), by(b * g - a * h), by(a * e - b * d)],
  ];
}
