import { attribute, type HtmlNode, isElement, visit, wordsOf } from './elements.ts';

/** Parts of a page that speak of other pages. */
const ELSEWHERE = new Set(['nav', 'aside', 'footer']);
/** A line with who wrote a text and when has so many UTF-16 units, at most. */
const BYLINE = 160;

/**
 * When a page says it was published, in a `<time>`: one that is marked so, or else those in short lines of its own text,
 * where they all name one day. Of several days nobody knows which.
 */
export function publishedIn(document: HtmlNode): string | undefined {
  const marked = new Set<string>();
  const short = new Set<string>();
  visit(document, (node) => {
    if (!isElement(node)) return true;
    if (ELSEWHERE.has(node.tagName)) return false;
    if (node.tagName !== 'time') return true;
    const day = /^\d{4}-\d{2}-\d{2}/.exec(attribute(node, 'datetime')?.trim() ?? '')?.[0];
    if (day === undefined) return false;
    const isMarked =
      attribute(node, 'pubdate') !== undefined ||
      /(?:^|\s)datePublished(?:\s|$)/.test(attribute(node, 'itemprop') ?? '');
    if (isMarked) marked.add(day);
    const { parentNode: line } = node;
    if (line !== null && isElement(line) && wordsOf(line).trim().length <= BYLINE) short.add(day);
    return false;
  });
  const days = marked.size > 0 ? marked : short;
  return days.size === 1 ? [...days][0] : undefined;
}
