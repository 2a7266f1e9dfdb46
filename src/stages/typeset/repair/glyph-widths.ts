import { isArray, type PdfDictionary } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, type PdfFile, resolve } from '../../../ground/pdf/read-pdf.ts';

/** How far each code of a font moves the pen, in units of the font's own: for comparing, and nothing else. */
export function glyphWidths(pdf: PdfFile, font: PdfDictionary): (code: number) => number {
  const widths = new Map<number, number>();
  const own = resolve(pdf, font.get('Widths'));
  if (isArray(own)) {
    const first = Number(font.get('FirstChar') ?? 0);
    for (const [index, width] of own.entries()) widths.set(first + index, Number(width));
    return (code) => widths.get(code) ?? 0;
  }
  const inner = resolve(pdf, font.get('DescendantFonts'));
  const descendant = dictionary(pdf, isArray(inner) ? inner[0] : undefined);
  const list = resolve(pdf, descendant.get('W'));
  const values = isArray(list) ? list : [];
  // `first [width …]`, or `first last width` (ISO 32000-1, 9.7.4.3).
  for (let index = 0; index + 1 < values.length; ) {
    const first = Number(values[index]);
    const second = values[index + 1];
    if (isArray(second)) {
      for (const [offset, width] of second.entries()) widths.set(first + offset, Number(width));
      index += 2;
    } else {
      for (let code = first; code <= Number(second); code++) widths.set(code, Number(values[index + 2]));
      index += 3;
    }
  }
  const usual = Number(descendant.get('DW') ?? 1000);
  return (code) => widths.get(code) ?? usual;
}
