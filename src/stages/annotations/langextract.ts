import type { ForeignAnnotation, UnreadAnnotation } from '../../ground/model/foreign-annotation.ts';
import type { Found, ReadAnnotations } from './found-annotation.ts';
import { countOf, fieldOf, isRecord, listOf, textOf } from './json-values.ts';

/** How many code points on each side of an extraction tell one place of its words from another. */
const CONTEXT = 80;

/**
 * LangExtract: a document on each line, `{ document_id, text, extractions }`. Its offsets are code points of its own
 * text, which need not be that of the document: what is used of them is the text on both sides.
 */
export const fromLangExtract: ReadAnnotations = (values, document) => {
  const documents = values.flatMap(({ value, line }) =>
    documentsOf(value).map((one) => ({ value: one, line })),
  );
  const own = documents.filter(({ value }) => fieldOf(value, 'document_id') === document);
  const annotations: Found<ForeignAnnotation>[] = [];
  const unread: Found<UnreadAnnotation>[] = [];
  for (const { value, line } of own.length > 0 ? own : documents) {
    const points = pointsOf(textOf(fieldOf(value, 'text')));
    const list = fieldOf(value, 'extractions');
    if (!Array.isArray(list)) {
      unread.push({ line, name: `line ${line}`, reason: 'it has no list `extractions`' });
      continue;
    }
    for (const [index, extraction] of list.entries()) {
      const name = `extraction ${index + 1}${values.length > 1 ? ` of line ${line}` : ''}`;
      const words = textOf(fieldOf(extraction, 'extraction_text'));
      if (words === undefined) {
        unread.push({ line, name, reason: 'it has no `extraction_text`' });
        continue;
      }
      const extractionClass = textOf(fieldOf(extraction, 'extraction_class'));
      annotations.push({
        line,
        name,
        words,
        classes: extractionClass === undefined ? [] : [extractionClass],
        isClassed: true,
        attributes: attributesOf(fieldOf(extraction, 'attributes')),
        ...contextOf(points, words, fieldOf(extraction, 'char_interval')),
      });
    }
  }
  return { tool: 'LangExtract', annotations, unread };
};

/** True for an extraction that is by itself, without the document of it. */
export function isBareExtraction(value: unknown): boolean {
  return (
    textOf(fieldOf(value, 'extraction_text')) !== undefined &&
    textOf(fieldOf(value, 'extraction_class')) !== undefined
  );
}

/** The documents of a value. A list of extractions, as people write one down, is a document without its text. */
function documentsOf(value: unknown): readonly unknown[] {
  const list = listOf(value);
  return list.some(isBareExtraction) ? [{ extractions: list }] : list;
}

/** Code points by index: an array only where the text has pairs of UTF-16 units. */
function pointsOf(text: string | undefined): string | readonly string[] | undefined {
  if (text === undefined) return undefined;
  return /[\u{10000}-\u{10FFFF}]/u.test(text) ? [...text] : text;
}

/** The text around an extraction. Offsets that lead to other words than these say nothing. */
function contextOf(
  points: string | readonly string[] | undefined,
  words: string,
  interval: unknown,
): Pick<ForeignAnnotation, 'before' | 'after'> {
  const start = countOf(fieldOf(interval, 'start_pos'));
  const end = countOf(fieldOf(interval, 'end_pos'));
  if (
    points === undefined ||
    start === undefined ||
    end === undefined ||
    end > points.length ||
    start >= end
  ) {
    return {};
  }
  const between = (from: number, to: number): string => {
    const part = points.slice(Math.max(0, from), to);
    return typeof part === 'string' ? part : part.join('');
  };
  if (plain(between(start, end)) !== plain(words)) return {};
  return { before: between(start - CONTEXT, start), after: between(end, end + CONTEXT) };
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Values are texts, or lists of them. */
function attributesOf(attributes: unknown): Readonly<Record<string, string>> {
  if (!isRecord(attributes)) return {};
  const made: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(attributes)) {
    const texts = listOf(value).filter((one) => typeof one === 'string' || typeof one === 'number');
    if (texts.length > 0) made[name] = texts.join(', ');
  }
  return made;
}
