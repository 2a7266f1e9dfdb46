import type { RootContent } from 'mdast';
import type { BlockNode } from '../../ground/model/narrative-nodes.ts';

/**
 * At which level a block's title is a heading, as a reader takes it:
 *
 * - Right under a heading, with no text between: one below it. The heading is over the block.
 * - After the last of the text, and before the first: the highest level. What comes there is a part of the pack.
 * - Amid text: at the level of the section it comes after, at most one below the highest, so that no block is lost
 *   under a subsection. But never above what comes next: text that goes on, or a subsection, is not the block's.
 */
export function blockLevel(nodes: readonly RootContent[], block: BlockNode): number {
  const at = nodes.indexOf(block);
  const before = nodes.slice(0, at).filter(isText);
  const next = nodes.slice(at).find(isText);
  const top = highestLevel(nodes);
  const last = before.at(-1);
  if (last?.type === 'heading') return below(last.depth);
  const section = before.findLast((node) => node.type === 'heading')?.depth;
  if (next === undefined || section === undefined) return top;
  if (next.type !== 'heading') return below(section);
  return Math.max(Math.min(section, top + 1), next.depth);
}

/** Of the headings in the text. */
export function highestLevel(nodes: readonly RootContent[]): number {
  const depths = nodes.flatMap((node) => (node.type === 'heading' ? [node.depth] : []));
  return depths.length === 0 ? 1 : Math.min(...depths);
}

/** A panel of the text is in its section, one level below it. */
export function panelLevel(nodes: readonly RootContent[], panel: RootContent): number {
  const section = nodes.slice(0, nodes.indexOf(panel)).findLast((node) => node.type === 'heading');
  return section?.type === 'heading' ? below(section.depth) : highestLevel(nodes);
}

function below(level: number): number {
  return Math.min(level + 1, 6);
}

/** Neither a block nor what is printed elsewhere. */
function isText({ type }: RootContent): boolean {
  return type !== 'block' && type !== 'blockReference' && type !== 'footnoteDefinition';
}
