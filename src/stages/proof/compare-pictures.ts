import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** A picture of dots that a PDF has in it. */
export interface EmbeddedPicture {
  /** Of its object. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly isJpeg: boolean;
  /** As it is in the file: a JPEG, or packed dots in grey or in red, green and blue. */
  readonly content: Buffer;
  /** How much of each dot is seen, packed; nothing where all of them are. */
  readonly alpha: Buffer | undefined;
}

/** What is known of the pictures of a PDF. */
export interface DrawnPictures {
  readonly embedded: readonly EmbeddedPicture[];
  /** The numbers of their objects, as often as they are painted, in order of painting. */
  readonly painted: readonly number[];
}

/** What came of comparing pictures. */
export interface PicturesReport {
  /** The first thing that is wrong, as a clause. */
  readonly wrong: string | undefined;
  /** How many pictures are, dot by dot or byte by byte, those of the HTML. */
  readonly compared: number;
  /** How many have the size of one there, and could not be compared further. */
  readonly unread: number;
}

/**
 * Compares the pictures of a PDF with those of the HTML that it was printed from: each has to be one of them, and
 * those that the HTML places have to be painted as often, and in that order.
 *
 * @param hasOrder whether pictures are painted in the order of the HTML; a template of somebody's own may lay them
 * over one another
 */
export function comparePictures(
  { embedded, painted }: DrawnPictures,
  html: string,
  hasOrder: boolean,
): PicturesReport {
  const known = picturesIn(html);
  const meant = new Map<number, KnownPicture>();
  let compared = 0;
  for (const picture of embedded) {
    const same = known.find((one) => isSame(picture, one));
    const alike = same ?? known.find((one) => !picture.isJpeg && !canBeRead(one) && hasSize(picture, one));
    if (alike === undefined)
      return {
        wrong: `object ${picture.number} is an image, and none of those of the page that was printed`,
        compared,
        unread: 0,
      };
    if (same !== undefined) compared++;
    meant.set(picture.number, alike);
  }
  const unread = embedded.length - compared;
  // What style sheets paint is repeated, and what could not be compared may be any.
  if (!hasOrder || unread > 0 || known.some(({ placed }) => placed === 0))
    return { wrong: undefined, compared, unread };
  const wanted = orderIn(html).filter((base64) => !known.find((one) => one.base64 === base64)?.isSvg);
  const found = painted.map((number) => meant.get(number)?.base64);
  const same = wanted.length === found.length && wanted.every((one, index) => one === found[index]);
  const wrong = same
    ? undefined
    : `its pages have ${found.length} images, and the page that was printed has ${wanted.length}, or has them in another order`;
  return { wrong, compared, unread };
}

interface KnownPicture {
  readonly base64: string;
  readonly isSvg: boolean;
  readonly bytes: Buffer;
  /** How often an element of the HTML places it. */
  readonly placed: number;
}

const PICTURE = /data:image\/([a-z+]+)[^,"')]*;base64,([A-Za-z0-9+/=]*)/g;
const PLACED = /<img\b[^>]*?\bsrc="data:image\/[a-z+]+;base64,([A-Za-z0-9+/=]*)"/g;

function picturesIn(html: string): readonly KnownPicture[] {
  const kinds = new Map([...html.matchAll(PICTURE)].map(([, kind = '', base64 = '']) => [base64, kind]));
  const order = orderIn(html);
  return [...kinds].map(([base64, kind]) => ({
    base64,
    isSvg: kind.startsWith('svg'),
    bytes: Buffer.from(base64, 'base64'),
    placed: order.filter((one) => one === base64).length,
  }));
}

function orderIn(html: string): readonly string[] {
  return [...html.matchAll(PLACED)].map(([, base64 = '']) => base64);
}

const PNG_START = Buffer.from('89504e470d0a1a0a', 'hex');

function isPng({ bytes }: KnownPicture): boolean {
  return bytes.subarray(0, 8).equals(PNG_START);
}

/** A PNG whose colours are those of a screen: a browser changes others by their profile. */
function canBeRead(known: KnownPicture): boolean {
  return isPng(known) && !['iCCP', 'gAMA', 'cHRM', 'cICP'].some((chunk) => known.bytes.includes(chunk));
}

/** Whether it may be this picture, by its size, or a part of it: a JPEG may be turned. */
function hasSize({ width, height }: EmbeddedPicture, known: KnownPicture): boolean {
  if (known.isSvg) return false;
  if (isPng(known)) return isPart(width, height, known.bytes.readUInt32BE(16), known.bytes.readUInt32BE(20));
  const [high, wide] = jpegSize(known.bytes);
  return isPart(width, height, wide, high) || isPart(height, width, wide, high);
}

/** A picture that is to fill a frame is cut on two sides (`object-fit: cover`). */
function isPart(width: number, height: number, wide: number, high: number): boolean {
  return width <= wide && height <= high && (wide - width <= 1 || high - height <= 1);
}

/** Height and width in the head of the frame (ITU-T T.81, B.2.2). */
function jpegSize(bytes: Buffer): readonly [height: number, width: number] {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return [bytes.readUInt16BE(at + 5), bytes.readUInt16BE(at + 7)];
  }
  return [0, 0];
}

function isSame(picture: EmbeddedPicture, known: KnownPicture): boolean {
  if (known.isSvg || !hasSize(picture, known)) return false;
  if (picture.isJpeg) return picture.alpha === undefined && picture.content.equals(known.bytes);
  if (!canBeRead(known)) return false;
  try {
    return hasDots(picture, PNG.sync.read(known.bytes));
  } catch {
    return false;
  }
}

/** How far a value of a dot may be from what it is printed from, as 16 bits become 8. */
const ROUNDING = 2;

/** Red, green, blue and alpha of each dot. */
type Dots = Pick<PNG, 'width' | 'height' | 'data'>;

/** Whether a picture has the dots that are given, or those of a part: in the middle, or at an edge. */
function hasDots({ width, height, content, alpha }: EmbeddedPicture, whole: Dots): boolean {
  const count = width * height;
  const values = inflateSync(content, { maxOutputLength: 3 * count + 1 });
  const seen = alpha && inflateSync(alpha, { maxOutputLength: count + 1 });
  const channels = values.length / count;
  if ((channels !== 1 && channels !== 3) || (seen !== undefined && seen.length !== count)) return false;
  const drawn = { width, count, values, seen, channels };
  return startsOf(whole.width - width).some((left) =>
    startsOf(whole.height - height).some((top) => isPartAt(drawn, whole, left, top)),
  );
}

/** Where a part may begin that leaves out so many dots. */
function startsOf(left: number): readonly number[] {
  const middle = Math.floor(left / 2);
  return [...new Set([middle, middle + 1, middle - 1, 0, left])].filter((one) => one >= 0 && one <= left);
}

interface DrawnDots {
  readonly width: number;
  readonly count: number;
  readonly values: Buffer;
  readonly seen: Buffer | undefined;
  readonly channels: number;
}

function isPartAt(
  { width, count, values, seen, channels }: DrawnDots,
  whole: Dots,
  left: number,
  top: number,
): boolean {
  const dots = whole.data;
  for (let dot = 0; dot < count; dot++) {
    const from = 4 * ((top + Math.floor(dot / width)) * whole.width + left + (dot % width));
    const opacity = dots[from + 3] ?? 0;
    if (Math.abs((seen?.[dot] ?? 255) - opacity) > ROUNDING) return false;
    if (opacity === 0) continue;
    // Colours are kept multiplied by what is seen of them.
    const tolerance = ROUNDING + 128 / opacity;
    for (let channel = 0; channel < 3; channel++) {
      const value = values[channels * dot + (channels === 3 ? channel : 0)] ?? 0;
      if (Math.abs(value - (dots[from + channel] ?? 0)) > tolerance) return false;
    }
  }
  return true;
}
