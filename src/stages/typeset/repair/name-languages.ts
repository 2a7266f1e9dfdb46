import { objectsWith } from '../../../ground/pdf/objects-with.ts';
import type { PdfEdit } from './pdf-edit.ts';
import type { StructureElement } from './structure-tree.ts';

/** What has a language of its own is a span of text (ISO 32000-1, 14.9.2.3): Chromium makes an element without a meaning of it. */
export function nameLanguages(edit: PdfEdit, elements: readonly StructureElement[]): void {
  const spoken = objectsWith(edit.pdf, '/Lang ');
  for (const { number, type } of elements) {
    if (type === 'NonStruct' && spoken.has(number)) edit.set(number, { S: 'Span' });
  }
}
