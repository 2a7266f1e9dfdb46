/** An encoding of two or four bytes a letter, and whether a mark says so. */
export interface WideEncoding {
  readonly encoding: 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  readonly marked: boolean;
}

/**
 * Tells whether text is in UTF-16 or UTF-32: by its byte order mark, or by zeros in every other byte, as texts in Latin
 * letters have them.
 */
export function wideEncoding(bytes: Uint8Array): WideEncoding | undefined {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return { encoding: marked.encoding, marked: true };
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

/** The longer marks first: those of UTF-16 begin one of them. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: WideEncoding['encoding'] }[] = [
  { mark: [0xff, 0xfe, 0x00, 0x00], encoding: 'utf-32le' },
  { mark: [0x00, 0x00, 0xfe, 0xff], encoding: 'utf-32be' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
