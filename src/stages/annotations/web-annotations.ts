import type {
  AnnotationTool,
  ForeignAnnotation,
  TextPosition,
} from '../../ground/model/foreign-annotation.ts';
import type { Found, FoundUnread, ReadAnnotations } from './found-annotation.ts';
import { countOf, fieldOf, isRecord, listOf, textOf } from './json-values.ts';

/** Selectors refine one another, and collections hold pages: not deeper than this. */
const DEEPEST = 8;

/**
 * Hypothesis (`rows` of its API, `annotations` of its export) and W3C Web Annotations: one, a list, a page, a
 * collection, a graph. The words are those of the TextQuoteSelector. https://www.w3.org/TR/annotation-model/
 */
export const fromWebAnnotations: ReadAnnotations = (values) => {
  const all = values.flatMap(({ value, line }) => unpack(value, 0).map((one) => ({ value: one, line })));
  const annotations: Found<ForeignAnnotation>[] = [];
  const unread: FoundUnread[] = [];
  for (const [index, { value, line }] of all.entries()) {
    const name = `annotation ${index + 1}`;
    const mark = textOf(fieldOf(value, 'id'));
    if (listOf(fieldOf(value, 'references')).length > 0) {
      unread.push({ line, name, mark, reason: 'it answers another annotation, and marks no words' });
      continue;
    }
    const selectors = listOf(fieldOf(value, 'target')).flatMap((target) =>
      selectorsOf(fieldOf(target, 'selector'), 0),
    );
    const quotes = selectors.filter(
      (one) => isOfType(one, 'TextQuoteSelector') && textOf(fieldOf(one, 'exact')),
    );
    const about = {
      classes: tagsOf(value),
      isClassed: false,
      attributes: {},
      comment: commentOf(value),
      creator: creatorOf(value),
    };
    const position = quotes.length === 0 ? positionOf(value) : undefined;
    if (position !== undefined) {
      annotations.push({ line, name, words: '', position, ...about });
      continue;
    }
    if (quotes.length === 0) {
      unread.push({ line, name, mark, reason: unreadable(selectors) });
      continue;
    }
    const positions = selectors.filter((one) => isOfType(one, 'TextPositionSelector'));
    for (const [at, quote] of quotes.entries()) {
      annotations.push({
        line,
        name: quotes.length > 1 ? `${name}, target ${at + 1}` : name,
        words: textOf(fieldOf(quote, 'exact')) ?? '',
        before: textOf(fieldOf(quote, 'prefix')),
        after: textOf(fieldOf(quote, 'suffix')),
        offset: countOf(fieldOf(positions[at], 'start')),
        ...about,
      });
    }
  }
  return { tool: toolOf(all.map(({ value }) => value)), annotations, unread };
};

/** One position in the whole of a text; one that refines another selector counts from elsewhere. */
function positionOf(annotation: unknown): TextPosition | undefined {
  const [target, ...others] = listOf(fieldOf(annotation, 'target'));
  if (others.length > 0) return undefined;
  const found = listOf(fieldOf(target, 'selector')).find((one) => isOfType(one, 'TextPositionSelector'));
  const [start, end] = [countOf(fieldOf(found, 'start')), countOf(fieldOf(found, 'end'))];
  if (start === undefined || end === undefined || end <= start) return undefined;
  const digests = listOf(fieldOf(target, 'state')).flatMap((state) => textOf(fieldOf(state, 'sha256')) ?? []);
  return { start, end, sha256: digests[0]?.toLowerCase() };
}

function unreadable(selectors: readonly unknown[]): string {
  if (selectors.length === 0) return 'it is on the whole page, and marks no words';
  const [type = 'selector'] = selectors.flatMap((one) => textOf(fieldOf(one, 'type')) ?? []);
  return `it has a \`${type.slice(0, 60)}\` and no TextQuoteSelector: where it is in the words cannot be told`;
}

function unpack(value: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [];
  if (Array.isArray(value)) return value.flatMap((one) => unpack(one, depth + 1));
  if (!isRecord(value)) return [];
  if (Object.hasOwn(value, 'target')) return [value];
  return ['rows', 'annotations', 'items', '@graph', 'first'].flatMap((name) => {
    const inside = fieldOf(value, name);
    return typeof inside === 'object' ? unpack(inside, depth + 1) : [];
  });
}

function selectorsOf(selector: unknown, depth: number): readonly unknown[] {
  if (depth > DEEPEST) return [];
  return listOf(selector).flatMap((one) => [
    one,
    ...selectorsOf(fieldOf(one, 'refinedBy'), depth + 1),
    ...selectorsOf(fieldOf(one, 'items'), depth + 1),
  ]);
}

function isOfType(value: unknown, type: string): boolean {
  const types = [...listOf(fieldOf(value, 'type')), ...listOf(fieldOf(value, '@type'))];
  return types.some((one) => one === type || one === `oa:${type}`);
}

/** `tags` of Hypothesis; bodies for tagging of Web Annotations. */
function tagsOf(annotation: unknown): readonly string[] {
  const bodies = listOf(fieldOf(annotation, 'body')).filter((body) => purposesOf(body).includes('tagging'));
  const tags = [...listOf(fieldOf(annotation, 'tags')), ...bodies.map((body) => fieldOf(body, 'value'))];
  return tags.flatMap((tag) => textOf(tag)?.trim() ?? []);
}

function commentOf(annotation: unknown): string | undefined {
  const own = textOf(fieldOf(annotation, 'text')) ?? textOf(fieldOf(annotation, 'bodyValue'));
  if (own !== undefined) return own;
  const bodies = listOf(fieldOf(annotation, 'body')).filter((body) => !purposesOf(body).includes('tagging'));
  const texts = bodies.flatMap((body) => textOf(fieldOf(body, 'value')) ?? []);
  return texts.length === 0 ? undefined : texts.join('\n\n');
}

function purposesOf(body: unknown): readonly unknown[] {
  return [...listOf(fieldOf(body, 'purpose')), ...listOf(fieldOf(body, 'role'))];
}

/** `acct:jane@hypothes.is` is jane. */
function creatorOf(annotation: unknown): string | undefined {
  const [creator] = listOf(fieldOf(annotation, 'creator'));
  const shown = textOf(fieldOf(fieldOf(annotation, 'user_info'), 'display_name'));
  const user = textOf(fieldOf(annotation, 'user'));
  return shown ?? textOf(fieldOf(creator, 'name')) ?? /^acct:([^@]+)@/.exec(user ?? '')?.[1] ?? user;
}

function toolOf(annotations: readonly unknown[]): AnnotationTool {
  const isHypothesis = annotations.some(
    (one) =>
      fieldOf(one, 'uri') !== undefined &&
      (fieldOf(one, 'user') !== undefined || fieldOf(one, 'tags') !== undefined),
  );
  return isHypothesis ? 'Hypothesis' : 'Web Annotations';
}
