import { annotationText } from './annotation-text.ts';
import { type Pdfium, readWide } from './pdfium.ts';

/** The fields of a PDF's form: what is filled in, wherever in the tree of fields the file keeps it. It has to be closed. */
export interface FormFields {
  /** The name of a field and what is filled in, empty for nothing; `undefined` for no field of the form. */
  valueOf(annotation: number): { readonly name: string; readonly value: string } | undefined;
  close(): void;
}

/** PDFium's kinds of fields. */
const PUSH_BUTTON = 1;
const CHECKBOX = 2;
const RADIO = 3;
const CHOICES: ReadonlySet<number> = new Set([4, 5]);

/** Opens the form of a document. Nothing of it is run: PDFium is built without scripts, and no action is asked for. */
export function openForm(pdfium: Pdfium, document: number): FormFields {
  // The structure of callbacks: the first edition of it, and none given.
  const callbacks = pdfium.wasmExports.malloc(CALLBACKS);
  pdfium.HEAPU8.fill(0, callbacks, callbacks + CALLBACKS);
  pdfium.HEAPU32[callbacks >> 2] = 1;
  const form = pdfium.call('FPDFDOC_InitFormFillEnvironment', document, callbacks);
  const text = (name: string, annotation: number): string =>
    readWide(pdfium, (buffer, size) => pdfium.call(name, form, annotation, buffer, size)).trim();
  return {
    valueOf(annotation) {
      const type = form === 0 ? -1 : pdfium.call('FPDFAnnot_GetFormFieldType', form, annotation);
      if (type < 0) return undefined;
      const name = text('FPDFAnnot_GetFormFieldName', annotation);
      return { name, value: filledIn(type, annotation) };
    },
    close() {
      if (form !== 0) pdfium.call('FPDFDOC_ExitFormFillEnvironment', form);
      pdfium.wasmExports.free(callbacks);
    },
  };

  function filledIn(type: number, annotation: number): string {
    if (type === PUSH_BUTTON) return '';
    if (type === CHECKBOX || type === RADIO) {
      const chosen = annotationText(pdfium, annotation, 'AS');
      if (chosen === '' || chosen === 'Off') return '';
      return /^(?:yes|on|true|1)$/i.test(chosen) ? 'checked' : `checked (${chosen})`;
    }
    if (!CHOICES.has(type)) return text('FPDFAnnot_GetFormFieldValue', annotation);
    const count = Math.min(pdfium.call('FPDFAnnot_GetOptionCount', form, annotation), MOST_OPTIONS);
    const chosen = Array.from({ length: Math.max(count, 0) }, (_, index) => index)
      .filter((index) => pdfium.call('FPDFAnnot_IsOptionSelected', form, annotation, index) === 1)
      .map((index) =>
        readWide(pdfium, (buffer, size) =>
          pdfium.call('FPDFAnnot_GetOptionLabel', form, annotation, index, buffer, size),
        ),
      );
    return chosen.length > 0 ? chosen.join(', ') : text('FPDFAnnot_GetFormFieldValue', annotation);
  }
}

const CALLBACKS = 512;
const MOST_OPTIONS = 5_000;
