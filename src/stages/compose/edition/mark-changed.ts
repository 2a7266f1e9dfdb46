import type { Nodes, Parents } from 'mdast';
import type { Block } from '../../../ground/model/content.ts';
import type { EditionChanges } from '../../../ground/model/edition-changes.ts';
import { withClass } from '../with-class.ts';
import { folded } from './folded.ts';
import type { BlockPart, PassageOf } from './passages.ts';

/** Marks the passages of a pack's words that were changed or added: a bar is printed beside them. */
export function markChanged(
  { text, pack }: EditionChanges,
  passages: readonly PassageOf[],
): (block: Block) => Block {
  const changed = changedPassages(text, passages);
  const nodes = new Set(changed.flatMap(({ node }) => node ?? []));
  const parts = new Map<Block, Set<BlockPart>>();
  for (const { of } of changed) {
    if (of !== undefined) parts.set(of.block, (parts.get(of.block) ?? new Set()).add(of.part));
  }
  const pictures = pack.flatMap(({ field, now }) => (field === 'picture' && now !== undefined ? [now] : []));
  const visit = <Parent extends Parents>(parent: Parent): Parent => {
    // The tree keeps its shape.
    const children = parent.children.map((child) => marked(child)) as Parent['children'];
    return { ...parent, children };
  };
  const marked = (node: Nodes): Nodes => {
    const inner = 'children' in node ? visit(node) : node;
    return nodes.has(node) ? withClass(inner, 'changed') : inner;
  };
  return (block) => {
    if (block.block === 'narrative') return { ...block, root: visit(block.root) };
    const isOther = block.block === 'picture' && pictures.some((one) => isOf(one, block.picture.alt));
    return withParts(
      block,
      new Set([...(parts.get(block) ?? []), ...(isOther ? (['caption'] as const) : [])]),
    );
  };
}

/**
 * What else has bars, for templates to ask for: the references of the items that were changed or added, the ids of such
 * documents, and the anchors of such headings over blocks, with `#`.
 */
export function changedItems(
  { items, sources, text }: EditionChanges,
  passages: readonly PassageOf[],
): readonly string[] {
  const documents = sources.flatMap(({ change, id }) => (change === 'withdrawn' ? [] : [id]));
  const headings = changedPassages(text, passages).flatMap(({ of }) =>
    of?.part === 'heading' && 'heading' in of.block && of.block.heading !== undefined
      ? [`#${of.block.heading.anchor}`]
      : [],
  );
  return [...new Set([...items.flatMap(({ now }) => now?.ref ?? []), ...documents, ...headings])];
}

function changedPassages(text: EditionChanges['text'], passages: readonly PassageOf[]): readonly PassageOf[] {
  return text.flatMap(({ change, index }) => {
    const passage = index === undefined || change === 'moved' ? undefined : passages[index];
    return passage === undefined ? [] : [passage];
  });
}

function withParts(block: Block, parts: ReadonlySet<BlockPart>): Block {
  return {
    ...block,
    ...(parts.has('note') && { noteChanged: true }),
    ...(parts.has('caption') && { changed: true }),
    // What a block is stays what it is.
  } as Block;
}

/** Whether a picture, by what it shows and the digits of its file, is said to show this. */
function isOf(picture: string, alt: string): boolean {
  return picture.slice(0, picture.lastIndexOf(' (')) === folded(alt);
}
