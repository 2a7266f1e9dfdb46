import { type Pdfium, readWide, withMemory } from './pdfium.ts';

/** A string or a name that an annotation has; empty without one. */
export function annotationText(pdfium: Pdfium, annotation: number, key: string): string {
  return withMemory(pdfium, key.length + 1, (name) => {
    pdfium.HEAPU8.set(Buffer.from(key, 'latin1'), name);
    return readWide(pdfium, (buffer, size) =>
      pdfium.call('FPDFAnnot_GetStringValue', annotation, name, buffer, size),
    );
  });
}
