import type { Nodes, Parents } from 'mdast';
import type { Language } from '../../ground/language/language.ts';
import { append } from '../../ground/model/append.ts';
import type { Block } from '../../ground/model/content.ts';
import type { ReferredNode } from '../../ground/model/content-nodes.ts';
import type { Heading } from '../../ground/model/content-parts.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { unknownLabel } from '../../ground/model/diagnostics.ts';
import type { CrossReference } from '../../ground/model/narrative-nodes.ts';
import { didYouMean } from '../../ground/model/nearest-name.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { withCapital } from './format/with-capital.ts';

export interface ReferContext {
  readonly narrative: Narrative;
  readonly language: Language;
  /** What can be referred to, in order. */
  readonly headings: readonly Heading[];
}

/**
 * Words the references of running text, now that all is numbered, and gives its headings their numbers. One that leads
 * nowhere is an error.
 */
export function refer(block: Block, context: ReferContext): Outcome<Block> {
  if (block.block !== 'narrative') return { value: block, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const { headings } = context;
  const known = new Map(headings.map((heading) => [heading.anchor, heading]));
  const visit = <Parent extends Parents>(parent: Parent): Parent => {
    const children = parent.children.flatMap((child): readonly Nodes[] => {
      if (child.type === 'crossReference') {
        const target = known.get(child.id.value);
        if (target !== undefined) return [referred(child, target, context)];
        append(diagnostics, [explain(child, context)]);
        return [];
      }
      return ['children' in child ? visit(child) : child];
    });
    // The tree keeps its shape: inline nodes give inline nodes.
    const visited = { ...parent, children: children as Parent['children'] };
    if (visited.type !== 'heading') return visited;
    const { number, exhibit, text } = known.get(visited.data?.anchor ?? '') ?? {};
    if (exhibit !== undefined && text !== undefined)
      return { ...visited, children: [{ type: 'text', value: text }] as typeof visited.children };
    return number === undefined ? visited : { ...visited, data: { ...visited.data, number } };
  };
  return { value: { ...block, root: visit(block.root) }, diagnostics };
}

function referred(node: CrossReference, target: Heading, { language }: ReferContext): ReferredNode {
  const page = node.options.some(({ name, value }) => name.value === 'as' && value.value === 'page');
  const words = page ? language.printing.blocks.references.page : wordsFor(target, language);
  return {
    type: 'referred',
    text: node.starts === true ? withCapital(words) : words,
    anchor: target.anchor,
    page,
    ...(node.position && { position: node.position }),
  };
}

function wordsFor({ exhibit, number, text }: Heading, { printing }: Language): string {
  const { references } = printing.blocks;
  if (exhibit !== undefined) return references.exhibit(exhibit);
  return number === undefined ? references.titled(text) : references.section(number);
}

function explain({ id }: CrossReference, { narrative, headings }: ReferContext): Diagnostic {
  const anchors = headings.map(({ anchor }) => anchor);
  const all =
    anchors.length === 0
      ? 'give a heading an id, `# Boats {#boats}`, or a block with a title, `id="boats"`'
      : `there are ${anchors.slice(0, MOST).join(', ')}${anchors.length > MOST ? ' and more' : ''}`;
  const what = `heading or block \`${id.value}\` that is printed`;
  return unknownLabel(narrative.placeOf(id), what, didYouMean(id.value, anchors) ?? all);
}

/** So many names can be read through. */
const MOST = 12;
