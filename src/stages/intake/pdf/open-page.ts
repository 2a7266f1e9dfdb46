import type { FormFields } from './form-fields.ts';
import type { Pdfium } from './pdfium.ts';

/** A page that PDFium has open. */
export interface OpenPage {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly page: number;
  readonly number: number;
  readonly form?: FormFields | undefined;
}
