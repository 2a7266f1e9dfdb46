import { crc32, inflateSync } from 'node:zlib';
import { MOST_DOTS, type PictureRead } from './picture-read.ts';

/**
 * A PNG (W3C PNG, third edition) of which every chunk is whole and all dots are there, as one that decodes them reads
 * it, without its texts, times and camera data, and without the pictures of an animation after the first.
 */
export function readPng(bytes: Uint8Array): PictureRead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Buffer[] = [view.subarray(0, 8)];
  const data: Buffer[] = [];
  let head: Head | undefined;
  let ended = false;
  let hasPalette = false;
  let before = '';
  for (let at = 8; at < view.length && !ended; ) {
    if (at + 12 > view.length) return DAMAGED;
    const length = view.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > view.length || view.readUInt32BE(end - 4) !== crc32(view.subarray(at + 4, end - 4)))
      return DAMAGED;
    const type = view.toString('latin1', at + 4, at + 8);
    const content = view.subarray(at + 8, end - 4);
    // The head comes first, and once; what a palette is for comes after it; dots are in one stretch.
    if ((type === 'IHDR') !== (at === 8)) return DAMAGED;
    if (type === 'IHDR') head = headOf(content);
    if (type === 'PLTE') {
      if (hasPalette || data.length > 0) return DAMAGED;
      hasPalette = true;
    }
    if (type === 'IDAT') {
      if (data.length > 0 && before !== 'IDAT') return DAMAGED;
      data.push(content);
    }
    // A capital letter: whoever does not know it cannot show the picture.
    if (/^[A-Z]/.test(type) && !KEPT.has(type)) return DAMAGED;
    before = type;
    if (type === 'IEND') ended = true;
    if (KEPT.has(type)) chunks.push(view.subarray(at, end));
    at = end;
  }
  if (!head || !ended || head.width === 0 || head.height === 0) return DAMAGED;
  if (head.needsPalette && !hasPalette) return DAMAGED;
  const { width, height } = head;
  // Too many to look at, and refused for it by whoever asks.
  if (width * height > MOST_DOTS) return { bytes, width, height };
  if (!isComplete(Buffer.concat(data), head)) return DAMAGED;
  return { bytes: Buffer.concat(chunks), width, height };
}

/** What decides how the picture looks. */
const KEPT: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS'],
  ...['cHRM', 'gAMA', 'iCCP', 'sRGB', 'sBIT', 'cICP'],
]);

const DAMAGED: PictureRead = {
  fault: 'the PNG is damaged or cut off',
  hint: 'save it again from the program that it comes from',
};

interface Head {
  readonly width: number;
  readonly height: number;
  /** Of a dot. */
  readonly bits: number;
  readonly interlaced: boolean;
  readonly needsPalette: boolean;
}

/** Nothing for a kind of colour, of packing or of order that there is not. */
function headOf(content: Buffer): Head | undefined {
  if (content.length !== 13) return undefined;
  const [depth = 0, colour = 0, packing, filter, order = 0] = content.subarray(8);
  const kind = KINDS.get(colour);
  if (kind === undefined || !kind.depths.includes(depth)) return undefined;
  if (packing !== 0 || filter !== 0 || order > 1) return undefined;
  return {
    width: content.readUInt32BE(0),
    height: content.readUInt32BE(4),
    bits: depth * kind.samples,
    interlaced: order === 1,
    needsPalette: colour === PALETTE,
  };
}

const PALETTE = 3;

/** Of each kind of colour: how many values a dot has, and how many bits each of them may have (11.2.1). */
const KINDS: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> = new Map([
  [0, { samples: 1, depths: [1, 2, 4, 8, 16] }],
  [2, { samples: 3, depths: [8, 16] }],
  [PALETTE, { samples: 1, depths: [1, 2, 4, 8] }],
  [4, { samples: 2, depths: [8, 16] }],
  [6, { samples: 4, depths: [8, 16] }],
]);

/** How each line may be filtered: 0 to 4 (9.2). */
const LAST_FILTER = 4;

function isComplete(data: Buffer, head: Head): boolean {
  const lines = passes(head).flatMap(({ width, height }) =>
    width === 0 ? [] : [{ height, length: 1 + Math.ceil((width * head.bits) / 8) }],
  );
  const wanted = lines.reduce((sum, { height, length }) => sum + height * length, 0);
  let dots: Buffer;
  try {
    dots = inflateSync(data, { maxOutputLength: wanted + 1024 });
  } catch {
    return false;
  }
  if (dots.length < wanted) return false;
  let at = 0;
  for (const { height, length } of lines) {
    for (let line = 0; line < height; line++, at += length) if ((dots[at] ?? 0) > LAST_FILTER) return false;
  }
  return true;
}

/** The pictures that the dots come in: one, or the seven of Adam7. */
function passes({ width, height, interlaced }: Head): readonly { width: number; height: number }[] {
  if (!interlaced) return [{ width, height }];
  return ADAM7.map(([x, y, right, down]) => ({
    width: Math.ceil((width - x) / right),
    height: Math.ceil((height - y) / down),
  })).map(({ width: wide, height: high }) => ({ width: Math.max(0, wide), height: Math.max(0, high) }));
}

const ADAM7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;
