import { hex } from 'dingbat-to-unicode';
import type { XmlElement } from './xml-tree.ts';

/** The character that Unicode has for a symbol of one of Windows' fonts; nothing, if it has none. */
export function symbolOf({ attributes }: XmlElement): string | undefined {
  const [font = '', code = ''] = [attributes['w:font'], attributes['w:char']];
  const found = hex(font, code) ?? (/^f0..$/i.test(code) ? hex(font, code.slice(2)) : undefined);
  if (found !== undefined) return found.string;
  const point = Number.parseInt(code, 16);
  // Of any other font, a character outside the private area is what it is.
  const plain = point >= 0x20 && point < 0xd800 && !SYMBOLS.test(font);
  return plain ? String.fromCodePoint(point) : undefined;
}

/** Text of a symbol font, in which letters are signs: what Unicode has for them. */
export function symbolText(text: string, font: string | undefined): string {
  if (font === undefined || !SYMBOLS.test(font)) return text;
  return text.replace(SHOWN_AS_SIGN, (character) => {
    const code = character.charCodeAt(0) % 0xf000;
    return hex(font, code.toString(16).toUpperCase())?.string ?? character;
  });
}

const SYMBOLS = /^(?:symbol|wingdings(?: [23])?|webdings)$/i;
/** As Word stores them, and as they are typed: an `m` in the font Symbol is printed as μ. */
const SHOWN_AS_SIGN = /[\uf020-\uf0ff!-~]/g;
