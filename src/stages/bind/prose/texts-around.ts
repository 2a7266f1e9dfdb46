import type { FootnoteDefinition, Nodes } from 'mdast';
import { onceFor } from '../../../ground/model/once-for.ts';
import type { Narrative } from '../../../ground/model/sources.ts';
import { type FlatProse, flattenProse, type TextBeside } from './flatten-prose.ts';

/** What is around a block among its siblings and may say whose its quotations are. */
export function textsAround(
  siblings: readonly Nodes[],
  index: number,
  narrative: Narrative,
): readonly TextBeside[] {
  const node = siblings[index];
  if (node === undefined || !QUOTING.has(node.type)) return [];
  const around: TextBeside[] = notesOf(node, narrative);
  const [before, next, second] = [siblings[index - 1], siblings[index + 1], siblings[index + 2]];
  if (before?.type === 'paragraph') around.push(...leadOf(before, node.type === 'blockquote', narrative));
  // A name between two quotations is as like to be over the second.
  if (next?.type === 'paragraph' && !isQuotation(second, narrative))
    around.push(textOf(next, 'behind', narrative));
  const heading = siblings.slice(0, index).findLast(({ type }) => type === 'heading');
  if (heading !== undefined) around.push(textOf(heading, 'over', narrative));
  return around;
}

/** Texts with what is around them, after what is nearer. */
export function besideAll(
  flats: readonly FlatProse[],
  around: () => readonly TextBeside[],
): readonly FlatProse[] {
  return flats.map((flat) => {
    const { beside } = flat;
    return { ...flat, beside: () => [...(beside?.() ?? []), ...around()] };
  });
}

/** Of the paragraph before a quotation what leads to it: all up to a colon, or a line without a full stop. */
function leadOf(node: Nodes, isSetOff: boolean, narrative: Narrative): readonly TextBeside[] {
  const lead = textOf(node, 'before', narrative);
  const text = lead.text.trimEnd();
  return text.endsWith(':') || !/[.!?]$/u.test(text) || isSetOff ? [lead] : [];
}

const QUOTING: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'blockquote', 'list', 'table', 'panel']);

function textOf(node: Nodes, is: TextBeside['is'], narrative: Narrative): TextBeside {
  const { text, placeOf } = flattenProse(node, narrative);
  return { is, text, placeOf };
}

function isQuotation(node: Nodes | undefined, narrative: Narrative): boolean {
  return (
    node?.type === 'blockquote' ||
    (node?.type === 'paragraph' && /^[“„«"‘'「]/u.test(flattenProse(node, narrative).text.trimStart()))
  );
}

function notesOf(node: Nodes, narrative: Narrative): TextBeside[] {
  if (node.type !== 'paragraph' || node.children.every(({ type }) => type !== 'footnoteReference')) return [];
  const notes = notesIn(narrative.root);
  return node.children.flatMap((child) => {
    const note = child.type === 'footnoteReference' ? notes.get(child.identifier) : undefined;
    return (note?.children ?? []).slice(0, 1).map((first) => textOf(first, 'behind', narrative));
  });
}

const notesIn = onceFor((root: Nodes): ReadonlyMap<string, FootnoteDefinition> => {
  const found = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') found.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
});
