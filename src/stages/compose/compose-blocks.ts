import type { RootContent } from 'mdast';
import type { Language } from '../../ground/language/language.ts';
import { append } from '../../ground/model/append.ts';
import type { BoundPack } from '../../ground/model/bound.ts';
import type { Block, DocumentContent, Heading } from '../../ground/model/content.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { BlockNode } from '../../ground/model/narrative-nodes.ts';
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
  language: Language,
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
      append(headings, narrative.headings);
      placed.push(narrative.block);
      continue;
    }
    const { name, options, diagnostics: problems } = readBlock(group, bound);
    append(diagnostics, problems);
    if (name === undefined) continue;
    const level = headings.at(-1)?.level ?? 1;
    const sourceLine = group.place.start.line;
    const heading =
      options.title === undefined
        ? undefined
        : { text: options.title, level, anchor: anchorFor(options.title) };
    const block =
      name === 'contents' || name === 'evidence' || name === 'scales'
        ? { name, heading, options, sourceLine }
        : composeBlock(name, heading, options, documents, context);
    if (block === undefined) continue;
    // The contents do not list themselves.
    if (heading !== undefined && name !== 'contents') headings.push(heading);
    placed.push({ ...block, sourceLine });
  }
  const annexes = placed.map((block) => {
    if (!('name' in block) || block.name === 'contents') return block;
    const compose = block.name === 'evidence' ? composeEvidenceAnnex : composeScales;
    const annex = compose(block.heading, block.options, context);
    // Its heading was listed before it was known that there is nothing under it.
    if (annex === undefined && block.heading !== undefined)
      headings.splice(headings.indexOf(block.heading), 1);
    return annex && { ...annex, sourceLine: block.sourceLine };
  });
  const blocks = annexes.flatMap((block): readonly Block[] => {
    if (block === undefined) return [];
    if (!('name' in block)) return [block];
    return [{ block: 'contents', heading: block.heading, entries: headings, sourceLine: block.sourceLine }];
  });
  return { blocks, headings, diagnostics };
}

/**
 * A block that waits for the others: the annex shows what they print, scales explain the grades of that, the
 * contents list the headings.
 */
interface Waiting {
  readonly name: 'contents' | 'evidence' | 'scales';
  readonly heading: Heading | undefined;
  readonly options: BlockOptions;
  readonly sourceLine: number;
}

function contextOf(bound: BoundPack, language: Language): ComposeContext {
  const documents = new Map(bound.documents.map((lettered) => [lettered.document.id, lettered]));
  const shownBy = (name: BlockName): ReadonlySet<string> =>
    new Set(
      bound.root.children.flatMap((node) =>
        node.type === 'block' && node.name === name
          ? (readBlock(node, bound).options.documents ?? [...documents.keys()])
          : [],
      ),
    );
  const [annex, sources] = [shownBy('evidence'), shownBy('sources')];
  return { bound, documents, language, annex, sources, used: new Set() };
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
  name: Exclude<BlockName, Waiting['name']>,
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
    case 'notes':
      return composeNotes(heading, options);
    case 'sources':
      return composeSources(heading, options, documents, context);
  }
}
