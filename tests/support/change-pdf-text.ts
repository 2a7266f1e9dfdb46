import { isArray, isReference, type PdfValue } from '../../src/ground/pdf/pdf-values.ts';
import {
  dictionary,
  type PdfFile,
  pageNumbers,
  readPdf,
  streamBytes,
} from '../../src/ground/pdf/read-pdf.ts';
import { streamSource, writePdf } from '../../src/ground/pdf/write-pdf.ts';
import type { ReadFont } from '../../src/stages/proof/read-font.ts';
import { readFonts } from '../../src/stages/proof/read-font.ts';

interface Glyph {
  readonly text: string;
  /** Where its code stands in the content stream, and its font. */
  readonly at: number;
  readonly font: ReadFont;
}

/**
 * Changes one character on the pages of a PDF: the first `from` within the `nth` occurrence of `words`, to a digit
 * that the font has. Where the words stand in the margins and in the text, `where` tells which is meant.
 */
export function changePdfText(
  bytes: Uint8Array,
  words: string,
  from: string,
  where: 'text' | 'margin' = 'text',
  nth = 0,
): Uint8Array {
  const pdf = readPdf(bytes);
  const fonts = new Map<PdfValue, ReadFont>();
  let left = nth;
  for (const number of pageNumbers(pdf)) {
    const page = dictionary(pdf, { ref: number });
    const contents = page.get('Contents');
    const streams = isArray(contents) ? contents : [contents];
    for (const stream of streams) {
      if (!isReference(stream)) continue;
      const source = streamBytes(pdf, stream).toString('latin1');
      const glyphs = glyphsOf(source, readFonts(pdf, dictionary(pdf, page.get('Resources')), fonts), where);
      const text = glyphs.map((glyph) => glyph.text).join('');
      for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
        if (left-- > 0) continue;
        const glyph = glyphs[at + words.indexOf(from)];
        if (glyph === undefined) throw new Error('no such glyph');
        return replaced(pdf, stream.ref, source, glyph);
      }
    }
  }
  throw new Error(`“${words}” is not on the pages`);
}

function replaced(pdf: PdfFile, stream: number, source: string, { text, at, font }: Glyph): Uint8Array {
  const other = [...font.textOf].find(([, one]) => /^[0-9]$/.test(one) && one !== text);
  if (other === undefined) throw new Error('the font has no other digit');
  const code = other[0].toString(16).toUpperCase().padStart(4, '0');
  const changed = source.slice(0, at) + code + source.slice(at + 4);
  return writePdf(pdf, new Map([[stream, streamSource('', Buffer.from(changed, 'latin1'))]]));
}

function glyphsOf(source: string, fonts: ReadonlyMap<string, ReadFont>, where: 'text' | 'margin'): Glyph[] {
  const glyphs: Glyph[] = [];
  let font: ReadFont | undefined;
  let inMargin = false;
  for (const match of source.matchAll(/\/(\w+) [\d.]+ Tf|<([0-9A-F]{4})> Tj|(BDC|BMC|EMC)/g)) {
    const [whole, name, code, mark] = match;
    if (name !== undefined) font = fonts.get(name);
    if (mark !== undefined)
      inMargin =
        mark !== 'EMC' &&
        source.slice(0, match.index).trimEnd().lastIndexOf('/Artifact') >
          source.slice(0, match.index).lastIndexOf('EMC');
    if (code === undefined || font === undefined || inMargin !== (where === 'margin')) continue;
    const text = font.textOf.get(Number.parseInt(code, 16)) ?? '';
    // One character for each glyph, so that places agree.
    glyphs.push({ text: text.length === 1 ? text : '\u0000', at: match.index + whole.indexOf(code), font });
  }
  return glyphs;
}
