import type { Nodes } from 'mdast';

/** The words of a node, with its line breaks. */
export function plainText(node: Nodes): string {
  if (node.type === 'break') return '\n';
  if ('children' in node) return node.children.map(plainText).join('');
  return node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
}
