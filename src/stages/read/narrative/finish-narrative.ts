import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import {
  type BlockReference,
  type UnknownDirective,
  type ValueName,
  valueNames,
  type WrittenNode,
  type WrittenOption,
} from '../../../ground/model/narrative-nodes.ts';
import type { SourceText } from '../source-text.ts';
import type { DirectivePlaces } from './directive-places.ts';
import { labelWords } from './label-words.ts';
import { type NarrativePlaces, positionAt, spanOf } from './narrative-places.ts';
import { splitCitations } from './split-citations.ts';

/**
 * Makes nodes of what is special in a narrative: `[@id]`, `:value[id]`, `:sum[id id]`, `::name{…}`. A colon
 * before a word that is not meant as a directive (`TLP:GREEN`, `10:30`, `[@document:id]`) becomes text again.
 */
export function finishNarrative(root: Root, source: SourceText, places: NarrativePlaces): Root {
  const finish = <Parent extends Parents>(parent: Parent): Parent => {
    const children = joinTexts(
      parent.children.map((child) => (isWord(child, source) ? asText(child, source) : child)),
    );
    const finished = children.flatMap((child): readonly Nodes[] => {
      switch (child.type) {
        case 'text':
          return splitCitations(child, source, places);
        case 'textDirective':
          return [inlineNode(child, source, places)];
        case 'leafDirective':
          return [blockReference(child, source)];
        case 'containerDirective':
          return [unknownDirective(child, 'container', source)];
        default:
          return ['children' in child ? finish(child) : child];
      }
    });
    // The tree keeps its shape: inline nodes give inline nodes, blocks give blocks.
    return { ...parent, children: finished as Parent['children'] };
  };
  return finish(root);
}

/** A directive without brackets, or with empty ones after a name that means nothing, is a word after a colon. */
function isWord(node: Nodes, { text }: SourceText): node is TextDirective {
  if (node.type !== 'textDirective') return false;
  const last = text.charAt(spanOf(node).end - 1);
  if (last !== ']' && last !== '}') return true;
  return (
    valueName(node) === undefined &&
    node.children.length === 0 &&
    Object.keys(node.attributes ?? {}).length === 0
  );
}

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
  if (name === undefined) return unknownDirective(node, 'inline', source);
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

function unknownDirective(
  node: TextDirective | ContainerDirective,
  form: UnknownDirective['form'],
  source: SourceText,
): UnknownDirective {
  return { type: 'unknownDirective', form, name: nameOf(node, source), ...placed(node) };
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
