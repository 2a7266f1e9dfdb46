import type { Nodes } from 'mdast';
import { noteLabel } from '../../ground/model/content-nodes.ts';
import type { Mark } from '../../ground/model/content-parts.ts';

/**
 * The words of composed running text, values among them.
 *
 * @param marked with the marks, or the numbers of notes instead, that are printed in it; or with the names of what it
 * refers to, whose numbers may change without a word of it, and, if not `names-alone`, the signs of what is struck out
 * and addresses of links
 */
export function narrativeWords(node: Nodes, marked?: 'marks' | 'calls' | 'names' | 'names-alone'): string {
  const labels = (marks: readonly Mark[]): string => marks.map(({ label }) => label).join(', ');
  if (node.type === 'printed') {
    const plain = [node.qualifier, node.value.text].filter((part) => part !== undefined).join(' ');
    return marked === 'calls' ? `${plain}${labels(node.calls)}` : plain;
  }
  const isShown = marked === 'marks' || marked === 'calls';
  if (node.type === 'marks') return isShown ? labels(node[marked]) : '';
  if (node.type === 'footnoteCall') return isShown ? noteLabel(node.number) : '';
  if (node.type === 'crossReference') return isNamed(marked) ? `[${node.id.value}]` : '';
  if ('value' in node && typeof node.value === 'string') return node.value;
  const inner =
    'children' in node ? node.children.map((child) => narrativeWords(child, marked)).join('') : '';
  if (marked !== 'names') return inner;
  if (node.type === 'delete') return `~~${inner}~~`;
  return node.type === 'link' && node.url !== inner ? `${inner} (${node.url})` : inner;
}

function isNamed(marked: string | undefined): boolean {
  return marked === 'names' || marked === 'names-alone';
}
