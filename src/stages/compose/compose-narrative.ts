import type { Heading as HeadingElement, Nodes, Parents, RootContent } from 'mdast';
import type { NarrativeBlock } from '../../ground/model/content.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { BlockNode, CitationNode, ValueNode } from '../../ground/model/narrative-nodes.ts';
import { valueStyle } from '../../ground/model/value-style.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { composeMarks, sourceAnchor } from './compose-evidence-words.ts';
import { formatInText } from './format/format-number.ts';
import { type PlacedNotes, placeNotes } from './place-notes.ts';

/** Running text with its headings, for the contents. */
export interface ComposedNarrative {
  readonly block: NarrativeBlock;
  readonly headings: readonly Heading[];
}

/**
 * Makes running text ready to print: citations become marks, values become numbers, headings get anchors, and
 * what a paragraph rests on stands beside it.
 */
export function composeNarrative(
  nodes: readonly Exclude<RootContent, BlockNode>[],
  anchorFor: (text: string) => string,
  context: ComposeContext,
): ComposedNarrative {
  const headings: Heading[] = [];
  const children = nodes.map((node): RootContent => {
    if (node.type !== 'heading') return composeStretch(node, context);
    return withAnchor(composeNode(node, NO_NOTES, context), headings, anchorFor);
  });
  return { block: { block: 'narrative', root: { type: 'root', children } }, headings };
}

const NO_NOTES: PlacedNotes = { all: [], at: new Map() };

/** Each paragraph and each table has its own notes, also within a list or a quotation. */
function composeStretch(node: RootContent, context: ComposeContext): RootContent {
  if (node.type === 'paragraph' || node.type === 'table') {
    const notes = placeNotes(node, context);
    const composed = composeNode(node, notes, context);
    if (notes.all.length === 0) return composed;
    return { type: 'supported', children: [composed], notes: notes.all, placed: notes.at.size > 0 };
  }
  if (!('children' in node)) return node;
  const children = node.children.map((child) => composeStretch(child, context));
  // The tree keeps its shape: what stands for a paragraph may stand wherever a paragraph may.
  return { ...node, children } as RootContent;
}

function composeNode<Node extends Nodes>(node: Node, notes: PlacedNotes, context: ComposeContext): Node {
  if (!('children' in node)) return node;
  const children = node.children.map((child: Nodes) => {
    if (child.type === 'citation') return composeCitation(child, notes, context);
    if (child.type === 'value') return composeValue(child, notes, context);
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
  return { type: 'marks', marks, notes: notes.at.get(node) ?? [] };
}

function composeValue(node: ValueNode, notes: PlacedNotes, context: ComposeContext): Nodes {
  const { figures, quantity, written, options } = node;
  for (const figure of figures) context.used.add(figure);
  const { qualifier, amount } = formatInText(quantity, written, valueStyle(options), context.language);
  return {
    type: 'printed',
    qualifier,
    value: { ref: figures.map(refOf).join('+'), kind: 'figure', text: amount },
    notes: notes.at.get(node) ?? [],
  };
}

function withAnchor(
  heading: HeadingElement,
  headings: Heading[],
  anchorFor: (text: string) => string,
): HeadingElement {
  const text = textOf(heading).trim();
  const anchor = anchorFor(text);
  headings.push({ text, level: heading.depth, anchor });
  return { ...heading, data: { ...heading.data, anchor } };
}

function textOf(node: Nodes): string {
  if (node.type === 'printed')
    return [node.qualifier, node.value.text].filter((part) => part !== undefined).join(' ');
  if ('value' in node && typeof node.value === 'string') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
