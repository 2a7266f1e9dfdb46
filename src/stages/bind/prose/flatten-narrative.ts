import type { Nodes, Parents } from 'mdast';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { WrittenNode } from '../../../ground/model/narrative-nodes.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { type FlatProse, flattenProse } from './flatten-prose.ts';

/** The texts of a narrative: paragraphs, headings, table rows and code, the titles of blocks and of links. */
export function flattenNarrative(node: Nodes, narrative: Narrative): readonly FlatProse[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableRow':
      return [flattenProse(node, narrative), ...titlesWithin(node, narrative)];
    case 'code':
      return [flattenProse(node, narrative)];
    case 'definition':
      return titlesWithin(node, narrative);
    case 'block':
      return node.texts.map((text) => flattenWritten(text, narrative));
    case 'blockReference':
      return node.options
        .filter(({ name }) => name.value === 'title')
        .map(({ value }) => flattenWritten(value, narrative));
    default:
      return 'children' in node ? flattenChildren(node, narrative) : [];
  }
}

/** Every item that parts of a narrative cite or print. */
export function citedIn(nodes: readonly Nodes[], narrative: Narrative): readonly BoundItem[] {
  return nodes
    .flatMap((node) => flattenNarrative(node, narrative))
    .flatMap(({ citations, values }) => [
      ...citations.flatMap(({ items }) => items),
      ...values.flatMap((value) => value.node.figures),
    ]);
}

/** Each text knows how long the list right behind it is, and what it stands over. */
function flattenChildren(node: Parents, narrative: Narrative): readonly FlatProse[] {
  return node.children.flatMap((child, index) => {
    const next = node.children[index + 1];
    const over = standsOver(node, index);
    const flats = flattenNarrative(child, narrative).map((flat) =>
      over === undefined ? flat : { ...flat, over },
    );
    if (next?.type !== 'list' || (child.type !== 'paragraph' && child.type !== 'heading')) return flats;
    return flats.map((flat) => ({ ...flat, listBehind: next.children.length }));
  });
}

/** A heading stands over its section, the words before a list or a table over those, a head of a table over its rows. */
function standsOver({ children }: Parents, index: number): readonly Nodes[] | undefined {
  const child = children[index];
  const next = children[index + 1];
  switch (child?.type) {
    case 'heading': {
      const { depth } = child;
      const end = children.findIndex(
        (node, at) => at > index && node.type === 'heading' && node.depth <= depth,
      );
      return children.slice(index + 1, end === -1 ? children.length : end);
    }
    case 'paragraph':
      return next?.type === 'list' || next?.type === 'table' ? [next] : undefined;
    case 'tableRow':
      return index === 0 ? children.slice(1) : undefined;
    case 'block':
    case 'blockReference':
      return [];
    default:
      return undefined;
  }
}

/** The titles of links, pictures and definitions, which rest on what their paragraph cites. */
function titlesWithin(node: Nodes, narrative: Narrative): readonly FlatProse[] {
  const titles: string[] = [];
  const citations: BoundItem[] = [];
  const visit = (one: Nodes): void => {
    if ('title' in one && typeof one.title === 'string' && one.title !== '') titles.push(one.title);
    if (one.type === 'citation') citations.push(...one.items);
    if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return titles.map((text) => ({
    text,
    citations: [{ offset: 0, items: citations }],
    values: [],
    placeOf: () => narrative.placeOf(node),
  }));
}

function flattenWritten(node: WrittenNode, narrative: Narrative): FlatProse {
  return { text: node.value, citations: [], values: [], placeOf: (span) => narrative.placeOf(node, span) };
}
