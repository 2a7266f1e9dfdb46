import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';

/** An excerpt as JSON, one line for each paragraph and each line of text; `read/read-excerpt.ts` reads it. */
export function excerptJson(excerpt: DocumentExcerpt): object {
  return {
    ...excerpt,
    paragraphs: excerpt.paragraphs.map(
      ({ kind, start, end, head }) => `${kind} ${start}-${end}${head === undefined ? '' : ` ${head}`}`,
    ),
    kept: excerpt.kept.map(({ start, text, lines }) => ({
      start,
      text,
      lines: lines.map((line) => `${line.start} ${line.line}:${line.column}`),
    })),
  };
}
