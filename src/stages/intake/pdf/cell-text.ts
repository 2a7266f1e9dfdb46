import { highest, lowest } from '../../../ground/model/extremes.ts';
import type { Notice, TextBlock } from './block.ts';
import type { Glyph, PageContent } from './page-content.ts';
import { findParagraphs, type ParagraphOptions } from './paragraphs.ts';
import { type Row, rowsOf } from './regions.ts';
import { findSegments } from './segments.ts';

/** The words of a cell: its lines as one paragraph each. */
export function cellText(
  glyphs: readonly Glyph[],
  page: PageContent,
  options: ParagraphOptions,
): {
  readonly text: string;
  readonly notices: readonly Notice[];
  readonly omitted: NonNullable<TextBlock['omitted']>;
} {
  if (glyphs.length === 0) return { text: '', notices: [], omitted: [] };
  const rows = rowsOf(findSegments(glyphs));
  const blocks = findParagraphs({ page: page.number, rows, ...edgesOf(rows) }, { ...options, whole: true });
  return {
    text: blocks
      .map((block) => block.pieces.map(({ text }) => text).join(''))
      .join(' ')
      .replace(/\n/g, ' '),
    notices: blocks.flatMap((block) => block.notices).filter(({ what }) => what !== 'line with wide gaps'),
    omitted: blocks.flatMap((block) => block.omitted ?? []),
  };
}

/** The left and right edge of rows. */
export function edgesOf(rows: readonly Row[]): { readonly left: number; readonly right: number } {
  const segments = rows.flatMap((row) => row.segments);
  return {
    left: lowest(segments.map(({ left }) => left)),
    right: highest(segments.map(({ right }) => right)),
  };
}
