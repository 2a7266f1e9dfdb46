import type {
  BlockContent,
  DefinitionContent,
  FootnoteReference,
  Heading as HeadingElement,
  ListItem,
  Nodes,
  Parents,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { formatInText } from '../../ground/language/printed/format-number.ts';
import type { NarrativeBlock } from '../../ground/model/content.ts';
import type { FootnoteCallNode, FootnoteNode, FootnotesNode } from '../../ground/model/content-nodes.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import {
  APPENDIX_MARK,
  type BlockNode,
  type CitationNode,
  UNNUMBERED_MARK,
  type ValueNode,
} from '../../ground/model/narrative-nodes.ts';
import { valueStyle } from '../../ground/model/value-style.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { composeMarks, sourceAnchor } from './compose-evidence-words.ts';
import { composePanel, withoutSharedUnit } from './compose-panel.ts';
import { narrativeWords } from './narrative-words.ts';
import type { PlacedNotes } from './note-labels.ts';
import { placeNotes } from './place-notes.ts';
import { capitalised, startingValues } from './starting-values.ts';
import { isMarked } from './summary-first.ts';

/** Running text with its headings, for the contents. */
export interface ComposedNarrative {
  readonly block: NarrativeBlock;
  readonly headings: readonly Heading[];
}

/**
 * Makes running text ready to print: citations become marks, values become numbers, headings get anchors, and
 * what a paragraph rests on is beside it. Footnotes are under the text of their section: before the next
 * heading, or at the end of running text that does not end with a heading.
 */
export function composeNarrative(
  nodes: readonly Exclude<RootContent, BlockNode>[],
  anchorFor: (text: string) => string,
  context: ComposeContext,
): ComposedNarrative {
  // The summary goes before what is numbered.
  const counts = !nodes.some(isMarked);
  const headings: Heading[] = [];
  const children = nodes.flatMap((node, index): readonly RootContent[] => {
    if (node.type === 'footnoteDefinition') return [];
    if (node.type === 'panel') {
      const { children: parts } = withoutSharedUnit(node, context);
      const inner = parts.map((child) => composeStretch(child, context) as BlockContent);
      const panel = composePanel(node, inner, anchorFor, context);
      if (panel.heading !== undefined) headings.push(panel.heading);
      return [panel.node];
    }
    if (node.type === 'paragraph')
      return [context.paragraphs.label(composeStretch(node, context), node, counts)];
    if (node.type !== 'heading') return [composeStretch(node, context)];
    const footnotes = composeFootnotes(context);
    const notes = notesOfHeading(node, nodes[index + 1], context);
    const heading = withAnchor(
      composeStarting(node, { ...notes, at: new Map() }, context),
      headings,
      anchorFor,
    );
    const under: RootContent = { type: 'supported', children: [], notes: notes.all, placed: false };
    return [...footnotes, heading, ...(notes.all.length === 0 ? [] : [under])];
  });
  const last = nodes.findLast(({ type }) => type !== 'footnoteDefinition');
  const notes = last?.type === 'heading' ? [] : composeFootnotes(context);
  return {
    block: { block: 'narrative', root: { type: 'root', children: [...children, ...notes] } },
    headings,
  };
}

/** What a heading rests on is under it, unless the text right after it prints the same. */
function notesOfHeading(
  heading: HeadingElement,
  next: RootContent | undefined,
  context: ComposeContext,
): PlacedNotes {
  return placeNotes(heading, context, next && firstStretch(next));
}

/** The first paragraph of something, or the table that it is: what has notes of its own. */
function firstStretch(node: Nodes): Nodes | undefined {
  if (node.type === 'paragraph' || node.type === 'table') return node;
  if (node.type === 'heading' || !('children' in node)) return undefined;
  for (const child of node.children) {
    const found = firstStretch(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The footnotes that nothing has printed yet; nothing when there are none. */
export function composeFootnotes(context: ComposeContext): readonly FootnotesNode[] {
  const footnotes: FootnoteNode[] = [];
  // A note may call another.
  for (let called = context.footnotes.take(); called.length > 0; called = context.footnotes.take()) {
    for (const { number, definition } of called) {
      const children = definition.children.map((child) => composeStretch(child, context) as BlockContent);
      const lead = { type: 'footnoteNumber', number } as const;
      footnotes.push({
        type: 'footnote',
        number,
        children: withLead(children, lead),
        ...(definition.position && { position: definition.position }),
      });
    }
  }
  return footnotes.length === 0 ? [] : [{ type: 'footnotes', children: footnotes }];
}

/** With the values of a stretch of text that begin a sentence. */
interface StartingContext extends ComposeContext {
  readonly starting: ReadonlySet<Nodes>;
}

/** Each paragraph and each table has its own notes, also within a list or a quotation. */
function composeStretch(
  node: RootContent,
  context: ComposeContext,
  within: Nodes['type'] = 'root',
): RootContent {
  if (node.type === 'paragraph' || node.type === 'table') {
    const notes = placeNotes(node, context);
    const composed = composeStarting(node, notes, context, within === 'listItem');
    if (notes.all.length === 0) return composed;
    return { type: 'supported', children: [composed], notes: notes.all, placed: notes.at.size > 0 };
  }
  if (!('children' in node)) return node;
  const children = node.children
    .filter(({ type }) => type !== 'footnoteDefinition')
    .map((child) => composeStretch(child, context, node.type));
  // The tree keeps its shape: what stands for a paragraph may stand wherever a paragraph may.
  const composed = { ...node, children } as RootContent;
  return composed.type === 'listItem' ? withBox(composed) : composed;
}

/** A task's box is a sign: a form field has no place on paper. */
function withBox(item: ListItem): ListItem {
  if (typeof item.checked !== 'boolean') return item;
  const box: PhrasingContent = {
    type: 'emphasis',
    data: { hName: 'span', hProperties: { className: ['task-box'] } },
    children: [{ type: 'text', value: `${item.checked ? '☑' : '☐'}\u00a0` }],
  };
  const data = { ...item.data, hProperties: { className: ['task'] } };
  return { ...item, checked: null, data, children: withLead(item.children, box) };
}

/** The blocks, of which the first paragraph begins with something. */
function withLead<Block extends BlockContent | DefinitionContent>(
  blocks: readonly Block[],
  lead: PhrasingContent,
): Block[] {
  const [first, ...rest] = blocks;
  const led = first === undefined ? undefined : leadIn(first, lead);
  if (led !== undefined) return [led, ...rest];
  // It begins with a list, perhaps.
  return [{ type: 'paragraph', children: [lead] } as unknown as Block, ...blocks];
}

function leadIn<Block extends BlockContent | DefinitionContent>(
  block: Block,
  lead: PhrasingContent,
): Block | undefined {
  if (block.type === 'paragraph') return { ...block, children: [lead, ...block.children] };
  if (block.type !== 'supported') return undefined;
  const [first, ...rest] = block.children;
  const led = first === undefined ? undefined : leadIn(first, lead);
  return led === undefined ? undefined : { ...block, children: [led, ...rest] };
}

/** A paragraph or a heading: a value that begins a sentence of it begins with a capital. */
function composeStarting<Node extends Nodes>(
  node: Node,
  notes: PlacedNotes,
  context: ComposeContext,
  isItem = false,
): Node {
  return composeNode(node, notes, { ...context, starting: startingValues(node, isItem, context.language) });
}

function composeNode<Node extends Nodes>(node: Node, notes: PlacedNotes, context: StartingContext): Node {
  if (!('children' in node)) return node;
  const children = node.children.map((child: Nodes) => {
    if (child.type === 'citation') return composeCitation(child, notes, context);
    if (child.type === 'value') return composeValue(child, notes, context);
    if (child.type === 'crossReference') return { ...child, starts: context.starting.has(child) };
    if (child.type === 'footnoteReference') return composeCall(child, context);
    return composeNode(child, notes, context);
  });
  // The tree keeps its shape: inline nodes give inline nodes.
  return { ...node, children: children as Parents['children'] };
}

function composeCitation(node: CitationNode, notes: PlacedNotes, context: ComposeContext): Nodes {
  const whole = node.documents.flatMap((id) => {
    const letter = context.documents.get(id)?.letter;
    return letter === undefined ? [] : [{ ref: id, label: letter, anchor: sourceAnchor(id, context) }];
  });
  const marks = [...composeMarks(node.items, context), ...whole];
  const calls = [...(notes.calls.get(node) ?? []), ...whole];
  return { type: 'marks', marks, calls, notes: notes.at.get(node) ?? [] };
}

function composeCall({ identifier, position }: FootnoteReference, context: ComposeContext): FootnoteCallNode {
  const number = context.footnotes.call(identifier);
  return { type: 'footnoteCall', number, ...(position && { position }) };
}

function composeValue(node: ValueNode, notes: PlacedNotes, context: StartingContext): Nodes {
  const { figures, quantity, written, options } = node;
  for (const figure of figures) context.used.add(figure);
  const plain = formatInText(quantity, written, valueStyle(options), context.language);
  const { qualifier, amount } = context.starting.has(node) ? capitalised(plain, quantity) : plain;
  return {
    type: 'printed',
    qualifier,
    value: {
      ref: figures.map(refOf).join('+'),
      kind: 'figure',
      text: amount,
      ...(qualifier !== undefined && { qualifier }),
    },
    calls: notes.calls.get(node) ?? [],
    notes: notes.at.get(node) ?? [],
  };
}

function withAnchor(
  heading: HeadingElement,
  headings: Heading[],
  anchorFor: (text: string) => string,
): HeadingElement {
  const text = narrativeWords(heading).trim();
  const shown = (['marks', 'calls'] as const)
    .map((kind) => narrativeWords(heading, kind).trim())
    .filter((one) => one !== text);
  const anchor = heading.data?.id?.value ?? anchorFor(text);
  const marked = markOf(heading);
  headings.push({
    text,
    level: heading.depth,
    anchor,
    ...(shown.length > 0 && { shown }),
    ...(marked && { marked }),
  });
  return { ...heading, data: { ...heading.data, anchor } };
}

function markOf({ data }: HeadingElement): Heading['marked'] {
  const marks = new Set(data?.marks?.map(({ value }) => value));
  if (marks.has(APPENDIX_MARK)) return 'appendix';
  return marks.has(UNNUMBERED_MARK) ? 'unnumbered' : undefined;
}
