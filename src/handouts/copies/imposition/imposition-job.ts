import type { PdfFile } from '../../../ground/pdf/read-pdf.ts';

/** A page of a PDF, counted from 1. */
export interface PageOf {
  readonly pdf: PdfFile;
  readonly page: number;
}

/** A document, or a copy of one: it begins on a sheet of its own. */
export interface ImpositionJob {
  readonly pdf: PdfFile;
  /** Which of its pages, counted from 1, in the order in which they are read; all when left out. */
  readonly pages?: readonly number[];
  /**
   * What lies over a page, such as the number of a copy: pages of any PDF, in the same coordinates. `page` counts
   * from 1 in the order in which this job is read.
   */
  readonly over?: (page: number) => readonly PageOf[];
}
