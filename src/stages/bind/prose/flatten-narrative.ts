import type { Nodes, Parents, Table } from 'mdast';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { PanelNode } from '../../../ground/model/narrative-nodes.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import type { WrittenNode } from '../../../ground/model/written-node.ts';
import { endsInBrackets, readsAsCaption } from '../items/cell-label.ts';
import { authorLanguage } from '../reading-language.ts';
import { type FlatProse, flattenProse } from './flatten-prose.ts';
import { besideAll, textsAround } from './texts-around.ts';

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
      return node.texts.map((text) => ({ ...flattenWritten(text, narrative), block: node }));
    case 'table':
      return flattenTable(node, [], narrative);
    case 'panel':
      return flattenPanel(node, narrative);
    case 'blockReference':
      return node.options
        .filter(({ name }) => name.value === 'title')
        .map(({ value }) => flattenWritten(value, narrative));
    default:
      return 'children' in node ? flattenChildren(node, narrative) : [];
  }
}

/** Every item that parts of a narrative cite or print, once. */
export function citedIn(nodes: readonly Nodes[], narrative: Narrative): readonly BoundItem[] {
  return citedBy(nodes.flatMap((node) => flattenNarrative(node, narrative)));
}

/** Every item that texts cite or print, once. */
export function citedBy(texts: readonly FlatProse[]): readonly BoundItem[] {
  const items = new Set<BoundItem>();
  for (const { citations, values } of texts) {
    for (const citation of citations) for (const item of citation.items) items.add(item);
    for (const { node } of values) for (const figure of node.figures) items.add(figure);
  }
  return [...items];
}

/** Each text knows what it is over, how long the list right after it is, and whether it is a quotation. */
function flattenChildren(node: Parents, narrative: Narrative): readonly FlatProse[] {
  const { children } = node;
  const texts = children.map((_, index) => {
    const over = standsOver(node, index);
    const flats = flattenChild(node, index, narrative);
    return over === undefined ? flats : flats.map((flat) => ({ ...flat, over }));
  });
  return texts.flatMap((all, index) => {
    const [child, next] = [children[index], children[index + 1]];
    const flats = besideAll(all, () => textsAround(children, index, narrative));
    if (child?.type === 'blockquote') return withQuotations(flats, texts[index + 1] ?? []);
    if (next?.type !== 'list' || (child?.type !== 'paragraph' && child?.type !== 'heading')) return flats;
    return flats.map((flat) => ({ ...flat, listBehind: next.children.length }));
  });
}

/** A text right before a table may be its caption, and the caption its title. */
function flattenChild({ children }: Parents, index: number, narrative: Narrative): readonly FlatProse[] {
  const [before, child, next] = [children[index - 1], children[index], children[index + 1]];
  if (child === undefined) return [];
  if (child.type === 'table') return flattenTable(child, captionsIn(before, narrative), narrative);
  const flats = flattenNarrative(child, narrative);
  return next?.type === 'table' && captionsIn(child, narrative).length > 0
    ? flats.map((flat) => ({ ...flat, names: true }))
    : flats;
}

function captionsIn(node: Nodes | undefined, narrative: Narrative): readonly string[] {
  if (node?.type !== 'paragraph' && node?.type !== 'heading') return [];
  const { text } = flattenProse(node, narrative);
  const words = text.trim();
  return readsAsCaption(words, authorLanguage()) || endsInBrackets(words) ? [words] : [];
}

function flattenTable(node: Table, captions: readonly string[], narrative: Narrative): readonly FlatProse[] {
  const [first] = node.children;
  const table = { head: first === undefined ? '' : flattenProse(first, narrative).text, captions };
  return node.children.flatMap((row, index) =>
    flattenNarrative(row, narrative).map((flat) => ({
      ...flat,
      ...(index === 0 ? { over: node.children.slice(1), names: true as const } : { table }),
    })),
  );
}

/** A title is that of every table in it. */
function flattenPanel(node: PanelNode, narrative: Narrative): readonly FlatProse[] {
  const isTable = node.children.some(({ type }) => type === 'table');
  const titles = node.texts.map((text) => ({
    ...flattenWritten(text, narrative),
    over: node.children,
    ...(isTable ? { names: true as const } : {}),
  }));
  const captions = titles.map(({ text }) => text);
  const over = titles.map(({ text, placeOf }) => ({ is: 'over' as const, text, placeOf }));
  const within = besideAll(flattenChildren(node, narrative), () => over).map((flat) =>
    flat.table === undefined
      ? flat
      : { ...flat, table: { ...flat.table, captions: [...flat.table.captions, ...captions] } },
  );
  return [...titles, ...within];
}

/** A block quotation that cites nothing rests on the text after it. */
function withQuotations(flats: readonly FlatProse[], after: readonly FlatProse[]): readonly FlatProse[] {
  const all = flats.flatMap(({ citations }) => citations.flatMap(({ items }) => items));
  const items = all.length > 0 ? all : firstCited(after);
  return flats.map((flat) => asQuotation(flat, items));
}

/** A heading is over its section, the words before a list or a table over those. */
function standsOver({ children }: Parents, index: number): readonly Nodes[] | undefined {
  const child = children[index];
  const next = children[index + 1];
  switch (child?.type) {
    case 'heading': {
      const { depth } = child;
      let end = index + 1;
      for (; end < children.length; end++) {
        const node = children[end];
        if (node?.type === 'heading' && node.depth <= depth) break;
      }
      return children.slice(index + 1, end);
    }
    case 'paragraph':
      return next?.type === 'list' || next?.type === 'table' ? [next] : undefined;
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

function firstCited(flats: readonly FlatProse[]): readonly BoundItem[] {
  return flats[0]?.citations[0]?.items ?? [];
}

/** The line that says whose the words are, after a dash, is none of them. */
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
