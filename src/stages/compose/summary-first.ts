import type { RootContent } from 'mdast';
import { SUMMARY_MARK } from '../../ground/model/narrative-nodes.ts';

/**
 * The section that is marked as the summary, up to the next heading of its level, and apart from it the rest. Key
 * figures that are placed right after the section go with it; another block ends it.
 */
export function summaryFirst(nodes: readonly RootContent[]): {
  readonly first: readonly RootContent[];
  readonly rest: readonly RootContent[];
} {
  const start = nodes.findIndex(isMarked);
  const heading = nodes[start];
  if (heading?.type !== 'heading') return { first: [], rest: nodes };
  const length = nodes.slice(start + 1).findIndex((node) => endsSection(node, heading.depth));
  let end = length < 0 ? nodes.length : start + 1 + length;
  const behind = nodes[end];
  if (behind?.type === 'block' && behind.name === 'key-figures') end += 1;
  return {
    first: nodes.slice(start, end),
    rest: [...nodes.slice(0, start), ...nodes.slice(end)],
  };
}

export function isMarked(node: RootContent): boolean {
  return node.type === 'heading' && node.data?.marks?.some(({ value }) => value === SUMMARY_MARK) === true;
}

function endsSection(node: RootContent, depth: number): boolean {
  return node.type === 'block' || (node.type === 'heading' && node.depth <= depth);
}
