import type { ForeignAnnotation, UnreadAnnotation } from '../../ground/model/foreign-annotation.ts';
import type { Found, ReadAnnotations } from './found-annotation.ts';
import { isRecord, textOf } from './json-values.ts';

/** The columns of the table that Hypothesis exports; others may be beside them, in any order and case. */
export const QUOTE = 'quote';

/**
 * The CSV of Hypothesis: `Creation Date`, `URL`, `Group`, `Annotation/Reply Type`, `Quote`, `User`, `Body`, `Tags`,
 * `Page`. It has no words around those that are marked, and parts tags by commas.
 */
export const fromHypothesisTable: ReadAnnotations = (values) => {
  const annotations: Found<ForeignAnnotation>[] = [];
  const unread: Found<UnreadAnnotation>[] = [];
  for (const [index, { value, line }] of values.entries()) {
    const row = byName(value);
    const page = textOf(row.get('page'));
    const name = `annotation ${index + 1}${page === undefined ? '' : `, page ${page}`}`;
    if (row.get('annotation/reply type')?.trim().toLowerCase() === 'reply') {
      unread.push({ line, name, reason: 'it answers another annotation, and marks no words' });
      continue;
    }
    const words = textOf(row.get(QUOTE));
    if (words === undefined) {
      unread.push({ line, name, reason: 'it is on the whole page, and marks no words' });
      continue;
    }
    annotations.push({
      line,
      name,
      words,
      classes: (row.get('tags') ?? '').split(',').flatMap((tag) => textOf(tag)?.trim() ?? []),
      isClassed: false,
      attributes: {},
      comment: textOf(row.get('body')) ?? textOf(row.get('comment')),
      creator: textOf(row.get('user')) ?? textOf(row.get('author')),
    });
  }
  return { tool: 'Hypothesis', annotations, unread };
};

/** Whether a value is a row of such a table: a map of texts with a column for the words. */
export function isTableRow(value: unknown): boolean {
  return byName(value).has(QUOTE);
}

function byName(value: unknown): ReadonlyMap<string, string> {
  if (!isRecord(value)) return new Map();
  return new Map(
    Object.entries(value).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name.trim().toLowerCase(), text] as const] : [],
    ),
  );
}
