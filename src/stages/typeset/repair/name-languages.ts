import type { PdfEdit } from './pdf-edit.ts';
import type { StructureElement } from './structure-tree.ts';

/** What has a language of its own is a span of text (ISO 32000-1, 14.9.2.3): Chromium makes an element without a meaning of it. */
export function nameLanguages(edit: PdfEdit, elements: readonly StructureElement[]): void {
  for (const { number, type } of elements) {
    if (type === 'NonStruct' && edit.source(number).includes('/Lang')) edit.set(number, { S: 'Span' });
  }
}
