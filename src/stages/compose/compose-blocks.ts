import type { Root, RootContent } from 'mdast';
import type { Language } from '../../ground/language/language.ts';
import { append } from '../../ground/model/append.ts';
import { type BlockName, specOf } from '../../ground/model/block-names.ts';
import type { BoundItem, BoundPack } from '../../ground/model/bound.ts';
import type { Block, NarrativeBlock, PackContent } from '../../ground/model/content.ts';
import type { DocumentContent, Heading } from '../../ground/model/content-parts.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { noEarlierEdition } from '../../ground/model/diagnostics/editions.ts';
import { likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { BlockNode, BlockNodeOf } from '../../ground/model/narrative-nodes.ts';
import { blockLevel, highestLevel } from './block-level.ts';
import { checkLabels, labelsOf } from './check-labels.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeFootnotes, composeNarrative } from './compose-narrative.ts';
import type { Composers } from './composer.ts';
import { compareEditions } from './edition/compare-editions.ts';
import { changedItems, markChanged } from './edition/mark-changed.ts';
import type { Referable } from './edition/name-references.ts';
import { recordEdition } from './edition/record-edition.ts';
import { makeFootnotes } from './footnotes.ts';
import { composers } from './generated/composers.ts';
import { numberAppendices, numberExhibits, numberSections, type OverExhibit } from './label-headings.ts';
import { makeAnchors } from './make-anchors.ts';
import { makeNoteLabels } from './note-labels.ts';
import {
  breaksOverHeadings,
  isTurnedNode as isTurned,
  overTurned,
  withoutIdleBreaks,
} from './page-starts.ts';
import { makeParagraphs } from './paragraphs.ts';
import { refer } from './refer.ts';
import { isMarked, summaryFirst } from './summary-first.ts';
import { tellEmpty } from './tell-empty.ts';

/** The blocks of a pack, in order: running text and what is between it. */
export function composeBlocks(
  asWritten: BoundPack,
  language: Language,
  described: readonly DocumentContent[],
): {
  readonly blocks: readonly Block[];
  readonly headings: readonly Heading[];
  /** The items that the pack prints. */
  readonly used: ReadonlySet<BoundItem>;
  /** What the pack says, as it is recorded when it is handed out. */
  readonly record: PackContent['record'];
  /** The references of items that have a bar beside them: they were changed or added since the last edition. */
  readonly changed: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
} {
  // Notes, numbers and levels follow the order in which it is printed.
  const { first, rest } = summaryFirst(asWritten.root.children);
  const bound = { ...asWritten, root: { ...asWritten.root, children: [...first, ...rest] } };
  const headings: Heading[] = [];
  const context = { ...contextOf(bound, language), described, headings };
  const labels = labelsOf(bound);
  const anchorFor = makeAnchors(labels.map(({ id }) => id));
  const heads = overTurned(bound.root.children);
  const placed: (Block | Waiting)[] = [];
  const empty: Diagnostic[] = [];
  for (const group of [first, rest].flatMap((nodes) => groupNodes(breaksOverHeadings(nodes)))) {
    if (!isBlock(group)) {
      const narrative = composeNarrative(group, anchorFor, context);
      append(headings, narrative.headings);
      // There may be nothing in it but notes, which are printed where they are called.
      const turned = group.some((node) => isTurned(node) || heads.has(node));
      if (narrative.block.root.children.length > 0) {
        const block = summaryOf(narrative.block, group);
        placed.push(turned ? { ...block, landscape: true } : block);
      }
      continue;
    }
    const heading = headingOf(group, bound.root.children, anchorFor, language);
    const { waitsFor } = specOf(group.name);
    const block = waitsFor === undefined ? composeBlock(group, heading, context) : { node: group, heading };
    if (block === undefined) {
      append(empty, tellEmpty(group, bound));
      continue;
    }
    // What lists the headings does not list itself.
    if (heading !== undefined && waitsFor !== 'headings') headings.push(heading);
    placed.push(block);
  }
  // Those of a heading over a block, when no text comes after.
  const notes = composeFootnotes(context);
  if (notes.length > 0) placed.push({ block: 'narrative', root: { type: 'root', children: [...notes] } });
  const present = placed.flatMap((block) => (isWaiting(block) ? [] : [block]));
  const recordContext = { ...context, referable: referableIn(headings, placed) };
  const said = bound.lastEdition && recordEdition(present, recordContext, bound.lastEdition);
  const changes = bound.lastEdition && said && compareEditions(bound.lastEdition, said.record);
  const barred = hasBars(bound.root) ? changes : undefined;
  const mark = barred && said ? markChanged(barred, said.passages) : (block: Block): Block => block;
  const marked = placed.map((block) => (isWaiting(block) ? block : mark(block)));
  const annexed = composeWaiting('items', marked, headings, { ...context, changes }, empty);
  const exhibits = context.exhibits ? numberExhibits(overExhibits(headings, annexed), language) : NONE;
  const sections =
    bound.pack.front.data.sections === 'numbered'
      ? numberSections(headings, new Set([...exhibits.keys(), ...annexed.flatMap(unnumbered)]))
      : NONE;
  const appendices = numberAppendices(headings, language);
  const labelOf = (heading: Heading): Heading =>
    exhibits.get(heading.anchor) ?? appendices.get(heading.anchor) ?? sections.get(heading.anchor) ?? heading;
  // What lists them has the list itself.
  headings.splice(0, headings.length, ...headings.map(labelOf));
  const blocks = composeWaiting('headings', annexed, headings, context, empty);
  const { narrative } = bound;
  const { paragraphs, footnotes } = context;
  const referred = blocks.flatMap((block) =>
    isWaiting(block)
      ? []
      : [refer(withLabel(block, labelOf), { narrative, language, headings, paragraphs, footnotes })],
  );
  return {
    blocks: withoutIdleBreaks(referred.flatMap(({ value }) => value ?? [])),
    diagnostics: [
      ...empty,
      ...checkLabels(labels),
      ...checkRecorded(bound),
      ...referred.flatMap(({ diagnostics }) => diagnostics),
    ],
    headings,
    used: context.used,
    // Only what is handed out is recorded.
    record: (earlier) => recordEdition(present, recordContext, earlier).record,
    changed: barred && said ? changedItems(barred, said.passages) : [],
  };
}

/** The titles that can be referred to, as they are before anything has a number. */
function referableIn(headings: readonly Heading[], placed: readonly (Block | Waiting)[]): Referable {
  return {
    titles: new Map(headings.map(({ anchor, text }) => [anchor, text])),
    exhibits: new Set(overExhibits(headings, placed).map(({ heading }) => heading.anchor)),
  };
}

/** Bars are what the list of changes is beside, unless it says otherwise. */
function hasBars(root: Root): boolean {
  return root.children.some(
    (node) => node.type === 'block' && node.name === 'changes' && node.options.bars !== 'no',
  );
}

/** A later edition can say nothing of what it changes when nothing is known of one before. */
function checkRecorded({ root, pack, narrative, lastEdition }: BoundPack): readonly Diagnostic[] {
  const edition = pack.front.data.edition ?? 1;
  if (lastEdition !== undefined || edition === 1) return [];
  return root.children.flatMap((node) =>
    node.type === 'block' && node.name === 'changes'
      ? [
          withFixes(
            noEarlierEdition(narrative.placeOf(node), pack.id, edition),
            likelyFix('delete the block', newText(narrative.placeOf(node), '')),
          ),
        ]
      : [],
  );
}

/** A block that is composed after the others, since it needs to know of them. */
interface Waiting {
  readonly node: BlockNode;
  readonly heading: Heading | undefined;
}

function isWaiting(block: Block | Waiting): block is Waiting {
  return 'node' in block;
}

/** Composes those that wait for what there now is. */
function composeWaiting(
  known: 'items' | 'headings',
  placed: readonly (Block | Waiting)[],
  headings: Heading[],
  context: ComposeContext,
  empty: Diagnostic[],
): readonly (Block | Waiting)[] {
  return placed.flatMap((block): readonly (Block | Waiting)[] => {
    if (!isWaiting(block) || specOf(block.node.name).waitsFor !== known) return [block];
    const made = composeBlock(block.node, block.heading, context);
    if (made !== undefined) return [made];
    append(empty, tellEmpty(block.node, context.bound));
    // Its heading was listed before it was known that there is nothing under it.
    const listed = block.heading === undefined ? -1 : headings.indexOf(block.heading);
    if (listed >= 0) headings.splice(listed, 1);
    return [];
  });
}

const NONE: ReadonlyMap<string, Heading> = new Map();

/** The headings over exhibits, in the order in which they are printed. */
function overExhibits(
  headings: readonly Heading[],
  blocks: readonly (Block | Waiting)[],
): readonly OverExhibit[] {
  const overBlocks = new Map(
    blocks.flatMap((block) =>
      isWaiting(block) || !('heading' in block) || block.heading === undefined
        ? []
        : [[block.heading, specOf(block.block)?.exhibit] as const],
    ),
  );
  return headings.flatMap((heading) => {
    const counts = heading.counts ?? overBlocks.get(heading);
    return counts === undefined ? [] : [{ heading, counts }];
  });
}

/** The summary goes before what is numbered, and what is on the pack itself after it. */
function unnumbered(block: Block | Waiting): readonly string[] {
  if (isWaiting(block)) return [];
  if (block.block === 'about') return block.heading === undefined ? [] : [block.heading.anchor];
  if (block.block !== 'narrative' || block.summary !== true) return [];
  return block.root.children.flatMap((node) => (node.type === 'heading' ? (node.data?.anchor ?? []) : []));
}

function withLabel(block: Block, labelOf: (heading: Heading) => Heading): Block {
  if (!('heading' in block) || block.heading === undefined) return block;
  return { ...block, heading: labelOf(block.heading) };
}

function composeBlock<Name extends BlockName>(
  node: BlockNodeOf<Name>,
  heading: Heading | undefined,
  context: ComposeContext,
): Block | undefined {
  const compose: Composers[Name] = composers[node.name];
  const block = compose(heading, node.options, context);
  const line = node.position?.start.line;
  const turned = 'landscape' in node.options && node.options.landscape === true;
  return (
    block && { ...block, ...(turned && { landscape: true }), ...(line !== undefined && { sourceLine: line }) }
  );
}

function headingOf(
  node: BlockNode,
  nodes: readonly RootContent[],
  anchorFor: (text: string) => string,
  language: Language,
): Heading | undefined {
  const { options } = node;
  const title = 'title' in options ? options.title : undefined;
  const id = 'id' in options ? options.id : undefined;
  if (title !== undefined)
    return { text: title, level: blockLevel(nodes, node), anchor: id ?? anchorFor(title) };
  // The annex is a part of the pack, whatever comes before it.
  if (node.name !== 'evidence' || nodes[nodes.indexOf(node) - 1]?.type === 'heading') return undefined;
  const text = language.printing.blocks.evidence;
  return { text, level: highestLevel(nodes), anchor: anchorFor(text) };
}

function contextOf(bound: BoundPack, language: Language): Omit<ComposeContext, 'described' | 'headings'> {
  const documents = new Map(bound.documents.map((lettered) => [lettered.document.id, lettered]));
  const shownBy = (name: 'evidence' | 'sources'): ReadonlySet<string> =>
    new Set(
      bound.root.children.flatMap((node) =>
        node.type === 'block' && node.name === name ? (node.options.documents ?? [...documents.keys()]) : [],
      ),
    );
  const [annex, sources] = [shownBy('evidence'), shownBy('sources')];
  const footnotes = makeFootnotes(bound.root);
  const notes = makeNoteLabels();
  const paragraphs = makeParagraphs(bound.pack.front.data.paragraphs === 'numbered');
  const exhibits =
    bound.pack.front.data.exhibits ??
    bound.root.children.some((node) => node.type === 'block' && node.name === 'contents');
  return {
    bound,
    documents,
    language,
    annex,
    sources,
    exhibits,
    footnotes,
    paragraphs,
    notes,
    used: new Set(),
    compared: new Set(),
  };
}

function summaryOf(block: NarrativeBlock, group: readonly RootContent[]): NarrativeBlock {
  return group.some(isMarked) ? { ...block, summary: true } : block;
}

type NarrativeNode = Exclude<RootContent, BlockNode>;

/** Runs of running text, and the blocks between them. */
function groupNodes(nodes: readonly RootContent[]): readonly (readonly NarrativeNode[] | BlockNode)[] {
  const groups: (NarrativeNode[] | BlockNode)[] = [];
  const heads = overTurned(nodes);
  for (const node of nodes) {
    const before = groups.at(-1);
    // There is no such block, and this was reported.
    if (node.type === 'blockReference') continue;
    if (node.type === 'block') groups.push(node);
    // What is turned has pages of its own.
    else if (Array.isArray(before) && goesOn(before, node, heads)) before.push(node);
    else groups.push([node]);
  }
  return groups;
}

/** Text goes on from text, and what is turned from the headings over it. */
function goesOn(before: readonly RootContent[], node: RootContent, heads: ReadonlySet<RootContent>): boolean {
  if (before.some((one) => heads.has(one))) return heads.has(node) || isTurned(node);
  return !heads.has(node) && !isTurned(node) && !before.some(isTurned);
}

function isBlock(group: readonly NarrativeNode[] | BlockNode): group is BlockNode {
  return !Array.isArray(group);
}
