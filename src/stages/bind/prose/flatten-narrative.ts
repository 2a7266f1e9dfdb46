import type { Nodes } from 'mdast';
import type { WrittenNode } from '../../../ground/model/narrative-nodes.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { type FlatProse, flattenProse } from './flatten-prose.ts';

/** The texts of a narrative: paragraphs, headings and table rows, with the titles of blocks. */
export function flattenNarrative(node: Nodes, narrative: Narrative): readonly FlatProse[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableRow':
    case 'code':
      return [flattenProse(node, narrative)];
    case 'block':
      return node.texts.map((text) => flattenWritten(text, narrative));
    case 'blockReference':
      return node.options
        .filter(({ name }) => name.value === 'title')
        .map(({ value }) => flattenWritten(value, narrative));
    default:
      return 'children' in node ? node.children.flatMap((child) => flattenNarrative(child, narrative)) : [];
  }
}

function flattenWritten(node: WrittenNode, narrative: Narrative): FlatProse {
  return { text: node.value, citations: [], values: [], placeOf: (span) => narrative.placeOf(node, span) };
}
