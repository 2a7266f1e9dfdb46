import type { Nodes } from 'mdast';
import type { BoundItem } from '../../../ground/model/bound.ts';
import type { BlockNode, ValueNode } from '../../../ground/model/narrative-nodes.ts';
import type { Place, Span } from '../../../ground/model/place.ts';
import type { Narrative } from '../../../ground/model/sources.ts';

/** Stands for a printed value in flattened text: a character that no author types. */
export const VALUE_MARK = '\ufffc';

/** A paragraph, heading or table row as plain text that still knows what stood where. Offsets are UTF-16 units of `text`. */
export interface FlatProse {
  readonly text: string;
  readonly citations: readonly FlatCitation[];
  readonly values: readonly FlatValue[];
  /** What is set apart in it by its looks. */
  readonly formats?: readonly FlatFormat[];
  /** How many entries the list right after it has, where there is one. */
  readonly listBehind?: number;
  /** The words of a block quotation, where the text is one. */
  readonly quotation?: Span;
  /** What the text is over, when it is a heading, a caption or the like: it may hold dates of what is cited there. */
  readonly over?: readonly Nodes[];
  /** Of a row: what its table says of its numbers. */
  readonly table?: OwnTable;
  /** Whether the words name what is in a table: its title, or a cell of its head. */
  readonly names?: true;
  /** Whether it is a paragraph, in which a citation can be written anywhere. */
  readonly citable?: true;
  /** The block, where the text is its title or a note to it. */
  readonly block?: BlockNode;
  /** What is printed around it and may say whose its quotations are, the nearest first. */
  beside?(): readonly TextBeside[];
  placeOf(span: Span): Place;
}

/** A text beside another: the title over it, the paragraph or sentence right before or after it, a note to it. */
export interface TextBeside {
  readonly is: 'over' | 'before' | 'behind';
  readonly text: string;
  placeOf(span: Span): Place;
}

/** A printed value, and the stretch of the text that is it. */
export interface FlatValue {
  readonly offset: number;
  readonly length: number;
  readonly node: ValueNode;
}

/** A stretch whose looks say something: struck out, stressed, in the face of code, or with an address after it. */
export interface FlatFormat extends Span {
  readonly kind: 'struck' | 'stressed' | 'code' | 'linked';
}

export interface FlatCitation {
  readonly offset: number;
  readonly items: readonly BoundItem[];
  /** Its brackets in the file; nothing where it is that of a text further on. */
  place?(): Place;
}

/** What a table of the narrative says of the numbers in its rows. */
export interface OwnTable {
  /** The words of its head, with tabs between the cells. */
  readonly head: string;
  /** What is over it as its title, the nearest first. */
  readonly captions: readonly string[];
}

/** Flattens a block of running text. */
export function flattenProse(block: Nodes, narrative: Narrative): FlatProse {
  const citations: FlatCitation[] = [];
  const values: FlatValue[] = [];
  const parts: { readonly start: number; readonly node: Nodes }[] = [];
  const formats: FlatFormat[] = [];
  let text = '';
  const visit = (node: Nodes): void => {
    if (node.type === 'citation') {
      const { items } = node;
      citations.push({ offset: text.length, items, place: () => narrative.placeOf(node) });
    } else if (node.type === 'value') {
      values.push({ offset: text.length, length: VALUE_MARK.length, node });
      parts.push({ start: text.length, node });
      text += VALUE_MARK;
    } else if ('children' in node) {
      const start = text.length;
      for (const child of node.children) {
        visit(child);
        if (child.type === 'tableCell') text += '\t';
      }
      addFormat(node, start);
    } else {
      const start = text.length;
      parts.push({ start, node });
      text += wordsOf(node);
      addFormat(node, start);
    }
  };
  const addFormat = (node: Nodes, start: number): void => {
    const kind = node === block ? undefined : formatOf(node, text.slice(start));
    if (kind !== undefined && start < text.length) formats.push({ kind, start, end: text.length });
  };
  visit(block);
  return {
    text,
    citations,
    values,
    ...(formats.length > 0 && { formats }),
    ...(block.type === 'paragraph' && { citable: true }),
    placeOf: (span) => {
      const first = parts.findLast(({ start }) => start <= span.start);
      const last = parts.findLast(({ start }) => start < Math.max(span.end, span.start + 1));
      if (first === undefined || last === undefined) return narrative.placeOf(block);
      const within = ({ start, node }: (typeof parts)[number]): Place =>
        narrative.placeOf(node, { start: Math.max(0, span.start - start), end: span.end - start });
      return { ...within(first), end: within(last).end };
    },
  };
}

function formatOf(node: Nodes, words: string): FlatFormat['kind'] | undefined {
  switch (node.type) {
    case 'delete':
      return 'struck';
    case 'emphasis':
    case 'strong':
      return 'stressed';
    case 'inlineCode':
      return 'code';
    case 'link':
      // An address that is there as such is not printed again.
      return node.url.endsWith(words.trim()) ? undefined : 'linked';
    default:
      return undefined;
  }
}

function wordsOf(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      // Where a line of the file ends, no sentence does.
      return node.value.replace(/[\r\n]/g, ' ');
    case 'code':
      return node.value;
    case 'break':
      return '\n';
    case 'image':
      return node.alt ?? '';
    default:
      return '';
  }
}
