import type { Nodes } from 'mdast';
import type { Span } from '../../../ground/model/place.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import type { SourceText } from '../source-text.ts';
import { spanOf } from './narrative-places.ts';

/**
 * A narrative's text with spaces for the comments of HTML that begin a line, so that what follows them is read as
 * Markdown. Everything stays where it is. Those within a line are nodes of their own; what is in code is code.
 */
export function blankComments(source: SourceText, body: number): SourceText {
  if (!source.text.includes('<!--', body)) return source;
  const { value: root } = parseMarkdown(source, body, 'comments');
  if (root === undefined) return source;
  const comments = commentsIn(root, source.text);
  if (comments.length === 0) return source;
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of comments) {
    parts.push(source.text.slice(at, start), source.text.slice(start, end).replace(/[^\n]/g, ' '));
    at = end;
  }
  parts.push(source.text.slice(at));
  return { ...source, text: parts.join('') };
}

function commentsIn(node: Nodes, text: string): readonly Span[] {
  // What is within a line is found again as a node of its own.
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return [];
  if ('children' in node) return node.children.flatMap((child) => commentsIn(child, text));
  if (node.type !== 'html') return [];
  const { start, end } = spanOf(node);
  if (!text.startsWith('<!--', start)) return [];
  const comments: Span[] = [];
  for (let at = text.indexOf('<!--', start); at >= 0 && at < end; ) {
    const close = text.indexOf('-->', at + 4);
    // Without an end here there is none further on either.
    if (close < 0 || close >= end) break;
    comments.push({ start: at, end: close + 3 });
    at = text.indexOf('<!--', close + 3);
  }
  return comments;
}
