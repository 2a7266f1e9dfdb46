import type { Language } from '../../../ground/language/language.ts';
import type { Span } from '../../../ground/model/place.ts';

/** A phrase between quotation marks in running text: `span` holds the words without their marks. */
export interface QuotedPhrase {
  readonly span: Span;
  readonly words: string;
}

/**
 * The phrases of a text that stand between quotation marks, double or single, curly or straight. An
 * apostrophe is told from a quotation mark by what stands around it.
 */
export function quotedPhrases(text: string, { prose }: Language): readonly QuotedPhrase[] {
  return prose.quotations.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => {
      const start = match.index + 1;
      const words = match[1] ?? '';
      return { span: { start, end: start + words.length }, words };
    }),
  );
}
