import type { Finding } from '../imported.ts';

/** Words of one page, as they are in the document. */
export interface Piece {
  readonly page: number;
  readonly text: string;
}

/** Something noticed in a block: its place among the blocks of the document comes later. */
export type Notice = Omit<Finding, 'block'>;

/** A paragraph, or what is treated as one, before it is known what the whole document looks like. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'heading' | 'bullet' | 'numbered' | 'code';
  readonly page: number;
  /** Parts in order: a paragraph that runs over a page has two. */
  readonly pieces: readonly Piece[];
  readonly size: number;
  readonly bold: boolean;
  /** Lines that it takes. */
  readonly lines: number;
  readonly left: number;
  /** 1 to 6, where the file says so itself. */
  readonly depth?: number | undefined;
  /** The mark of a list item: a bullet, or a number with what follows it. */
  readonly mark?: string | undefined;
  /** It does not end as a sentence does: it may go on in the next column. */
  readonly open: boolean;
  /** Its last line reaches the right edge of the column. */
  readonly full: boolean;
  /** The first line begins as the middle of a sentence does, or at the left edge of its column. */
  readonly resumes: boolean;
  readonly notices: readonly Notice[];
  /** It begins its column or page. */
  readonly first?: boolean | undefined;
  /** Characters that are printed and are not in the words: leaders, and hyphens that the author leaves out. */
  readonly omitted?: readonly Piece[] | undefined;
  /** The file's own marks say what it is. */
  readonly tagged?: boolean | undefined;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly page: number;
  readonly rows: readonly (readonly string[])[];
  /** Where its columns begin and the last one ends, in points from the left, if lines say so. */
  readonly columns?: readonly number[] | undefined;
  /** Its words page by page, if it goes on over a page. */
  readonly pieces?: readonly Piece[] | undefined;
  /** The page of each row, if it goes on over a page. */
  readonly pages?: readonly number[] | undefined;
  readonly notices: readonly Notice[];
  readonly omitted?: readonly Piece[] | undefined;
}

export type Block = TextBlock | TableBlock;

/** What a block says, page by page. */
export function piecesOf(block: Block): readonly Piece[] {
  if (block.kind !== 'table') return block.pieces;
  return block.pieces ?? [{ page: block.page, text: block.rows.flat().join(' ') }];
}

/** The words of a text block, its parts joined as they are in the document. */
export function wordsOf(block: TextBlock): string {
  return block.pieces.map(({ text }) => text).join('');
}

/** Words for a finding: one line, and not more than a person reads. */
export function shortened(words: string, most = 120): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
