import type { FootnoteDefinition, Nodes, Root } from 'mdast';
import { noteAnchor } from '../../ground/model/content-nodes.ts';

/** The notes of a pack's text: their numbers run through the whole of it. */
export interface Footnotes {
  /** The number of a note, from 1 in the order in which the text comes to them. */
  call(identifier: string): number;
  /** The notes that were called and not yet printed, in order; they count as printed then. */
  take(): readonly CalledNote[];
  /** The numbers of the notes that were called, by what the author calls them. */
  readonly numbers: ReadonlyMap<string, number>;
}

export interface CalledNote {
  readonly number: number;
  readonly anchor: string;
  readonly definition: FootnoteDefinition;
}

export function makeFootnotes(root: Root): Footnotes {
  const definitions = definitionsIn(root);
  const numbers = new Map<string, number>();
  const waiting: CalledNote[] = [];
  return {
    numbers,
    call: (identifier) => {
      const known = numbers.get(identifier);
      if (known !== undefined) return known;
      const number = numbers.size + 1;
      numbers.set(identifier, number);
      const definition = definitions.get(identifier);
      if (definition !== undefined) waiting.push({ number, anchor: noteAnchor(number), definition });
      return number;
    },
    take: () => waiting.splice(0),
  };
}

function definitionsIn(root: Root): ReadonlyMap<string, FootnoteDefinition> {
  const found = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}
