import { byteOrderMark, type MarkedEncoding } from './byte-order-mark.ts';

/** An encoding of two or four bytes a letter, and whether a mark says so. */
export interface WideEncoding {
  readonly encoding: Exclude<MarkedEncoding, 'utf-8'>;
  readonly marked: boolean;
}

/**
 * Tells whether text is in UTF-16 or UTF-32: by its byte order mark, or by zeros in every other byte, as texts in Latin
 * letters have them.
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-8') return undefined;
  if (marked !== undefined) return { encoding: marked, marked: true };
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined;
  const head = bytes.subarray(0, 4096);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const most = (head.length / 2) * 0.7;
  if (even === 0 && odd > most) return { encoding: 'utf-16le', marked: false };
  if (odd === 0 && even > most) return { encoding: 'utf-16be', marked: false };
  return undefined;
}
