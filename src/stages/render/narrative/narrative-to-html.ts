import type { Element, ElementContent, Root as HastRoot, RootContent } from 'hast';
import type { Link, Parents, Root } from 'mdast';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import type { Options } from 'remark-rehype';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Node } from 'unist';
import {
  type EvidenceNote,
  type FootnoteCallNode,
  type FootnoteNode,
  type FootnoteNumberNode,
  type FootnotesNode,
  type MarksNode,
  noteAnchor,
  noteLabel,
  type ParagraphNumberNode,
  type PrintedNode,
  type ReferredNode,
  type SupportedNode,
} from '../../../ground/model/content-nodes.ts';
import type { PanelNode } from '../../../ground/model/narrative-nodes.ts';
import { marksElement, noteElement, printedSpan } from '../evidence-note.ts';
import type { NotePlace } from '../note-place.ts';
import type { PrintRecorder } from '../print-recorder.ts';
import { markSourceLines } from '../source-lines.ts';
import { fitTables, type TableRoom } from './fit-tables.ts';
import { linkElements } from './link-elements.ts';
import { markEdges } from './mark-edges.ts';
import { markLong } from './mark-long.ts';
import { narrativeSchema } from './narrative-schema.ts';
import { smartTypography } from './smart-typography.ts';
import { turnBlocks } from './turn-blocks.ts';

/**
 * A narrative as HTML. Headings are one level below the pack's title; notes are after their marks, to be
 * set beside the line, or under their paragraph; what is bound is recorded.
 *
 * @param room as for `fitTables`
 * @param pageOf what stands for the page of an anchor
 */
export function narrativeToHtml(
  root: Root,
  notes: NotePlace,
  recorder: PrintRecorder,
  room: TableRoom = ANY_ROOM,
  pageOf: (anchor: string) => string = () => '',
): string {
  const processor = unified()
    .use(remarkRehype, {
      handlers: { ...handlersFor(notes, recorder), ...referenceHandlers(pageOf) },
      clobberPrefix: '',
    })
    .use(scopeHeads)
    .use(fitTables, room)
    .use(markLong)
    .use(markEdges, notes === 'beside' ? recorder.margin : undefined)
    .use(markSourceLines)
    .use(turnBlocks)
    .use(rehypeSanitize, narrativeSchema)
    .use(rehypeStringify);
  return processor.stringify(processor.runSync(smartTypography(root)));
}

const ANY_ROOM: TableRoom = { width: Number.POSITIVE_INFINITY, smaller: 1 };

type Handlers = NonNullable<Options['handlers']>;

function handlersFor(place: NotePlace, recorder: PrintRecorder): Handlers {
  const beside = (notes: readonly EvidenceNote[]): Element[] =>
    place === 'beside' ? notes.filter(isShort).map((note) => besideElement(note, recorder)) : [];
  const apart = (notes: readonly EvidenceNote[]): Element =>
    division(
      'notes',
      notes.map((note) => noteElement(note, 'p', recorder)),
    );
  return {
    marks: (_, node: MarksNode, parent) => [
      behindAnother(marksElement(place === 'none' ? node.marks : node.calls, recorder), node, parent),
      ...beside(node.notes),
    ],
    printed: (_, node: PrintedNode) => [
      ...printedValue(node, recorder),
      ...(place === 'none' || node.calls.length === 0 ? [] : [marksElement(node.calls, recorder)]),
      ...beside(node.notes),
    ],
    supported: (state, node: SupportedNode) => {
      const parts = division('supported', state.wrap(state.all(node), true));
      if (place === 'none') return parts.children;
      if (place === 'below' || !node.placed) {
        return division('supported', [...parts.children, apart(node.notes)]);
      }
      const long = node.notes.filter((note) => !isShort(note));
      return long.length === 0 ? parts.children : [...parts.children, apart(long)];
    },
    heading: (state, node) =>
      // A handler of our own has to ask for what is to be on the element: that it was changed.
      state.applyData(node, {
        type: 'element',
        tagName: `h${Math.min(node.depth + 1, 6)}`,
        properties: typeof node.data?.anchor === 'string' ? { id: node.data.anchor } : {},
        children: [...sectionNumber(node.data?.number), ...state.all(node)],
        ...(node.position && { position: node.position }),
      }),
    footnoteCall: (_, node: FootnoteCallNode, parent) => {
      const words = [{ type: 'text', value: noteLabel(node.number) } as const];
      const call = element('a', { href: `#${noteAnchor(node.number)}` }, words);
      return behindAnother(element('sup', { className: ['footnote-call'] }, [call]), node, parent);
    },
    footnotes: (state, node: FootnotesNode) => division('footnotes', state.wrap(state.all(node), true)),
    footnote: (state, node: FootnoteNode) =>
      element(
        'div',
        { className: ['footnote'], id: noteAnchor(node.number) },
        state.wrap(state.all(node), true),
      ),
    footnoteNumber: (_, { number }: FootnoteNumberNode) =>
      element('span', { className: ['footnote-number'] }, [
        { type: 'text', value: `${noteLabel(number)}\u00a0` },
      ]),
    paragraphNumber: (_, { number }: ParagraphNumberNode) =>
      element('span', { className: ['paragraph-number'] }, [{ type: 'text', value: `${number}\u00a0` }]),
    link: (state, node: Link) => linkElements(node, state.all(node)),
    html: (_, node: { readonly value: string }) => ({ type: 'text', value: node.value }),
  };
}

function referenceHandlers(pageOf: (anchor: string) => string): Handlers {
  return {
    panel: (state, node: PanelNode) => ({
      ...element(
        // An article is a part that can be read by itself; in PDF, too.
        node.name === 'box' ? 'article' : 'div',
        { className: [node.name === 'box' ? 'box' : 'captioned'] },
        state.wrap(state.all(node).map(inDivision), true),
      ),
      ...(node.position && { position: node.position }),
    }),
    referred: (_, { text, anchor, page }: ReferredNode) => {
      const words = page ? `${text}\u00a0${pageOf(anchor)}` : text;
      return element('a', { href: `#${anchor}` }, [{ type: 'text', value: words }]);
    },
  };
}

function sectionNumber(number: unknown): readonly ElementContent[] {
  if (typeof number !== 'string') return [];
  const words = { type: 'text', value: number } as const;
  return [element('span', { className: ['section-number'] }, [words]), { type: 'text', value: ' ' }];
}

/** The longest words for a margin, in UTF-16 units: half a page of it. What is longer is under its paragraph. */
const LONGEST = 800;

function isShort(note: EvidenceNote): boolean {
  const lengths = note.words.map(({ words, shortened, before = '', behind = '' }) => {
    const { text } = note.anchor === undefined ? words : shortened;
    return before.length + text.length + behind.length;
  });
  return lengths.reduce((sum, length) => sum + length, 0) <= LONGEST;
}

function besideElement(note: EvidenceNote, recorder: PrintRecorder): Element {
  recorder.margin.beside(note.id);
  return noteElement(note, 'span', recorder);
}

function printedValue(node: PrintedNode, recorder: PrintRecorder): ElementContent[] {
  const value = printedSpan(node.value, recorder);
  return node.qualifier === undefined ? [value] : [{ type: 'text', value: `${node.qualifier}\u00a0` }, value];
}

/** Of two raised signs right after one another, the second says so: a comma divides them. */
function behindAnother(sign: Element, node: Node, parent: Parents | undefined): Element {
  const siblings: readonly Node[] = parent?.children ?? [];
  // A blank between them is gone.
  const before = siblings
    .slice(0, Math.max(0, siblings.indexOf(node)))
    .findLast((sibling) => !('value' in sibling) || sibling.value !== '')?.type;
  if (before !== 'marks' && before !== 'footnoteCall') return sign;
  const { className } = sign.properties;
  return { ...sign, properties: { className: [...(Array.isArray(className) ? className : []), 'behind'] } };
}

/** A table has a division around it, whether notes are under it or not. */
function inDivision(node: ElementContent): ElementContent {
  return node.type === 'element' && node.tagName === 'table' ? division('supported', [node]) : node;
}

function division(className: string, children: ElementContent[]): Element {
  return element('div', { className: [className] }, children);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
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
