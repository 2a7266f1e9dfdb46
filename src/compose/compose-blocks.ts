import type { RootContent } from 'mdast';
import type { BoundPack } from '../model/bound.ts';
import type { Block, DocumentContent, Heading } from '../model/content.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { BlockNode } from '../model/narrative-nodes.ts';
import { type BlockName, type BlockOptions, readBlock } from './block-options.ts';
import { composeChart } from './blocks/compose-chart.ts';
import { composeClaims } from './blocks/compose-claims.ts';
import { composeComparison } from './blocks/compose-comparison.ts';
import { composeEvidenceAnnex } from './blocks/compose-evidence.ts';
import { composeFigures, composeKeyFigures } from './blocks/compose-figures.ts';
import { composeNotes } from './blocks/compose-notes.ts';
import { composePeople } from './blocks/compose-people.ts';
import { composeQuotations } from './blocks/compose-quotations.ts';
import { composeScales } from './blocks/compose-scales.ts';
import { composeSources } from './blocks/compose-sources.ts';
import { composeTimeline } from './blocks/compose-timeline.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeNarrative } from './compose-narrative.ts';
import { makeAnchors } from './make-anchors.ts';

/** The blocks of a pack, in order: running text and what stands between it. */
export function composeBlocks(
  bound: BoundPack,
  language: string,
  documents: readonly DocumentContent[],
): {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const context = contextOf(bound, language);
  const anchorFor = makeAnchors();
  const diagnostics: Diagnostic[] = [];
  const headings: Heading[] = [];
  const placed: (Block | Waiting)[] = [];
  for (const group of groupNodes(bound.root.children)) {
    if (!isBlock(group)) {
      const narrative = composeNarrative(group, anchorFor, context);
      headings.push(...narrative.headings);
      placed.push(narrative.block);
      continue;
    }
    const { name, options, diagnostics: problems } = readBlock(group, bound);
    diagnostics.push(...problems);
    if (name === undefined) continue;
    const level = headings.at(-1)?.level ?? 1;
    const heading =
      options.title === undefined
        ? undefined
        : { text: options.title, level, anchor: anchorFor(options.title) };
    const block =
      name === 'contents' || name === 'evidence'
        ? { name, heading, options }
        : composeBlock(name, heading, options, documents, context);
    if (block === undefined) continue;
    // The contents do not list themselves.
    if (heading !== undefined && name !== 'contents') headings.push(heading);
    placed.push(block);
  }
  const annexes = placed.map((block) =>
    'name' in block && block.name === 'evidence'
      ? composeEvidenceAnnex(block.heading, block.options, context)
      : block,
  );
  const blocks = annexes.flatMap((block): readonly Block[] => {
    if (block === undefined) return [];
    return 'name' in block ? [{ block: 'contents', heading: block.heading, entries: headings }] : [block];
  });
  return { blocks, headings, diagnostics };
}

/** A block that waits for the others: the annex shows what they print, the contents list their headings. */
interface Waiting {
  readonly name: 'contents' | 'evidence';
  readonly heading: Heading | undefined;
  readonly options: BlockOptions;
}

function contextOf(bound: BoundPack, language: string): ComposeContext {
  const documents = new Map(bound.documents.map((lettered) => [lettered.document.id, lettered]));
  const annexes = bound.root.children.filter((node) => node.type === 'block' && node.name === 'evidence');
  const annex = annexes.flatMap((node) =>
    node.type === 'block' ? (readBlock(node, bound).options.documents ?? [...documents.keys()]) : [],
  );
  return { bound, documents, language, annex: new Set(annex), used: new Set() };
}

type NarrativeNode = Exclude<RootContent, BlockNode>;

/** Runs of running text, and the blocks between them. */
function groupNodes(nodes: readonly RootContent[]): readonly (readonly NarrativeNode[] | BlockNode)[] {
  const groups: (NarrativeNode[] | BlockNode)[] = [];
  for (const node of nodes) {
    const before = groups.at(-1);
    if (node.type === 'block') groups.push(node);
    else if (Array.isArray(before)) before.push(node);
    else groups.push([node]);
  }
  return groups;
}

function isBlock(group: readonly NarrativeNode[] | BlockNode): group is BlockNode {
  return !Array.isArray(group);
}

function composeBlock(
  name: Exclude<BlockName, 'contents' | 'evidence'>,
  heading: Heading | undefined,
  options: BlockOptions,
  documents: readonly DocumentContent[],
  context: ComposeContext,
): Block | undefined {
  switch (name) {
    case 'key-figures':
      return composeKeyFigures(heading, options, context);
    case 'figures':
      return composeFigures(heading, options, context);
    case 'timeline':
      return composeTimeline(heading, options, context);
    case 'claims':
      return composeClaims(heading, options, context);
    case 'quotations':
      return composeQuotations(heading, options, context);
    case 'people':
      return composePeople(heading, options, context);
    case 'chart':
      return composeChart(heading, options, context);
    case 'comparison':
      return composeComparison(heading, options, context);
    case 'scales':
      return composeScales(heading, options, context);
    case 'notes':
      return composeNotes(heading, options);
    case 'sources':
      return composeSources(heading, options, documents, context);
  }
}
