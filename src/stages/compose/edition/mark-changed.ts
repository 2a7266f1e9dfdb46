import type { Nodes, Parents } from 'mdast';
import type { Block } from '../../../ground/model/content.ts';
import type { EditionChanges } from '../../../ground/model/edition-changes.ts';
import type { PassageOf } from './passages.ts';

/** Marks the passages of running text that were changed or added: a bar is printed beside them. */
export function markChanged(
  { text }: EditionChanges,
  passages: readonly PassageOf[],
): (block: Block) => Block {
  const nodes = new Set(
    text.flatMap(({ change, index }) => {
      const node = index === undefined || change === 'moved' ? undefined : passages[index]?.node;
      return node === undefined ? [] : [node];
    }),
  );
  const visit = <Parent extends Parents>(parent: Parent): Parent => {
    // The tree keeps its shape.
    const children = parent.children.map((child) => marked(child)) as Parent['children'];
    return { ...parent, children };
  };
  const marked = (node: Nodes): Nodes => {
    const inner = 'children' in node ? visit(node) : node;
    return nodes.has(node) ? withClass(inner) : inner;
  };
  return (block) => (block.block === 'narrative' ? { ...block, root: visit(block.root) } : block);
}

/** The references of the items that were changed or added. */
export function changedItems({ items }: EditionChanges): readonly string[] {
  return [...new Set(items.flatMap(({ now }) => now?.ref ?? []))];
}

function withClass(node: Nodes): Nodes {
  const data: { readonly hProperties?: { readonly className?: readonly string[] } } = node.data ?? {};
  const className = [...(data.hProperties?.className ?? []), 'changed'];
  return { ...node, data: { ...data, hProperties: { ...data.hProperties, className } } } as Nodes;
}
