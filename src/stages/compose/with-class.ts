import type { Nodes } from 'mdast';

/** A node of running text whose element has a class more. */
export function withClass<Node extends Nodes>(node: Node, name: string): Node {
  const data: { readonly hProperties?: { readonly className?: readonly string[] } } = node.data ?? {};
  const className = [...(data.hProperties?.className ?? []), name];
  return { ...node, data: { ...data, hProperties: { ...data.hProperties, className } } };
}
