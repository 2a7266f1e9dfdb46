import { pdfUnreadable } from '../../ground/model/diagnostics/bundles.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import { isString, type PdfDictionary } from '../../ground/pdf/pdf-values.ts';
import { readAttachments } from '../../ground/pdf/read-attachments.ts';
import { dictionary, readPdf } from '../../ground/pdf/read-pdf.ts';

/** What a PDF says of itself, and carries inside. */
export interface CarriedInside {
  /** Files by name. */
  readonly attachments: ReadonlyMap<string, Uint8Array>;
  /** BCP 47. */
  readonly language: string | undefined;
  /** The tool that made it, such as `Sourcebound 1.0.0`. */
  readonly creator: string | undefined;
}

/**
 * Reads what travels inside a PDF. Errors: PDF_UNREADABLE.
 *
 * @param file what the PDF is called, for diagnostics
 */
export function readCarried(bytes: Uint8Array, file: string): Outcome<CarriedInside> {
  try {
    const pdf = readPdf(bytes);
    const value = {
      attachments: readAttachments(pdf),
      language: plainText(pdf.catalog, 'Lang'),
      creator: plainText(dictionary(pdf, pdf.trailer.get('Info')), 'Creator'),
    };
    return { value, diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [pdfUnreadable(file, reasonOf(error))] };
  }
}

/**
 * Why reading a PDF has failed: its readers throw errors of their own, and zlib, lengths out of range and endless
 * depth throw theirs.
 *
 * @throws what is no error
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  return error.message.replace(/^PDF: /, '');
}

function plainText(entries: PdfDictionary, key: string): string | undefined {
  const value = entries.get(key);
  return isString(value) ? value.string : undefined;
}
