import type { Definition, Link, LinkReference, Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { append } from '../../../ground/model/append.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import {
  type BlockReference,
  type PanelReference,
  type ValueName,
  valueNames,
  type WrittenOption,
} from '../../../ground/model/narrative-nodes.ts';
import type { WrittenNode } from '../../../ground/model/written-node.ts';
import type { SourceText } from '../source-text.ts';
import type { DirectivePlaces } from './directive-places.ts';
import { withId, withMarks } from './heading-marks.ts';
import { labelWords } from './label-words.ts';
import { type NarrativePlaces, positionAt, spanOf } from './narrative-places.ts';
import { readHtml } from './read-html.ts';
import { splitCitations } from './split-citations.ts';

/** A narrative's tree, and what is wrong in it. */
export interface FinishedNarrative {
  readonly root: Root;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes nodes of what is special in a narrative: `[@id]`, `:value[id]`, `:sum[id id]`, `::name{…}`. A colon
 * before a word that is not meant as a directive (`TLP:GREEN`, `10:30`, `[@document:id]`) becomes text again; so
 * does what looks like a tag and is none of HTML. Links hold their own address; comments are left out.
 */
export function finishNarrative(root: Root, source: SourceText, places: NarrativePlaces): FinishedNarrative {
  const diagnostics: Diagnostic[] = [];
  const definitions = definitionsIn(root);
  const finish = <Parent extends Parents>(parent: Parent): Parent => {
    const children = joinTexts(
      parent.children.map((child) => (isWord(child, source) ? asText(child, source) : child)),
    );
    const finished = children.flatMap((child): readonly Nodes[] => {
      switch (child.type) {
        case 'text': {
          const split = splitCitations(child, source, places);
          append(diagnostics, split.diagnostics);
          return split.parts;
        }
        case 'textDirective':
          return [inlineNode(child, source, places)];
        case 'heading':
          return [finish(withMarks(child, source, places))];
        case 'paragraph':
          // In lists, boxes and quotations paragraphs have no numbers, and nothing refers to them.
          return [finish(parent.type === 'root' ? withId(child, source, places) : child)];
        case 'leafDirective':
          return [blockReference(child, source)];
        case 'containerDirective':
          return [finish(panelReference(child, source))];
        case 'linkReference':
          return [finish(asLink(child, definitions))];
        case 'definition':
          return [];
        case 'html': {
          const read = readHtml(child, source);
          append(diagnostics, read.diagnostics);
          return read.words === undefined ? [] : [read.words];
        }
        default:
          return ['children' in child ? finish(child) : child];
      }
    });
    // The tree keeps its shape: inline nodes give inline nodes, blocks give blocks.
    return { ...parent, children: finished as Parent['children'] };
  };
  return { root: finish(root), diagnostics };
}

function definitionsIn(root: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  const visit = (node: Nodes): void => {
    // The first counts, as everywhere.
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The parser makes a reference only of what has a definition. */
function asLink(node: LinkReference, definitions: ReadonlyMap<string, Definition>): Link {
  const { url = '', title } = definitions.get(node.identifier) ?? {};
  return { type: 'link', url, title: title ?? null, children: node.children, ...placed(node) };
}

/** A directive without brackets, or with empty ones after a name that means nothing, is a word after a colon. */
function isWord(node: Nodes, { text }: SourceText): node is TextDirective {
  if (node.type !== 'textDirective') return false;
  const last = text.charAt(spanOf(node).end - 1);
  if (last !== ']' && last !== '}') return true;
  return (
    valueName(node) === undefined &&
    node.name !== REFERENCE &&
    node.children.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0
  );
}

/** Such as `:ref[boats]`. */
const REFERENCE = 'ref';

function valueName({ name }: TextDirective): ValueName | undefined {
  return valueNames.find((known) => known === name);
}

function asText(node: TextDirective, { text }: SourceText): Text {
  const { start, end } = spanOf(node);
  return { type: 'text', value: text.slice(start, end), ...(node.position && { position: node.position }) };
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

function inlineNode(node: TextDirective, source: SourceText, places: NarrativePlaces): PhrasingContent {
  const name = valueName(node);
  if (node.name === REFERENCE) {
    const [id] = labelWords(node, source, places);
    return { type: 'crossReference', id, options: optionsOf(node, source), ...placed(node) };
  }
  if (name === undefined) return { type: 'unknownDirective', name: nameOf(node, source), ...placed(node) };
  const ids = labelWords(node, source, places);
  return { type: 'valueReference', name, ids, options: optionsOf(node, source), ...placed(node) };
}

function blockReference(node: LeafDirective, source: SourceText): BlockReference {
  return {
    type: 'blockReference',
    name: nameOf(node, source),
    options: optionsOf(node, source),
    ...placed(node),
  };
}

function panelReference(node: ContainerDirective, source: SourceText): PanelReference {
  const { start, end } = spanOf(node);
  const lines = source.text.slice(start, end).trimEnd().split('\n');
  return {
    type: 'panelReference',
    name: nameOf(node, source),
    options: optionsOf(node, source),
    isClosed: lines.length > 1 && /^[ \t>]*:{3,}[ \t]*$/.test(lines.at(-1) ?? ''),
    children: node.children,
    ...placed(node),
  };
}

type Directive = TextDirective | LeafDirective | ContainerDirective;

function nameOf(node: Directive, source: SourceText): WrittenNode {
  const { start, end } = placesOf(node)?.name ?? spanOf(node);
  return { type: 'written', value: node.name, position: positionAt(source, start, end) };
}

/** An attribute that is given twice counts as it is given last. */
function optionsOf(node: Directive, source: SourceText): readonly WrittenOption[] {
  const places = placesOf(node)?.attributes ?? [];
  return Object.entries(node.attributes ?? {}).map(([name, value]) => {
    const place = places.findLast((one) => one.name === name);
    const at = place?.at ?? spanOf(node);
    const valueAt = place?.value ?? at;
    return {
      name: { type: 'written', value: name, position: positionAt(source, at.start, at.end) },
      value: {
        type: 'written',
        value: value ?? '',
        position: positionAt(source, valueAt.start, valueAt.end),
      },
    };
  });
}

function placesOf({ data }: Directive): DirectivePlaces | undefined {
  return data?.places;
}

function placed({ position }: Nodes): Pick<Nodes, 'position'> {
  return position === undefined ? {} : { position };
}
