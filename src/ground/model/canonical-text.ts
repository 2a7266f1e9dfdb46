import type { Position, Span } from './place.ts';

/** A block of a document: a paragraph, heading, list item, table row or block of code. */
export interface Paragraph extends Span {
  /** Counts from 1 through the whole document; headings and rows count too. */
  readonly number: number;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'code';
  /** Of a row: the number of the row at the head of its table; its own at the head. None where the head is empty. */
  readonly head?: number;
  /** Within how many block quotations it is; none outside of them. */
  readonly quoted?: number;
  /** The page of the original on which it begins, as the original labels it; where it was imported from pages. */
  readonly page?: string;
}

/**
 * The rendered text of a document: UTF-8, LF, paragraphs joined by one blank line, table cells by a tab.
 * Quotations and figures are bound to offsets in `text` (UTF-16 code units).
 */
export interface CanonicalText {
  readonly file: string;
  readonly text: string;
  /** SHA-256 of the whole text, where only parts of it are here: the rest is filled up. */
  readonly sha256?: string;
  readonly paragraphs: readonly Paragraph[];
  /** Tags and comments of HTML, which are no words of the document, with their offsets in the file; absent without any. */
  readonly hidden?: readonly { readonly start: number; readonly text: string }[];
  /** The line and column in the file of the character at an offset of `text`. */
  positionAt(offset: number): Position;
}
