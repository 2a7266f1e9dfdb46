import type { Html, Nodes, Parents } from 'mdast';
import type { Span } from '../../../ground/model/place.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/**
 * A narrative's text with spaces for the comments of HTML that begin a line, so that what follows them is read as
 * Markdown. Everything stays where it is. Those within a line are nodes of their own; what is in code is code. One
 * between two lists is written to keep them apart, and does.
 */
export function blankComments(source: SourceText, body: number): SourceText {
  if (!source.text.includes('<!--', body)) return source;
  const { value: root } = parseMarkdown(source, body, 'comments');
  if (root === undefined) return source;
  const comments = commentsIn(root, source.text);
  if (comments.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, parts: isBetween } of comments) {
    const blank = source.text.slice(start, end).replace(/[^\n]/g, ' ');
    const kept = isBetween && blank.startsWith(' '.repeat(APART.length)) ? APART : '';
    parts.push(source.text.slice(at, start), kept, blank.slice(kept.length));
    at = end;
  }
  parts.push(source.text.slice(at));
  return { ...source, text: parts.join('') };
}

/** An address that nothing refers to: it ends a list, and is not printed. */
const APART = '[//]:#';

interface Comment extends Span {
  /** Whether it keeps two lists apart. */
  readonly parts: boolean;
}

function commentsIn(node: Nodes, text: string, parent?: Parents): readonly Comment[] {
  // What is within a line is found again as a node of its own.
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return [];
  if ('children' in node) return node.children.flatMap((child) => commentsIn(child, text, node));
  if (node.type !== 'html') return [];
  const { start, end } = spanOf(node);
  if (!text.startsWith('<!--', start)) return [];
  const parts = parent !== undefined && isBetweenLists(node, parent, text);
  const comments: Comment[] = [];
  for (let at = text.indexOf('<!--', start); at >= 0 && at < end; ) {
    const close = text.indexOf('-->', at + 4);
    // Without an end here there is none further on either.
    if (close < 0 || close >= end) break;
    comments.push({ start: at, end: close + 3, parts: parts && comments.length === 0 });
    at = text.indexOf('<!--', close + 3);
  }
  return comments;
}

/** With a blank line before it: else the address would go on in the last entry. */
function isBetweenLists(node: Html, parent: Parents, text: string): boolean {
  const index = (parent.children as readonly Nodes[]).indexOf(node);
  const isList = (one: Nodes | undefined): boolean => one?.type === 'list';
  const before = text.slice(0, spanOf(node).start);
  return (
    isList(parent.children[index - 1]) &&
    isList(parent.children[index + 1]) &&
    /\n[ \t>]*\n[ \t>]*$/.test(before.slice(-400))
  );
}
