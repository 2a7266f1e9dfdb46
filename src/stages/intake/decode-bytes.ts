import iconv from 'iconv-lite';
import { wideEncoding } from './wide-encoding.ts';

/** Text and the encoding that it was decoded from. */
export interface DecodedBytes {
  readonly text: string;
  /** As the Encoding Standard names it: `utf-8`, `windows-1252`. */
  readonly encoding: string;
  /** Nothing in the bytes says so: it is what most of such files are. */
  readonly guessed: boolean;
}

/**
 * Decodes the bytes of a plain text: by its byte order mark, by the zeros of UTF-16, as UTF-8 where it is that, and
 * otherwise as windows-1252. Neither zeros nor windows-1252 can be confirmed.
 */
export function decodeBytes(bytes: Uint8Array): DecodedBytes {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) {
    const text = iconv.decode(Buffer.from(bytes), wide.encoding);
    return { text, encoding: wide.encoding, guessed: !wide.marked };
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
