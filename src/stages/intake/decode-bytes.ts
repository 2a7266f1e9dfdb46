import iconv from 'iconv-lite';

/** Text and the encoding that it was decoded from. */
export interface DecodedBytes {
  readonly text: string;
  /** As the Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** Nothing in the bytes says so: it is what most of such files are. */
  readonly guessed: boolean;
}

/**
 * Decodes the bytes of a plain text: by its byte order mark, as UTF-8 where it is that, and otherwise as windows-1252,
 * which nothing can confirm.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) {
    const { encoding } = marked;
    return { text: new TextDecoder(encoding).decode(bytes), encoding, guessed: false };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', guessed: false };
  } catch {
    // Node 20 itself takes windows-1252 for ISO 8859-1, and reads quotation marks as control characters.
    return {
      text: iconv.decode(Buffer.from(bytes), 'windows-1252'),
      encoding: 'windows-1252',
      guessed: true,
    };
  }
}

const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];
