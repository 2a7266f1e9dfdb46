import type { PdfFile } from '../../ground/pdf/read-pdf.ts';
import type { PageContent } from './read-pages.ts';

/** A page that has been read. */
export interface ReadPage extends PageContent {
  /** Its text, folded. */
  readonly text: string;
}

/** The pages of the last PDF of each pack: after an edit most pages are what they were. */
export interface PageMemory {
  /** Reads the pages of a pack's PDF, those that are new with `read`. */
  pages(pack: string, pdf: PdfFile, pages: readonly number[], read: (page: number) => ReadPage): ReadPage[];
}
