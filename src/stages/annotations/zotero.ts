import type { ForeignAnnotation, UnreadAnnotation } from '../../ground/model/foreign-annotation.ts';
import type { Found, ReadAnnotations } from './found-annotation.ts';
import { fieldOf, isRecord, listOf, textOf } from './json-values.ts';

const DEEPEST = 8;

/**
 * Annotations of Zotero: items of its API (`data.annotationText`), attachments as Better BibTeX exports them, and
 * those of its reader (`text`, `comment`, `pageLabel`).
 */
export const fromZotero: ReadAnnotations = (values) => {
  const annotations: Found<ForeignAnnotation>[] = [];
  const unread: Found<UnreadAnnotation>[] = [];
  for (const { value, line } of values) {
    for (const found of unpack(value, 0)) {
      const page = textOf(fieldOf(found, 'annotationPageLabel')) ?? textOf(fieldOf(found, 'pageLabel'));
      const number = `annotation ${annotations.length + unread.length + 1}`;
      const name = page === undefined ? number : `${number}, page ${page}`;
      const words = textOf(fieldOf(found, 'annotationText')) ?? textOf(fieldOf(found, 'text'));
      if (words === undefined) {
        const type =
          textOf(fieldOf(found, 'annotationType')) ?? textOf(fieldOf(found, 'type')) ?? 'annotation';
        unread.push({ line, name, reason: `it is of type \`${type}\`, and marks no words` });
        continue;
      }
      annotations.push({
        line,
        name,
        words,
        classes: tagsOf(fieldOf(found, 'tags')),
        isClassed: false,
        attributes: {},
        comment: textOf(fieldOf(found, 'annotationComment')) ?? textOf(fieldOf(found, 'comment')),
        creator: textOf(fieldOf(found, 'annotationAuthorName')) ?? textOf(fieldOf(found, 'authorName')),
      });
    }
  }
  return { tool: 'Zotero', annotations, unread };
};

/** Annotations hang on attachments, and these on items. */
function unpack(value: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => unpack(one, depth + 1));
  if (!isRecord(value)) return [];
  const data = fieldOf(value, 'data');
  if (isRecord(data) && isAnnotation(data)) return [data];
  if (isAnnotation(value)) return [value];
  return ['data', 'items', 'attachments', 'annotations', 'children'].flatMap((name) => {
    const inside = fieldOf(value, name);
    return typeof inside === 'object' ? unpack(inside, depth + 1) : [];
  });
}

const TYPES = ['highlight', 'underline', 'note', 'image', 'ink', 'text'];

function isAnnotation(value: unknown): boolean {
  if (fieldOf(value, 'annotationType') !== undefined || fieldOf(value, 'annotationText') !== undefined)
    return true;
  const type = fieldOf(value, 'type');
  const hasPage = fieldOf(value, 'pageLabel') !== undefined || fieldOf(value, 'position') !== undefined;
  return hasPage && (type === undefined || (typeof type === 'string' && TYPES.includes(type)));
}

/** `[{ tag }]` of the API, `[{ name }]` of the reader, or texts. */
function tagsOf(tags: unknown): readonly string[] {
  return listOf(tags).flatMap(
    (tag) =>
      textOf(tag)?.trim() ??
      textOf(fieldOf(tag, 'tag'))?.trim() ??
      textOf(fieldOf(tag, 'name'))?.trim() ??
      [],
  );
}
