import { inflateSync } from 'node:zlib';
import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import { isReference, type PdfReference } from '../../../ground/pdf/pdf-values.ts';
import { dictionary, streamBytes } from '../../../ground/pdf/read-pdf.ts';
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
export function fontsWithMaps({ pdf, changes }: PdfEdit): readonly MappedFont[] {
  return [...objectsWith(pdf, '/ToUnicode ')].flatMap((number) => {
    const font = dictionary(pdf, { ref: number });
    const map = font.get('ToUnicode');
    if (!isReference(map)) return [];
    const changed = changes.get(map.ref);
    const content = changed instanceof Uint8Array ? unpack(changed) : streamBytes(pdf, map);
    const isDrawn = font.get('Subtype') === 'Type3';
    const described = isDrawn
      ? dictionary(pdf, font.get('FontDescriptor')).get('FontName')
      : font.get('BaseFont');
    const name = String(described ?? 'without a name').replace(/^[A-Z]{6}\+/, '');
    return [{ number, name, codeLength: isDrawn ? 1 : 2, map, source: content.toString('latin1') }];
  });
}

/** The content of a stream as a repair has written it. */
function unpack(object: Uint8Array): Buffer {
  const bytes = Buffer.from(object.buffer, object.byteOffset, object.byteLength);
  const start = bytes.indexOf('stream\n');
  const content = bytes.subarray(start + 'stream\n'.length, bytes.lastIndexOf('\nendstream'));
  return bytes.subarray(0, start).includes('/FlateDecode') ? inflateSync(content) : content;
}
