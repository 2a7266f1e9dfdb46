import type { DocumentExcerpt } from '../../ground/model/document-excerpt.ts';

/** An excerpt as JSON, one line for each paragraph and each line of text; `read/read-excerpt.ts` reads it. */
export function excerptJson(excerpt: DocumentExcerpt): object {
  return {
    ...excerpt,
    paragraphs: excerpt.paragraphs.map(
      ({ kind, start, end, head }) => `${kind} ${start}-${end}${head === undefined ? '' : ` ${head}`}`,
    ),
    ...pagesJson(excerpt.paragraphs),
    kept: excerpt.kept.map(({ start, text, lines }) => ({
      start,
      text,
      lines: lines.map((line) => `${line.start} ${line.line}:${line.column}`),
    })),
  };
}

/** The paragraphs at which another page of the original begins, and those from which on none is known. */
function pagesJson(paragraphs: DocumentExcerpt['paragraphs']): { readonly pages?: readonly string[] } {
  const pages = paragraphs.flatMap(({ page }, index) => {
    if (page === paragraphs[index - 1]?.page) return [];
    return [page === undefined ? `${index + 1}` : `${index + 1} ${page}`];
  });
  return pages.length === 0 ? {} : { pages };
}
