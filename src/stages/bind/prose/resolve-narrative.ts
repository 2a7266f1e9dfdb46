import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { BoundFigure, LetteredDocument } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { unknownDirective } from '../../../ground/model/diagnostics.ts';
import { nearestName } from '../../../ground/model/nearest-name.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { addFigures } from './add-figures.ts';
import { findCitation, findFigure } from './find-citation.ts';
import { placeInSource } from './place-in-source.ts';

/** The directives that stand within a sentence. */
const INLINE = ['value', 'sum'];

/**
 * Replaces what is special in a narrative: `[@id]` by citations, `:value[id]` and `:sum[id id]` by values,
 * `::name{…}` by blocks. A colon before a word that is not meant as a directive (`TLP:GREEN`, `10:30`) stays
 * text.
 */
export function resolveNarrative(
  narrative: Narrative,
  documents: readonly LetteredDocument[],
): Outcome<Root> {
  const diagnostics: Diagnostic[] = [];
  const context: Context = { narrative, documents, diagnostics };
  const root = resolveChildren(narrative.root, context);
  return { value: root, diagnostics };
}

interface Context {
  readonly narrative: Narrative;
  readonly documents: readonly LetteredDocument[];
  readonly diagnostics: Diagnostic[];
}

function resolveChildren<Parent extends Parents>(parent: Parent, context: Context): Parent {
  const children = joinTexts(parent.children.map((child) => restoreText(child, context)));
  const resolved = children.flatMap((child): readonly Nodes[] => {
    if (child.type === 'text') return splitCitations(child, context);
    if (child.type === 'textDirective') return resolveInline(child, context);
    if (child.type === 'leafDirective') {
      const options = Object.fromEntries(
        Object.entries(child.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
      );
      const place = placeInSource(context.narrative, child);
      return [{ type: 'block', name: child.name, options, place, position: child.position }];
    }
    if (child.type === 'containerDirective') {
      const hint = `write \`::${child.name}{…}\` on a line of its own, with two colons and no end`;
      context.diagnostics.push(unknownDirective(placeInSource(context.narrative, child), child.name, hint));
      return [];
    }
    return ['children' in child ? resolveChildren(child, context) : child];
  });
  // The tree keeps its shape: inline nodes give inline nodes, blocks give blocks.
  return { ...parent, children: resolved as Parent['children'] };
}

/** A directive with nothing but a name is a word after a colon. */
function restoreText(node: Nodes, { narrative }: Context): Nodes {
  if (node.type !== 'textDirective' || INLINE.includes(node.name)) return node;
  const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
  if (!bare) return node;
  const { position } = node;
  const source = position === undefined ? `:${node.name}` : sliceOf(narrative.source, position);
  return { type: 'text', value: source, position };
}

function sliceOf(source: string, position: NonNullable<Nodes['position']>): string {
  return source.slice(position.start.offset, position.end.offset);
}

function joinTexts(nodes: readonly Nodes[]): readonly Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const before = joined.at(-1);
    if (node.type === 'text' && before?.type === 'text') joined[joined.length - 1] = joinPair(before, node);
    else joined.push(node);
  }
  return joined;
}

function joinPair(first: Text, second: Text): Text {
  const value = first.value + second.value;
  if (first.position === undefined || second.position === undefined) return { type: 'text', value };
  return { type: 'text', value, position: { start: first.position.start, end: second.position.end } };
}

const CITATION = /\[@[^\]\n]{1,400}\]/g;

function splitCitations(node: Text, context: Context): readonly PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const match of node.value.matchAll(CITATION)) {
    parts.push(...pieceOf(node, from, match.index));
    const place = placeInSource(context.narrative, node, {
      start: match.index,
      end: match.index + match[0].length,
    });
    const { value, diagnostics } = findCitation(match[0], place, context.documents);
    context.diagnostics.push(...diagnostics);
    if (value !== undefined) parts.push({ type: 'citation', ...value, position: node.position });
    from = match.index + match[0].length;
  }
  return from === 0 ? [node] : [...parts, ...pieceOf(node, from, node.value.length)];
}

/** A part of a text node, with its place when the text stands in the source as it reads. */
function pieceOf(node: Text, start: number, end: number): readonly Text[] {
  if (start === end) return [];
  const value = node.value.slice(start, end);
  return [{ type: 'text', value, position: node.position, data: { from: start + (node.data?.from ?? 0) } }];
}

function resolveInline(node: TextDirective, context: Context): readonly PhrasingContent[] {
  const place = placeInSource(context.narrative, node);
  if (!INLINE.includes(node.name)) {
    const near = nearestName(node.name, INLINE);
    const hint =
      near === undefined
        ? 'the directives in a sentence are :value[id] and :sum[id id]'
        : `did you mean :${near}[…]?`;
    context.diagnostics.push(unknownDirective(place, node.name, hint));
    return [];
  }
  const ids = labelOf(node)
    .split(/[\s,;]+/)
    .filter((id) => id !== '');
  const outcomes = (ids.length === 0 ? [''] : ids).map((id) => findFigure(id, place, context.documents));
  context.diagnostics.push(...outcomes.flatMap(({ diagnostics }) => diagnostics));
  const figures = outcomes.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const [first, ...rest] = figures;
  if (first === undefined || figures.length < ids.length) return [];
  if (node.name === 'value' && rest.length === 0) return [singleValue(first, node)];
  const sum = addFigures(figures, place);
  context.diagnostics.push(...sum.diagnostics);
  if (sum.value === undefined) return [];
  return [{ type: 'value', figures: [first, ...rest], ...sum.value, position: node.position }];
}

function labelOf(node: TextDirective): string {
  return node.children
    .map((child) => ('value' in child ? child.value : child.type === 'textDirective' ? `:${child.name}` : ''))
    .join('');
}

function singleValue(figure: BoundFigure, node: TextDirective): PhrasingContent {
  const { value, unit } = figure.data;
  const qualifier = figure.data.qualifier ?? (typeof value === 'number' ? 'exactly' : 'between');
  return { type: 'value', figures: [figure], value, qualifier, unit, position: node.position };
}

declare module 'mdast' {
  interface TextData {
    /** Where this piece begins in the text node that it was cut from, in UTF-16 units. */
    from?: number;
  }
}
