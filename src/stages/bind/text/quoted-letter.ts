import type { Document } from '../../../ground/model/sources.ts';
import { readingLanguage } from '../reading-language.ts';

/** An earlier letter that a document quotes, and who wrote it where the line above it says so. */
export interface QuotedLetter {
  readonly from: string | undefined;
}

/**
 * The earlier letter in whose words an offset is. A letter that its answer quotes is set in a block quotation, below a
 * line such as `Lars Berg wrote:`; in a letter every block quotation is another's, in other documents such a one alone.
 */
export function quotedLetterAt(document: Document, offset: number): QuotedLetter | undefined {
  const { paragraphs, text } = document.text;
  const at = paragraphs.findLastIndex(({ start }) => start <= offset);
  const depth = paragraphs[at]?.quoted ?? 0;
  if (depth === 0) return undefined;
  const above = paragraphs.slice(0, at).findLast(({ quoted = 0 }) => quoted < depth);
  const { quotedFrom } = readingLanguage(document).speech;
  const match = above && quotedFrom.exec(text.slice(above.start, above.end));
  const from = match
    ?.slice(1)
    .find((group) => group !== undefined)
    ?.trim();
  const isLetter = document.front.data.type === 'personal_communication';
  return from === undefined && !isLetter ? undefined : { from };
}
