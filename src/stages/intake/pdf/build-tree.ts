import type {
  Data,
  FootnoteDefinition,
  List,
  ListItem,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import { append } from '../../../ground/model/append.ts';
import { highest } from '../../../ground/model/extremes.ts';
import type { Finding, ImportedData } from '../imported.ts';
import { addTo } from './add-to.ts';
import { type Block, type TextBlock, wordsOf } from './block.ts';
import type { Footnote } from './footnotes.ts';

export interface Built {
  readonly root: Root;
  readonly findings: readonly Finding[];
}

/** The tree of the document. Each finding gets the number of its block. */
export function buildTree(
  blocks: readonly Block[],
  notes: readonly Footnote[],
  labelOf: (page: number) => string,
): Built {
  const children: RootContent[] = [];
  const findings: Finding[] = [];
  const definitions = new Map(notes.map((note) => [note.note, note]));
  const waiting: { readonly node: FootnoteDefinition; readonly block: TextBlock }[] = [];
  const marks = new Map<TextBlock, Footnote[]>();
  for (const note of notes) addTo(marks, note.block, note);
  let before: Block | undefined;

  const report = (block: Block): void => {
    for (const notice of block.notices) findings.push({ ...notice, block: children.length - 1 });
  };
  for (const block of blocks) {
    const data = dataOf(block.page, labelOf);
    if (block.kind === 'table') {
      const width = highest(block.rows.map((row) => row.length));
      children.push({
        type: 'table',
        align: [],
        data,
        children: block.rows.map(
          (row, index): TableRow => ({
            type: 'tableRow',
            ...(block.pages === undefined ? {} : { data: dataOf(block.pages[index] ?? block.page, labelOf) }),
            children: Array.from({ length: width }, (_, column) => ({
              type: 'tableCell',
              children: textNodes(row[column] ?? ''),
            })),
          }),
        ),
      });
      report(block);
    } else {
      const definition = definitions.get(block);
      const phrasing = phrasingOf(block, marks.get(block) ?? [], definition);
      if (definition !== undefined) {
        const paragraph: Paragraph = { type: 'paragraph', children: phrasing };
        waiting.push({
          node: {
            type: 'footnoteDefinition',
            identifier: definition.id,
            label: definition.id,
            children: [paragraph],
            data,
          },
          block,
        });
        continue;
      }
      if (block.kind === 'heading') {
        const depth = Math.min(Math.max(block.depth ?? 1, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
        children.push({ type: 'heading', depth, children: phrasing, data });
      } else if (block.kind === 'code') {
        children.push({ type: 'code', value: wordsOf(block), data });
      } else if (block.kind === 'bullet' || block.kind === 'numbered') {
        addItem(children, block, before, phrasing, data);
      } else children.push({ type: 'paragraph', children: phrasing, data });
      report(block);
    }
    before = block;
  }
  for (const { node, block } of waiting) {
    children.push(node);
    report(block);
  }
  return { root: { type: 'root', children }, findings };
}

/** The number of a list item; nothing for a bullet. */
export function itemNumber(block: TextBlock): number | undefined {
  const digits = /^(\d{1,3})[.)]$/.exec(block.mark ?? '')?.[1];
  return digits === undefined || String(Number(digits)) !== digits ? undefined : Number(digits);
}

function addItem(
  children: RootContent[],
  block: TextBlock,
  before: Block | undefined,
  phrasing: PhrasingContent[],
  data: ImportedData & Data,
): void {
  const item: ListItem = {
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing }],
  };
  const list = children.at(-1);
  const number = itemNumber(block);
  const goesOn =
    list?.type === 'list' &&
    before !== undefined &&
    before.kind === block.kind &&
    (number === undefined || number === (list.start ?? 1) + list.children.length);
  if (goesOn) list.children.push(item);
  else {
    const made: List = { type: 'list', ordered: number !== undefined, spread: false, children: [item], data };
    if (number !== undefined) made.start = number;
    children.push(made);
  }
}

function dataOf(page: number, labelOf: (page: number) => string): ImportedData & Data {
  const label = labelOf(page);
  return label === '' || label === String(page) ? { page } : { page, pageLabel: label };
}

/** The words of a block, with references where its marks of notes are. */
function phrasingOf(
  block: TextBlock,
  notes: readonly Footnote[],
  definition: Footnote | undefined,
): PhrasingContent[] {
  const words = wordsOf(block);
  let at = 0;
  if (definition !== undefined) at = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+[\s\u2003]*/u.exec(words)?.[0].length ?? 0;
  else if (block.mark !== undefined && (block.kind === 'bullet' || block.kind === 'numbered')) {
    at = words.length - words.slice(block.mark.length).trimStart().length;
  }
  const nodes: PhrasingContent[] = [];
  for (const note of [...notes].sort((a, b) => a.from - b.from)) {
    append(nodes, textNodes(words.slice(at, note.from)));
    nodes.push({ type: 'footnoteReference', identifier: note.id, label: note.id });
    at = note.to;
  }
  append(nodes, textNodes(words.slice(at)));
  return nodes;
}

function textNodes(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
