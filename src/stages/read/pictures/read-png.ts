import { crc32, inflateSync } from 'node:zlib';
import { MOST_DOTS, type PictureRead } from './picture-read.ts';

/**
 * A PNG (W3C PNG, third edition) of which every chunk is whole and all dots are there, without its texts, times and
 * camera data, and without the pictures of an animation after the first.
 */
export function readPng(bytes: Uint8Array): PictureRead {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Buffer[] = [view.subarray(0, 8)];
  const data: Buffer[] = [];
  let head: Head | undefined;
  let ended = false;
  for (let at = 8; at < view.length && !ended; ) {
    if (at + 12 > view.length) return DAMAGED;
    const length = view.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > view.length || view.readUInt32BE(end - 4) !== crc32(view.subarray(at + 4, end - 4)))
      return DAMAGED;
    const type = view.toString('latin1', at + 4, at + 8);
    const content = view.subarray(at + 8, end - 4);
    if (type === 'IHDR') head ??= headOf(content);
    if (type === 'IDAT') data.push(content);
    if (type === 'IEND') ended = true;
    if (KEPT.has(type)) chunks.push(view.subarray(at, end));
    at = end;
  }
  if (!head || !ended || head.width === 0 || head.height === 0) return DAMAGED;
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
}

/** Nothing for a kind of colour that there is not. */
function headOf(content: Buffer): Head | undefined {
  if (content.length !== 13) return undefined;
  const [depth = 0, colour = 0] = [content[8], content[9]];
  const samples = SAMPLES.get(colour);
  if (samples === undefined) return undefined;
  return {
    width: content.readUInt32BE(0),
    height: content.readUInt32BE(4),
    bits: depth * samples,
    interlaced: content[12] === 1,
  };
}

/** Of each kind of colour: how many values a dot has. */
const SAMPLES: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [3, 1],
  [4, 2],
  [6, 4],
]);

function isComplete(data: Buffer, head: Head): boolean {
  const wanted = passes(head).reduce(
    (sum, { width, height }) => sum + (width === 0 ? 0 : height * (1 + Math.ceil((width * head.bits) / 8))),
    0,
  );
  try {
    return inflateSync(data, { maxOutputLength: wanted + 1024 }).length >= wanted;
  } catch {
    return false;
  }
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
