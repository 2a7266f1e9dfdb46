import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * The text that a Markdown character reference such as `&amp;` or `&#x2014;` stands for, or the reference
 * itself when it stands for nothing. The Markdown parser is asked, so that the two always agree.
 */
export function decodeEntity(reference: string): string {
  const known = decoded.get(reference);
  if (known !== undefined) return known;
  const [paragraph] = parser.parse(`x${reference}x`).children;
  const [text] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const value = text?.type === 'text' ? text.value.slice(1, -1) : reference;
  if (decoded.size < MOST_KEPT) decoded.set(reference, value);
  return value;
}

const MOST_KEPT = 3000;
const decoded = new Map<string, string>();
const parser = unified().use(remarkParse).freeze();
