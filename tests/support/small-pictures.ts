import { crc32, deflateSync } from 'node:zlib';

/** A PNG of one colour, with whatever chunks come before its dots. */
export function smallPng(width = 4, height = 3, before: readonly Buffer[] = []): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const dots = Buffer.alloc(height * (1 + width * 3), 0x66);
  for (let row = 0; row < height; row++) dots[row * (1 + width * 3)] = 0;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', deflateSync(dots)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A JPEG of one grey dot, 8 by 8, with whatever segments come first. */
export function smallJpeg(segments: readonly Buffer[] = []): Buffer {
  const [start, rest] = [GREY.subarray(0, 2), GREY.subarray(2)];
  return Buffer.concat([start, ...segments, rest]);
}

export function segment(marker: number, content: Buffer): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(content.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, content]);
}

/** Baseline, one component, the shortest tables that there can be: each code is one bit. */
const GREY = Buffer.concat([
  Buffer.from('ffd8', 'hex'),
  segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 1)])),
  segment(0xc0, Buffer.from('08000800080101 1100'.replaceAll(' ', ''), 'hex')),
  segment(0xc4, Buffer.from(`00${'01'}${'00'.repeat(15)}00`, 'hex')),
  segment(0xc4, Buffer.from(`10${'01'}${'00'.repeat(15)}00`, 'hex')),
  segment(0xda, Buffer.from('010100003f00', 'hex')),
  Buffer.from('3fffd9', 'hex'),
]);
