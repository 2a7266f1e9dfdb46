import type { PictureRead } from './picture-read.ts';

/**
 * A JPEG (ITU-T T.81) in grey or colour as a screen has it, without comments, without what a camera or an editor
 * has written down (APP1 to APP13) and without what is after its end, such as a second picture: of that only which way
 * up it is (Exif 2.3, 4.6.4) is kept. Whether the dots are right, only the browser can say that decodes them.
 */
export function readJpeg(bytes: Uint8Array): PictureRead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const kept: Buffer[] = [view.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number; readonly parts: number } | undefined;
  let turned = 1;
  let hasScan = false;
  for (let at = 2; ; ) {
    // Markers may be preceded by any number of bytes 0xFF.
    while (view[at] === 0xff && view[at + 1] === 0xff) at++;
    const marker = view[at + 1];
    if (view[at] !== 0xff || marker === undefined) return DAMAGED;
    if (marker === END) {
      if (size === undefined || !hasScan) return DAMAGED;
      kept.push(view.subarray(at, at + 2));
      break;
    }
    if (at + 4 > view.length || isBare(marker)) return DAMAGED;
    const end = at + 2 + view.readUInt16BE(at + 2);
    if (end > view.length || end < at + 4) return DAMAGED;
    const segment = view.subarray(at, end);
    if (marker === START_OF_SCAN) {
      const next = afterScan(view, end);
      if (size === undefined || next === undefined) return DAMAGED;
      hasScan = true;
      kept.push(view.subarray(at, next));
      at = next;
      continue;
    }
    if (FRAMES.has(marker)) {
      if (segment.length < 10 || size !== undefined) return DAMAGED;
      if (!SHOWN.has(marker) || segment[4] !== 8) return OF_A_RARE_KIND;
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7), parts: segment[9] ?? 0 };
    }
    if (marker === EXIF) turned = orientationOf(segment) ?? turned;
    if (!isAside(marker)) kept.push(segment);
    at = end;
  }
  if (size.width === 0 || size.height === 0) return DAMAGED;
  if (size.parts === 4) return FOR_A_PRESS;
  if (size.parts !== 1 && size.parts !== 3) return OF_A_RARE_KIND;
  const [start, ...rest] = kept;
  const whole = turned === 1 ? kept : [start ?? Buffer.alloc(0), orientation(turned), ...rest];
  const [width, height] = turned > 4 ? [size.height, size.width] : [size.width, size.height];
  return { bytes: Buffer.concat(whole), width, height };
}

const END = 0xd9;
const START_OF_SCAN = 0xda;
const EXIF = 0xe1;
/** Beginnings of a frame, but for those of tables (C4, C8, CC). */
const FRAMES: ReadonlySet<number> = new Set([
  0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf,
]);

/** Baseline, extended and progressive, with codes of Huffman: what browsers show. */
const SHOWN: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2]);

const OF_A_RARE_KIND: PictureRead = {
  fault: 'the JPEG is of a rare kind (lossless, arithmetic, or of other than eight bits or three colours)',
  hint: 'save it as an ordinary JPEG, or as a PNG',
};

const DAMAGED: PictureRead = {
  fault: 'the JPEG is damaged or cut off',
  hint: 'save it again from the program that it comes from',
};

const FOR_A_PRESS: PictureRead = {
  fault: 'the JPEG is in the four colours of a printing press (CMYK)',
  hint: 'save it in RGB',
};

/** A marker without a length, which has no place between segments. */
function isBare(marker: number): boolean {
  return marker < 0xc0 || (marker >= 0xd0 && marker <= 0xd8);
}

/** Where the data of a scan end: at the next marker that is none of theirs. Nothing when there is none. */
function afterScan(view: Buffer, start: number): number | undefined {
  for (let at = view.indexOf(0xff, start); at >= 0; at = view.indexOf(0xff, at + 1)) {
    const next = view[at + 1];
    // A byte 0xFF of the data is followed by 0; the others divide data into stretches, or fill.
    if (next === 0 || next === 0xff || (next !== undefined && next >= 0xd0 && next <= 0xd7)) continue;
    return next === undefined ? undefined : at;
  }
  return undefined;
}

/** Comments, and what programs keep for themselves. JFIF (APP0), the colours' profile (APP2) and Adobe's (APP14) decide how it looks. */
function isAside(marker: number): boolean {
  return marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);
}

/** Which way up the picture is, from 1 to 8; nothing where the segment does not say. */
function orientationOf(segment: Buffer): number | undefined {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return undefined;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const long = (at: number): number => (little ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  if (tiff.length < 8 || long(4) + 2 > tiff.length) return undefined;
  const first = long(4);
  for (let index = 0; index < short(first); index++) {
    const entry = first + 2 + index * 12;
    if (entry + 12 > tiff.length) return undefined;
    if (short(entry) !== 0x0112) continue;
    const value = short(entry + 8);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** An Exif segment that says which way up the picture is, and nothing else. */
function orientation(value: number): Buffer {
  const tiff = Buffer.from(TIFF, 'hex');
  tiff.writeUInt16BE(value, 18);
  const content = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, EXIF, 0, content.length + 2]);
  return Buffer.concat([head, content]);
}

/** Big-endian, one directory of one entry: tag 0112, a short, of which there is one. */
const TIFF = '4d4d002a00000008' + '0001' + '0112' + '0003' + '00000001' + '00000000' + '00000000';
