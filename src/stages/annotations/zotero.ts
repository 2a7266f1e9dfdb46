import type { ForeignAnnotation } from '../../ground/model/foreign-annotation.ts';
import type { Found, FoundUnread, ReadAnnotations } from './found-annotation.ts';
import { fieldOf, isRecord, listOf, textOf } from './json-values.ts';
import { wordsOfMarkup } from './words-of-markup.ts';

const DEEPEST = 8;

/**
 * Annotations of Zotero: items of its API (`data.annotationText`), attachments as Better BibTeX exports them, and
 * those of its reader (`text`, `comment`, `pageLabel`), and
 * highlights that were put into a note (`<span class="highlight" data-annotation=…>`).
 */
export const fromZotero: ReadAnnotations = (values) => {
  const annotations: Found<ForeignAnnotation>[] = [];
  const unread: FoundUnread[] = [];
  for (const { value, line } of values) {
    for (const found of unpack(value, 0)) {
      const page = textOf(fieldOf(found, 'annotationPageLabel')) ?? textOf(fieldOf(found, 'pageLabel'));
      const number = `annotation ${annotations.length + unread.length + 1}`;
      const name = page === undefined ? number : `${number}, page ${page}`;
      const words = textOf(fieldOf(found, 'annotationText')) ?? textOf(fieldOf(found, 'text'));
      if (words === undefined) {
        const type =
          textOf(fieldOf(found, 'annotationType')) ?? textOf(fieldOf(found, 'type')) ?? 'annotation';
        const mark = textOf(fieldOf(found, 'key')) ?? textOf(fieldOf(found, 'id'));
        unread.push({ line, name, mark, reason: `it is of type \`${type}\`, and marks no words` });
        continue;
      }
      annotations.push({
        line,
        name,
        words: wordsOfMarkup(words),
        classes: tagsOf(fieldOf(found, 'tags')),
        isClassed: false,
        attributes: {},
        comment: commentOf(found),
        creator: textOf(fieldOf(found, 'annotationAuthorName')) ?? textOf(fieldOf(found, 'authorName')),
      });
    }
  }
  return { tool: 'Zotero', annotations, unread };
};

function commentOf(found: unknown): string | undefined {
  const comment = textOf(fieldOf(found, 'annotationComment')) ?? textOf(fieldOf(found, 'comment'));
  return comment === undefined ? undefined : wordsOfMarkup(comment);
}

/** Annotations hang on attachments, and these on items. */
function unpack(value: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => unpack(one, depth + 1));
  if (!isRecord(value)) return [];
  const data = fieldOf(value, 'data');
  if (isRecord(data) && isAnnotation(data)) return [data];
  if (isAnnotation(value)) return [value];
  const note = textOf(fieldOf(value, 'note'));
  if (note !== undefined) return highlightsOf(note, textOf(fieldOf(value, 'key')));
  return ['data', 'result', 'items', 'attachments', 'annotations', 'children'].flatMap((name) => {
    const inside = fieldOf(value, name);
    return typeof inside === 'object' ? unpack(inside, depth + 1) : [];
  });
}

/** The highlights of a note: their words are in quotation marks of Zotero's. A note without one is itself unread. */
function highlightsOf(note: string, key: string | undefined): readonly unknown[] {
  const found = [...note.matchAll(HIGHLIGHT)].map(([, attributes = '', inside = '']) => ({
    annotationType: 'highlight',
    annotationText: inside.trim().replace(/^[“"„«]([\s\S]*)[”"“»]$/u, '$1'),
    pageLabel: pageOf(attributes),
  }));
  return found.length > 0 ? found : [{ annotationType: 'note', key }];
}

const HIGHLIGHT = /<span\b((?=[^<>]*\bclass="highlight")[^<>]*)>((?:[^<]|<(?!\/?span\b))*)<\/span>/giu;

function pageOf(attributes: string): string | undefined {
  const data = /\bdata-annotation="([^"]*)"/u.exec(attributes)?.[1];
  if (data === undefined) return undefined;
  try {
    return textOf(fieldOf(JSON.parse(decodeURIComponent(data)), 'pageLabel'));
  } catch {
    return undefined;
  }
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
