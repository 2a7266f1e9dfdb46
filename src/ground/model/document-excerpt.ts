import type { Paragraph } from './canonical-text.ts';
import type { DocumentMetadata } from './generated/document.ts';
import type { Position } from './place.ts';

/**
 * What of a document goes with a pack: the words that hold its evidence, each at its place. Everything else of
 * the text is left out, but its length is kept, so that paragraphs, lines and offsets are those of the whole.
 */
export interface DocumentExcerpt {
  readonly id: string;
  /** The document's file, and the SHA-256 of its bytes. */
  readonly file: string;
  readonly sha256: string;
  /** SHA-256 of the whole canonical text, in UTF-8. */
  readonly textSha256: string;
  /** What binding reads of the document's description. */
  readonly front: ExcerptFront;
  /** Of the whole canonical text, in UTF-16 code units. */
  readonly length: number;
  readonly paragraphs: readonly Omit<Paragraph, 'number'>[];
  readonly kept: readonly KeptText[];
  /** Where, in what is left out, a character takes two code units. */
  readonly pairs: readonly number[];
}

/** A stretch of canonical text that goes with the pack. */
export interface KeptText {
  /** Where it begins in the canonical text. */
  readonly start: number;
  readonly text: string;
  /** Where its lines begin, in the canonical text and in the document's file; the first is its own start. */
  readonly lines: readonly (Position & { readonly start: number })[];
}

export type ExcerptFront = Pick<DocumentMetadata, (typeof EXCERPT_FIELDS)[number]>;

/** The fields by which names and relative dates are held against a document, and what may travel of it. */
export const EXCERPT_FIELDS = [
  'title',
  'author',
  'editor',
  'interviewer',
  'container-title',
  'publisher',
  'issued',
  'event-date',
  'language',
  'origin',
  'marking',
  'redistribution',
] as const satisfies readonly (keyof DocumentMetadata)[];
