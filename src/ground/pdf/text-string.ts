import { isString, type PdfValue } from './pdf-values.ts';

/**
 * What a text string says (ISO 32000-2, 7.9.2.2): UTF-16 or UTF-8 after their byte order marks, and
 * PDFDocEncoding without one. Nothing for a value that is no string.
 */
export function textString(value: PdfValue | undefined): string {
  const bytes = isString(value) ? value.string : '';
  if (bytes.startsWith('\xFE\xFF')) return utf16(bytes.slice(2));
  if (bytes.startsWith('\xEF\xBB\xBF')) return Buffer.from(bytes.slice(3), 'latin1').toString('utf8');
  return Array.from(bytes, (byte) => SPECIAL.get(byte.charCodeAt(0)) ?? byte).join('');
}

/** UTF-16, big end first, one character for each byte. */
export function utf16(bytes: string): string {
  let text = '';
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    text += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1));
  }
  return text;
}

/** Where PDFDocEncoding is not Latin-1 (ISO 32000-2, D.3). */
const SPECIAL: ReadonlyMap<number, string> = new Map([
  ...Array.from('˘ˇˆ˙˝˛˚˜', (character, index) => [0x18 + index, character] as const),
  ...Array.from('•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž', (character, index) => [0x80 + index, character] as const),
  [0xa0, '€'] as const,
]);
