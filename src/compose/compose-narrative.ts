import type { BlockContent, Heading as HeadingElement, Nodes, Parents, RootContent } from 'mdast';
import type { BoundItem } from '../model/bound.ts';
import type { EvidenceWords, Heading, NarrativeBlock } from '../model/content.ts';
import type { BlockNode, ValueNode } from '../model/narrative-nodes.ts';
import { type ComposeContext, refOf } from './compose-context.ts';
import { composeEvidence, composeMarks } from './compose-evidence-words.ts';
import { formatQualifier, formatValue } from './format/format-number.ts';

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
    const items = citedItems(node);
    const composed = composeNode(node, context);
    if (composed.type === 'heading') return withAnchor(composed, headings, anchorFor);
    const evidence = distinct(items.flatMap((item) => composeEvidence(item, context)));
    if (evidence.length === 0 || !canStandBeside(composed)) return composed;
    return { type: 'supported', children: [composed], evidence };
  });
  return { block: { block: 'narrative', root: { type: 'root', children } }, headings };
}

function citedItems(node: Nodes): readonly BoundItem[] {
  if (node.type === 'citation') return node.items;
  if (node.type === 'value') return node.figures;
  return 'children' in node ? node.children.flatMap(citedItems) : [];
}

function composeNode<Node extends Nodes>(node: Node, context: ComposeContext): Node {
  if (!('children' in node)) return node;
  const children = node.children.map((child: Nodes) => {
    if (child.type === 'citation') return { type: 'marks', marks: marksOf(child, context) };
    if (child.type === 'value') return composeValue(child, context);
    return composeNode(child, context);
  });
  // The tree keeps its shape: inline nodes give inline nodes.
  return { ...node, children: children as Parents['children'] };
}

function marksOf(
  { items, documents }: Extract<Nodes, { type: 'citation' }>,
  context: ComposeContext,
): ReturnType<typeof composeMarks> {
  const whole = documents.flatMap((id) => {
    const letter = context.documents.get(id)?.letter;
    return letter === undefined ? [] : [{ ref: id, label: letter, anchor: undefined }];
  });
  return [...composeMarks(items, context), ...whole];
}

function composeValue({ figures, value, qualifier, unit }: ValueNode, context: ComposeContext): Nodes {
  for (const figure of figures) context.used.add(figure);
  return {
    type: 'printed',
    qualifier: formatQualifier(qualifier, unit),
    value: {
      ref: figures.map(refOf).join('+'),
      kind: 'figure',
      text: formatValue(value, unit, context.language),
    },
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

/** The same words at the same place stand in the margin once. */
function distinct(evidence: readonly EvidenceWords[]): readonly EvidenceWords[] {
  const key = ({ locator, words }: EvidenceWords): string => `${locator} ${words.text}`;
  return evidence.filter((one, index) => evidence.findIndex((other) => key(other) === key(one)) === index);
}

function canStandBeside(node: RootContent): node is BlockContent {
  return ['paragraph', 'list', 'blockquote', 'table'].includes(node.type);
}
