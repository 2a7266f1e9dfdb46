import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { importRefused } from '../../../ground/model/diagnostics/imports.ts';
import type { OriginalFile } from '../imported.ts';
import { openForm } from './form-fields.ts';
import type { OpenPage } from './open-page.ts';
import { type Pdfium, readWide } from './pdfium.ts';

/** A PDF that can be read. It has to be closed. */
export interface OpenDocument {
  readonly pdfium: Pdfium;
  readonly document: number;
  readonly pages: number;
  readonly encrypted: boolean;
  /** Its table of contents was broken, and PDFium has looked for its objects. */
  readonly repaired: boolean;
  readonly attachments: readonly string[];
  readonly scripts: number;
  /** A page's own label: `iv`; empty without one. */
  labelOf(page: number): string;
  withPage<T>(page: number, use: (open: OpenPage) => T): T;
  close(): void;
}

/** The most pages that a document may have. */
export const MOST_PAGES = 10_000;

/** Opens a PDF, or says why it cannot be read as a text. */
export function openDocument(file: OriginalFile, pdfium: Pdfium): OpenDocument | Diagnostic {
  const { path, bytes } = file;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).toString(
    'latin1',
  );
  if (!head.includes('%PDF-')) {
    return importRefused(
      path,
      `this is not a PDF: ${described(head)}`,
      'give the file the ending of what it is, and import it again',
    );
  }
  const memory = pdfium.wasmExports.malloc(bytes.length);
  if (memory === 0)
    return importRefused(path, 'the file is too large to be read', 'split it, and import the parts');
  pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium.call('FPDF_LoadMemDocument', memory, bytes.length, 0);
  if (document === 0) return unopened(path, pdfium.call('FPDF_GetLastError'));
  const pages = pdfium.call('FPDF_GetPageCount', document);
  const tail = Buffer.from(
    bytes.buffer,
    bytes.byteOffset + Math.max(0, bytes.byteLength - 2048),
    Math.min(bytes.byteLength, 2048),
  ).toString('latin1');
  const repaired = pdfium.call('FPDF_DocumentHasValidCrossReferenceTable', document) === 0;
  const problem = problemOf(path, pdfium, document, pages, repaired && !tail.includes('%%EOF'));
  if (problem !== undefined) {
    pdfium.call('FPDF_CloseDocument', document);
    return problem;
  }
  const form = pdfium.call('FPDF_GetFormType', document) > 0 ? openForm(pdfium, document) : undefined;
  return {
    pdfium,
    document,
    pages,
    encrypted: pdfium.call('FPDF_GetSecurityHandlerRevision', document) !== -1,
    repaired,
    attachments: attachmentsOf(pdfium, document),
    scripts: pdfium.call('FPDFDoc_GetJavaScriptActionCount', document),
    labelOf: (page) =>
      readWide(pdfium, (buffer, size) => pdfium.call('FPDF_GetPageLabel', document, page - 1, buffer, size)),
    withPage: (number, use) => {
      const page = pdfium.call('FPDF_LoadPage', document, number - 1);
      if (page === 0) throw new UnreadablePage(number);
      try {
        return use({ pdfium, document, page, number, form });
      } finally {
        pdfium.call('FPDF_ClosePage', page);
      }
    },
    close: () => {
      form?.close();
      pdfium.call('FPDF_CloseDocument', document);
    },
  };
}

/** A page that the file names and does not have, or not in a form that can be read. */
export class UnreadablePage extends Error {
  readonly page: number;

  constructor(page: number) {
    super(`page ${page} cannot be read`);
    this.page = page;
  }
}

function described(head: string): string {
  if (head.startsWith('PK')) return 'it begins as a ZIP, a DOCX or an EPUB does';
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype|html)/i.test(head)) return 'it begins as a web page does';
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'it begins as an old Word or Excel file does';
  if (head.startsWith('%!PS')) return 'it is PostScript';
  if (head.trim() === '') return 'it is empty';
  return 'it does not begin with `%PDF-`';
}

const PASSWORD = 4;
const SECURITY = 5;

function unopened(path: string, error: number): Diagnostic {
  if (error === PASSWORD) {
    return importRefused(
      path,
      'the PDF is encrypted and opens with a password only',
      'open it with the password, save a copy without one, and import the copy',
    );
  }
  if (error === SECURITY) {
    return importRefused(
      path,
      'the PDF is encrypted in a way that cannot be read',
      'save a copy without encryption, and import the copy',
    );
  }
  return importRefused(
    path,
    'the PDF is damaged or not complete: it has no table of its pages that can be read',
    'get the file again, or open it in a viewer and print it to a new PDF',
  );
}

const XFA_FULL = 2;

function problemOf(
  path: string,
  pdfium: Pdfium,
  document: number,
  pages: number,
  cut: boolean,
): Diagnostic | undefined {
  if (pages > MOST_PAGES) {
    return importRefused(
      path,
      `the PDF has ${pages} pages; ${MOST_PAGES} is the most`,
      'split it, and import the parts',
    );
  }
  if (cut) {
    return importRefused(
      path,
      'the PDF is cut off: its end is missing, and with it perhaps pages',
      'get the file again',
    );
  }
  if (pages < 1) return importRefused(path, 'the PDF has no page that can be read', 'get the file again');
  if (pdfium.call('FPDF_GetFormType', document) === XFA_FULL) {
    return importRefused(
      path,
      'the PDF is an XFA form: its pages are made by the program that opens it',
      'open it in the program that it is made for, print it to a new PDF, and import that',
    );
  }
  const attached = attachmentsOf(pdfium, document);
  if (pdfium.call('FPDFDoc_GetPageMode', document) === ATTACHMENTS && attached.length > 0 && pages <= 1) {
    return importRefused(
      path,
      `the PDF is a portfolio: its documents are files within it: ${attached.slice(0, 5).join(', ')}`,
      'save the files that are in it, and import those',
    );
  }
  return undefined;
}

const ATTACHMENTS = 5;

function attachmentsOf(pdfium: Pdfium, document: number): readonly string[] {
  const count = Math.min(Math.max(pdfium.call('FPDFDoc_GetAttachmentCount', document), 0), 1000);
  return Array.from({ length: count }, (_, index) => {
    const attachment = pdfium.call('FPDFDoc_GetAttachment', document, index);
    return attachment === 0
      ? ''
      : readWide(pdfium, (buffer, size) => pdfium.call('FPDFAttachment_GetName', attachment, buffer, size));
  });
}
