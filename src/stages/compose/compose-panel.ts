import type { BlockContent, Heading as HeadingElement, Nodes, Paragraph } from 'mdast';
import { formatQuantity } from '../../ground/language/printed/format-number.ts';
import type { BoundItem } from '../../ground/model/bound.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { PanelNode, ValueNode } from '../../ground/model/narrative-nodes.ts';
import { panelSpecs } from '../../ground/model/panels.ts';
import { panelLevel } from './block-level.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeExhibit, sharedUnit } from './compose-exhibit.ts';

/** A panel that is composed, and its title for the contents. */
export interface ComposedPanel {
  readonly node: PanelNode;
  readonly heading: Heading | undefined;
}

/**
 * Makes a panel of the text ready to print: its title is a heading, and a table says what it is in, on what it rests,
 * and what else is to be noted, as tables that blocks make do.
 *
 * @param children what is in it, composed
 */
export function composePanel(
  node: PanelNode,
  children: readonly BlockContent[],
  anchorFor: (text: string) => string,
  context: ComposeContext,
): ComposedPanel {
  const { title, id, unit, note } = node.options;
  const level = panelLevel(context.bound.root.children, node);
  const { exhibit: counts } = panelSpecs[node.name];
  const heading =
    title === undefined ? undefined : { text: title, level, anchor: id ?? anchorFor(title), counts };
  const element: HeadingElement | undefined = heading && {
    type: 'heading',
    depth: Math.min(level, 6) as HeadingElement['depth'],
    children: [{ type: 'text', value: heading.text }],
    data: { anchor: heading.anchor },
  };
  if (node.name === 'box')
    return { node: { ...node, children: [...(element ? [element] : []), ...children] }, heading };
  const { exhibit } = composeExhibit(heading, itemsIn(node), note, context);
  const { blocks } = context.language.printing;
  const around = (words: string | undefined, className: string): readonly Paragraph[] =>
    words === undefined ? [] : [line(words, className)];
  return {
    node: {
      ...node,
      children: [
        ...(element ? [element] : []),
        ...around(unit, 'exhibit-scope'),
        ...(unit === undefined ? around(exhibit?.scope, 'exhibit-scope').map(asMade) : []),
        ...children,
        ...around(note && blocks.exhibits.note(note), 'exhibit-note'),
        ...around(exhibit?.source, 'exhibit-source').map(asMade),
      ],
    },
    heading,
  };
}

function line(words: string, className: string): Paragraph {
  return {
    type: 'paragraph',
    data: { hProperties: { className: [className] } },
    children: [{ type: 'text', value: words }],
  };
}

function asMade(paragraph: Paragraph): Paragraph {
  return { ...paragraph, data: { ...paragraph.data, isMade: true } };
}

/**
 * A table whose cells do not say again what is said over it, once for all of them: the unit that its values share. What
 * the author says over it counts where it has the words of the unit.
 */
export function withoutSharedUnit(node: PanelNode, context: ComposeContext): PanelNode {
  if (node.name !== 'table') return node;
  const { title, unit } = node.options;
  const shared = title === undefined || !context.exhibits ? undefined : sharedUnit(itemsIn(node), context);
  const over = unit ?? shared;
  if (over === undefined) return node;
  const isOver = (value: ValueNode): boolean => {
    const { counted, rate } = value.quantity;
    const own = formatQuantity(value.quantity, context.language).unit;
    if (own === undefined || counted !== undefined || rate !== undefined) return false;
    return unit === undefined || unit.toLowerCase().includes(own.toLowerCase());
  };
  const strip = <T extends Nodes>(one: T): T => {
    if (one.type === 'value') return isOver(one) ? { ...one, written: { unit: true, rate: false } } : one;
    return 'children' in one ? { ...one, children: one.children.map(strip) } : one;
  };
  return strip(node);
}

/** What is cited or printed in it, each once. */
function itemsIn(node: Nodes): readonly BoundItem[] {
  const items = new Set<BoundItem>();
  const visit = (one: Nodes): void => {
    if (one.type === 'citation') for (const item of one.items) items.add(item);
    else if (one.type === 'value') for (const figure of one.figures) items.add(figure);
    else if ('children' in one) one.children.forEach(visit);
  };
  visit(node);
  return [...items];
}
