import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import { isReference, type PdfReference } from '../../../ground/pdf/pdf-values.ts';
import { dictionary } from '../../../ground/pdf/read-pdf.ts';
import { contentNow } from './content-now.ts';
import type { PdfEdit } from './pdf-edit.ts';

/** A font that says which characters its glyphs stand for. */
export interface MappedFont {
  readonly number: number;
  /** Such as `NotoSansArabic-Regular`. */
  readonly name: string;
  /** Bytes for each code: those of a font whose glyphs the page draws itself have one. */
  readonly codeLength: 1 | 2;
  readonly map: PdfReference;
  /** What the map says, as it is now. */
  readonly source: string;
}

/** The fonts of a document that have a `ToUnicode`, in the order of the file. */
export function fontsWithMaps(edit: PdfEdit): readonly MappedFont[] {
  const { pdf } = edit;
  return [...objectsWith(pdf, '/ToUnicode ')].flatMap((number) => {
    const font = dictionary(pdf, { ref: number });
    const map = font.get('ToUnicode');
    if (!isReference(map)) return [];
    const content = contentNow(edit, map);
    const isDrawn = font.get('Subtype') === 'Type3';
    const described = isDrawn
      ? dictionary(pdf, font.get('FontDescriptor')).get('FontName')
      : font.get('BaseFont');
    const name = String(described ?? 'without a name').replace(/^[A-Z]{6}\+/, '');
    return [{ number, name, codeLength: isDrawn ? 1 : 2, map, source: content.toString('latin1') }];
  });
}
