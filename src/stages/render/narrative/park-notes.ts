import type { Element, Root } from 'hast';

/**
 * Marks the last note beside the text before what has to clear it: a table, a heading, or the end of the text. Where
 * that is pushed down by notes, the space above it would be none, for it counts from the text alone.
 */
export function parkNotes() {
  return (tree: Root): void => {
    let last: Element | undefined;
    for (const node of tree.children) {
      if (node.type !== 'element') continue;
      if (clears(node)) {
        mark(last);
        last = undefined;
      }
      last = lastNote(node) ?? last;
    }
    mark(last);
  };
}

/** As `narrative.css` has it. */
function clears({ tagName, properties }: Element): boolean {
  return /^(?:table|h2)$/.test(tagName) || properties.className?.toString() === 'supported';
}

function lastNote(element: Element): Element | undefined {
  if (element.tagName === 'span' && isNote(element)) return element;
  for (const child of element.children.toReversed()) {
    const found = child.type === 'element' ? lastNote(child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

function isNote({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('evidence-note');
}

function mark(note: Element | undefined): void {
  if (note !== undefined) note.properties = { ...note.properties, className: ['evidence-note', 'last'] };
}
