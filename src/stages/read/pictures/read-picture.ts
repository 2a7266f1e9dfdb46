import type { Picture } from '../../../ground/model/picture.ts';
import type { SourceFile } from '../../../ground/model/source-file.ts';
import { cleanSvg } from './clean-svg.ts';
import { MOST_DOTS, type PictureFault, type PictureRead } from './picture-read.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';

/**
 * A picture that can be printed: PNG, JPEG or SVG, by what is in the file and not by its name. It is rid of what
 * nobody sees (places and names from a camera, comments, scripts) and of what moves. Refused is a file of another kind,
 * one that is damaged or cut off, and one that would load something or set words in a font that is not there.
 */
export function readPicture(file: SourceFile): { readonly picture: Picture } | PictureFault {
  const kind = KINDS.find(({ is }) => is(file.bytes));
  if (kind === undefined) return { fault: 'it is not a PNG, JPEG or SVG', hint: 'save it as one of these' };
  const read = kind.read(file.bytes);
  if ('fault' in read) return read;
  const { bytes, width, height } = read;
  if (width * height > MOST_DOTS && kind.type !== 'image/svg+xml') {
    return {
      fault: `it has ${width} × ${height} dots; the limit is ${MOST_DOTS / 1e6} million`,
      hint: 'save it smaller: 300 dots for each inch that it is printed wide are enough',
    };
  }
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  // As wide as a page, the other side of it would be less than the thinnest line: nothing would be printed.
  if (long > MOST_TIMES * short) {
    const shape = height > width ? 'as high as it is wide' : 'as wide as it is high';
    return {
      fault: `it is ${Math.round(long / short)} times ${shape}; the limit is ${MOST_TIMES} times`,
      hint: 'cut it to what it shows',
    };
  }
  const { path, sha256 } = file;
  const base64 = Buffer.from(bytes).toString('base64');
  return { picture: { path, sha256, type: kind.type, width, height, base64 } };
}

/** How many times as long as the other a side may be. */
const MOST_TIMES = 200;

interface Kind {
  readonly type: Picture['type'];
  is(bytes: Uint8Array): boolean;
  read(bytes: Uint8Array): PictureRead;
}

const KINDS: readonly Kind[] = [
  { type: 'image/png', is: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]), read: readPng },
  { type: 'image/jpeg', is: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]), read: readJpeg },
  { type: 'image/svg+xml', is: isSvg, read: cleanSvg },
];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte);
}

function isSvg(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*<(?:\?xml|!--|!DOCTYPE\s+svg|svg[\s>])/i.test(
    Buffer.from(bytes.subarray(0, 200)).toString('utf8'),
  );
}
