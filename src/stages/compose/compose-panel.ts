import type { BlockContent, Heading as HeadingElement, Nodes, Paragraph } from 'mdast';
import type { BoundItem } from '../../ground/model/bound.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { PanelNode } from '../../ground/model/narrative-nodes.ts';
import { panelSpecs } from '../../ground/model/panels.ts';
import { panelLevel } from './block-level.ts';
import type { ComposeContext } from './compose-context.ts';
import { composeExhibit } from './compose-exhibit.ts';

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
        ...around(unit ?? exhibit?.scope, 'exhibit-scope'),
        ...children,
        ...around(note && blocks.exhibits.note(note), 'exhibit-note'),
        ...around(exhibit?.source, 'exhibit-source'),
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
