import type { Element, Root, RootContent } from 'hast';
import type { MarginRecorder } from '../margin-recorder.ts';

/**
 * Notes where the margin beside running text is free: from its beginning, but for tables and for notes that take the
 * whole width. A heading of theirs goes with them, also one of a block that comes after the text.
 *
 * @param margin nothing where no notes are beside the text
 */
export function markEdges(margin: MarginRecorder | undefined) {
  return (tree: Root): void => {
    if (margin === undefined || !hasNotes(tree.children)) return;
    tree.children = tree.children.map(inBox).flatMap(withRoom);
    const elements = tree.children.filter((node): node is Element => node.type === 'element');
    let isFree = false;
    for (const [index, node] of elements.entries()) {
      const opens = !takesWidth(elements, index);
      // Of two tables in a row the second begins no other stretch. What is before the text may have left it free.
      if (opens === isFree && index > 0) continue;
      isFree = opens;
      const { id } = node.properties;
      const anchor = margin.edge(opens, typeof id === 'string' ? id : undefined);
      node.properties = { ...node.properties, id: anchor };
    }
  };
}

function isHeading({ tagName }: Element): boolean {
  return /^h[1-6]$/.test(tagName);
}

function hasNotes(nodes: readonly RootContent[]): boolean {
  return nodes.some(
    (node) => node.type === 'element' && (node.properties.role === 'note' || hasNotes(node.children)),
  );
}

/** Room can be made above a heading, but not in it: that is where links to it lead. */
function withRoom(node: RootContent, index: number, nodes: readonly RootContent[]): readonly RootContent[] {
  const elements = nodes.slice(index).filter((one): one is Element => one.type === 'element');
  const before = nodes.slice(0, index).findLast((one): one is Element => one.type === 'element');
  const isFirst = before !== undefined && !isHeading(before);
  if (node.type !== 'element' || !isHeading(node) || !isFirst || !takesWidth(elements, 0)) return [node];
  const room: Element = {
    type: 'element',
    tagName: 'div',
    properties: { className: ['room'] },
    children: [],
  };
  return [room, node];
}

/** A table is in a box like one that has notes: room can be made above it. */
function inBox(node: RootContent): RootContent {
  if (node.type !== 'element' || node.tagName !== 'table') return node;
  return { type: 'element', tagName: 'div', properties: { className: ['supported'] }, children: [node] };
}

function takesWidth(elements: readonly Element[], index: number): boolean {
  const here = elements[index];
  if (here === undefined) return true;
  const { className } = here.properties;
  // As `margin.css` has it.
  if (Array.isArray(className) && /^(?:supported|captioned|room)$/.test(className.join(' '))) return true;
  return isHeading(here) && takesWidth(elements, index + 1);
}
