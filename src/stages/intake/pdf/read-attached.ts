import { annotationText } from './annotation-text.ts';
import type { OpenPage } from './open-page.ts';
import type { Attached } from './page-content.ts';

/** Kinds of annotations that a person wrote something in; links are none. */
const ANNOTATIONS: ReadonlyMap<number, string> = new Map([
  [1, 'comment'],
  [3, 'text box'],
  [9, 'comment'],
  [10, 'comment'],
  [11, 'comment'],
  [12, 'comment'],
  [13, 'stamp'],
  [14, 'comment'],
  [15, 'comment'],
  [17, 'attachment'],
  [20, 'form field'],
  [28, 'redaction'],
]);

/** What persons have written on a page, or filled in. */
export function readAttached({ pdfium, page, form }: OpenPage): readonly Attached[] {
  const found: Attached[] = [];
  const count = Math.min(pdfium.call('FPDFPage_GetAnnotCount', page), 10_000);
  for (let index = 0; index < count; index += 1) {
    const annotation = pdfium.call('FPDFPage_GetAnnot', page, index);
    if (annotation === 0) continue;
    try {
      const what = ANNOTATIONS.get(pdfium.call('FPDFAnnot_GetSubtype', annotation));
      if (what === undefined) continue;
      const field = what === 'form field' ? form?.valueOf(annotation) : undefined;
      if (field !== undefined) {
        if (field.value !== '')
          found.push({ what, words: field.name === '' ? field.value : `${field.name}: ${field.value}` });
        continue;
      }
      // A field that the form does not list is filled in all the same.
      const value = annotationText(pdfium, annotation, what === 'form field' ? 'V' : 'Contents');
      if (value === '' || (what === 'form field' && value === 'Off')) {
        if (what === 'stamp' || what === 'redaction') found.push({ what, words: '' });
        continue;
      }
      const name = what === 'form field' ? annotationText(pdfium, annotation, 'T') : '';
      found.push({ what, words: name === '' ? value : `${name}: ${value}` });
    } finally {
      pdfium.call('FPDFPage_CloseAnnot', annotation);
    }
  }
  return found;
}
