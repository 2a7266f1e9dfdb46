import type { Outcome } from '../../../ground/model/outcome.ts';
import type { PdfBox } from '../../../ground/pdf/page-form.ts';
import type { Size } from './sheet-size.ts';

/** A side of a sheet with pages in their places. Points, from the lower left corner of the sheet. */
export interface LaidSide {
  readonly size: Size;
  readonly pages: readonly LaidPage[];
  /** Lines of the sheet itself, in the language of page contents. */
  readonly marks: string;
}

export interface LaidPage {
  /** Counted from 1 among the pages of its job. */
  readonly page: number;
  /** Where the page's own point of origin comes to lie. */
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  /** The page lies, and is turned so that its head is on the left. */
  readonly turned?: true;
  /** Nothing of the page shows outside of this. */
  readonly clip: PdfBox;
}

/** How pages are laid on sheets, and how the sheets are printed. */
export interface Layout {
  /** What is added to the document's title. */
  readonly suffix: string;
  /** The edge about which the sheet is turned over (ISO 32000-1, 12.2, `/Duplex`). */
  readonly duplex: 'DuplexFlipShortEdge' | 'DuplexFlipLongEdge';
  /** Lays pages of these boxes, fronts and backs in turn. */
  lay(boxes: readonly PdfBox[]): Outcome<readonly LaidSide[]>;
}
