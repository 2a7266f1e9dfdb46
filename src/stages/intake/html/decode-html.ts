import iconv from 'iconv-lite';
import { byteOrderMark } from '../byte-order-mark.ts';

/** The text of an HTML file, and how its encoding is known. */
export interface DecodedHtml {
  readonly text: string;
  /** The WHATWG name of the encoding. */
  readonly encoding: string;
  /** `guessed`: the file does not say it, and is not UTF-8. */
  readonly known: 'mark' | 'stated' | 'utf-8' | 'guessed';
  /** Bytes that mean nothing in it; each is U+FFFD in the text. */
  readonly bad: number;
}

/** Decodes HTML as a browser does a file of this machine: byte order mark, `<meta>`, UTF-8, or else Windows-1252. */
export function decodeHtml(bytes: Uint8Array): DecodedHtml {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined) return decoded(bytes, mark, 'mark');
  const stated = statedEncoding(bytes);
  if (stated !== undefined) return decoded(bytes, stated, 'stated');
  const plain = decoded(bytes, 'utf-8', 'utf-8');
  return plain.bad === 0 ? plain : decoded(bytes, 'windows-1252', 'guessed');
}

function decoded(bytes: Uint8Array, encoding: string, known: DecodedHtml['known']): DecodedHtml {
  // Node 20 itself takes windows-1252 for ISO 8859-1, and reads quotation marks as control characters; it has no UTF-32.
  const text =
    encoding === 'windows-1252' || encoding.startsWith('utf-32')
      ? iconv.decode(bufferOf(bytes), encoding)
      : new TextDecoder(encoding).decode(bytes);
  const bad = text.includes('\ufffd') ? [...text.matchAll(/\ufffd/g)].length : 0;
  return { text, encoding, known, bad };
}

/** Browsers look as far as 1,024 bytes, and go on if there is none yet; pages exist that begin with long comments. */
const LOOKED_AT = 16_384;

function statedEncoding(bytes: Uint8Array): string | undefined {
  const head = bufferOf(bytes.subarray(0, LOOKED_AT))
    .toString('latin1')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const xml = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/i.exec(head)?.[1];
  const metas = [...head.matchAll(/<meta[\s/][^>]*?charset\s*=\s*["']?\s*([^\s"'/>;]+)/gi)];
  for (const label of [...metas.map((meta) => meta[1]), xml]) {
    const encoding = encodingOf(label);
    if (encoding !== undefined) return encoding;
  }
  return undefined;
}

function encodingOf(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  if (/^x-user-defined$/i.test(label)) return 'windows-1252';
  try {
    const { encoding } = new TextDecoder(label);
    // A file whose `<meta>` can be read byte by byte is not in UTF-16, whatever it says.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return undefined;
  }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
