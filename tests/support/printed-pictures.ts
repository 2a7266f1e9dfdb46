import { deflateSync } from 'node:zlib';
import { chunk, smallJpeg, smallPng } from './small-pictures.ts';

const START = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG in one of the kinds of colour: 0 grey, 2 red, green and blue, 3 palette, 6 with alpha. */
function png(
  width: number,
  height: number,
  colour: 0 | 2 | 3 | 6,
  depth: 8 | 16,
  more: Buffer = Buffer.alloc(0),
): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colour, 0, 0, 0], 8);
  const row = 1 + (width * { 0: 1, 2: 3, 3: 1, 6: 4 }[colour] * depth) / 8;
  const dots = Buffer.alloc(height * row);
  for (let at = 0; at < dots.length; at++)
    if (at % row > 0) dots[at] = colour === 3 ? at % 3 : (at * 7 + Math.floor(at / row) * 13) % 256;
  return Buffer.concat([
    START,
    chunk('IHDR', head),
    more,
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A JPEG, and PNGs of one colour, of three in a palette, and of many. */
export function paletteJpegAndPngs(): Readonly<Record<string, Uint8Array>> {
  return {
    'plain.png': smallPng(40, 30),
    'grey.jpg': smallJpeg(),
    'palette.png': png(20, 20, 3, 8, chunk('PLTE', Buffer.from('ff000000ff000000ff', 'hex'))),
    'colours.png': png(30, 24, 2, 8),
  };
}

/** One that lets through what is below it, more and less. */
export function seeThroughPng(): Uint8Array {
  return png(30, 30, 6, 8);
}

/** One with 16 bits for each value. */
export function deepPng(): Uint8Array {
  return png(20, 22, 0, 16);
}
