import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import type { BlockContent, DefinitionContent, Image, ImageReference, Link, ListItem, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import type { Options } from 'remark-rehype';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import { unified } from 'unified';
import '../../../ground/model/content-nodes.ts';
import type {
  EvidenceNote,
  MarksNode,
  PrintedNode,
  SupportedNode,
} from '../../../ground/model/content-nodes.ts';
import { marksElement, noteElement, printedSpan } from '../evidence-note.ts';
import type { NotePlace } from '../note-place.ts';
import type { PrintRecorder } from '../print-recorder.ts';
import { safeAddress } from '../safe-address.ts';
import { markSourceLines } from '../source-lines.ts';
import { narrativeSchema } from './narrative-schema.ts';
import { smartTypography } from './smart-typography.ts';

/**
 * A narrative as HTML. Headings stand one level below the pack's title; notes stand behind their marks, to be
 * set beside the line, or under their paragraph; what is bound is recorded.
 */
export function narrativeToHtml(root: Root, notes: NotePlace, recorder: PrintRecorder): string {
  const processor = unified()
    .use(remarkRehype, { handlers: handlersFor(notes, recorder), clobberPrefix: '', footnoteLabel: 'Notes' })
    .use(scopeHeads)
    .use(markSourceLines)
    .use(rehypeSanitize, narrativeSchema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(smartTypography(root)));
}

type Handlers = NonNullable<Options['handlers']>;

function handlersFor(place: NotePlace, recorder: PrintRecorder): Handlers {
  const beside = (notes: readonly EvidenceNote[]): Element[] =>
    place === 'beside' ? notes.map((note) => noteElement(note, 'span', recorder)) : [];
  const apart = (notes: readonly EvidenceNote[]): Element =>
    division(
      'notes',
      notes.map((note) => noteElement(note, 'p', recorder)),
    );
  return {
    marks: (_, node: MarksNode) => [marksElement(node.marks, recorder), ...beside(node.notes)],
    printed: (_, node: PrintedNode) => [...printedValue(node, recorder), ...beside(node.notes)],
    supported: (state, node: SupportedNode) => {
      const parts = division('supported', state.wrap(state.all(node), true));
      const stand = place === 'none' || (place === 'beside' && node.placed);
      return stand ? parts.children : division('supported', [...parts.children, apart(node.notes)]);
    },
    heading: (state, node) => ({
      type: 'element',
      tagName: `h${Math.min(node.depth + 1, 6)}`,
      properties: typeof node.data?.anchor === 'string' ? { id: node.data.anchor } : {},
      children: state.all(node),
      ...(node.position && { position: node.position }),
    }),
    link: (state, node: Link) => {
      const children: ElementContent[] = state.all(node);
      const href = safeAddress(node.url);
      if (href !== undefined) return { type: 'element', tagName: 'a', properties: { href }, children };
      return [...children, { type: 'text', value: ` (${node.url})` }];
    },
    image: (_, node: Image) => ({ type: 'text', value: `![${node.alt ?? ''}](${node.url})` }),
    imageReference: (_, node: ImageReference) => ({
      type: 'text',
      value: `![${node.alt ?? ''}][${node.label ?? node.identifier}]`,
    }),
    listItem: (state, node: ListItem, parent) => defaultHandlers.listItem(state, withBox(node), parent),
    html: (_, node: { readonly value: string }) => ({ type: 'text', value: node.value }),
  };
}

function printedValue(node: PrintedNode, recorder: PrintRecorder): ElementContent[] {
  const value = printedSpan(node.value, recorder);
  return node.qualifier === undefined ? [value] : [{ type: 'text', value: `${node.qualifier}\u00a0` }, value];
}

/** A task's box as text: no font has one to tick, and a form field has no place on paper. */
function withBox(node: ListItem): ListItem {
  const [first, ...rest] = node.children;
  if (typeof node.checked !== 'boolean') return { ...node, checked: null };
  const box = { type: 'text', value: node.checked ? '[x]\u00a0' : '[\u00a0\u00a0]\u00a0' } as const;
  const boxed = <Block extends BlockContent | DefinitionContent>(block: Block): Block => {
    if (block.type === 'paragraph') return { ...block, children: [box, ...block.children] };
    if (block.type === 'supported') return { ...block, children: block.children.map(boxed) };
    return block;
  };
  return { ...node, checked: null, children: first === undefined ? [] : [boxed(first), ...rest] };
}

function division(className: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: { className: [className] }, children };
}

/** Heads of columns say so, for a reader who listens to the table. */
function scopeHeads() {
  return (tree: HastRoot): void => scopeIn(tree.children);
}

function scopeIn(nodes: readonly RootContent[]): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
    scopeIn(node.children);
  }
}
