import type { Nodes } from 'mdast';
import type { BoundItem } from '../../../ground/model/bound.ts';
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
      return 'children' in node ? flattenAll(node.children, narrative) : [];
  }
}

/** A block quotation that cites nothing rests on the text after it. */
function flattenAll(children: readonly Nodes[], narrative: Narrative): readonly FlatProse[] {
  const texts = children.map((child) => flattenNarrative(child, narrative));
  return texts.flatMap((flats, index) => {
    if (children[index]?.type !== 'blockquote') return flats;
    const all = flats.flatMap(({ citations }) => citations.flatMap(({ items }) => items));
    const items = all.length > 0 ? all : firstCited(texts[index + 1] ?? []);
    return flats.map((flat) => asQuotation(flat, items));
  });
}

function firstCited(flats: readonly FlatProse[]): readonly BoundItem[] {
  return flats[0]?.citations[0]?.items ?? [];
}

/** The line that says whose the words are, behind a dash, is none of them. */
function asQuotation(flat: FlatProse, items: readonly BoundItem[]): FlatProse {
  const by = /(?:^|\n|\s)[—–][^—–]{1,120}$/u.exec(flat.text);
  const end = by === null ? flat.text.trimEnd().length : by.index;
  const lead = flat.text.length - flat.text.trimStart().length;
  const citations =
    items.length > 0 ? [...flat.citations, { offset: flat.text.length, items }] : flat.citations;
  return { ...flat, citations, ...(end > lead && { quotation: { start: lead, end } }) };
}

function flattenWritten(node: WrittenNode, narrative: Narrative): FlatProse {
  return { text: node.value, citations: [], values: [], placeOf: (span) => narrative.placeOf(node, span) };
}
