import type { BlockContent, DefinitionContent, Parent } from 'mdast';
import type { Node } from 'unist';
import type { BlockName, BlockOptions } from './block-names.ts';
import type { BoundFigure, BoundItem } from './bound.ts';
import type { PanelName, PanelOptions } from './panels.ts';
import type { Place } from './place.ts';
import type { FigureQuantity } from './quantity.ts';
import type { WrittenNode } from './written-node.ts';

/*
 * What is special in a narrative. Reading makes references of it; `validate` proves those of blocks, which
 * become blocks; `bind` finds what the others name, and they become citations and values. Every node has its
 * exact position in the file, and `Narrative.placeOf` gives the place of each stretch of its words.
 */

/** An option as it is written: `{name="value"}`. */
export interface WrittenOption {
  readonly name: WrittenNode;
  /** At the place of the name when it is empty. */
  readonly value: WrittenNode;
}

/** `[@id; @document:id]`. */
export interface CitationReference extends Node {
  readonly type: 'citationReference';
  /** What is cited, without `@`. */
  readonly ids: readonly WrittenNode[];
}

/** The directives within a sentence. */
export const valueNames = ['value', 'sum'] as const;

export type ValueName = (typeof valueNames)[number];

/** `:value[id]` or `:sum[id id]`. */
export interface ValueReference extends Node {
  readonly type: 'valueReference';
  readonly name: ValueName;
  /** One at least; it is empty where nothing is named. */
  readonly ids: readonly WrittenNode[];
  readonly options: readonly WrittenOption[];
}

/** `:ref[id]`: the number or the page of an exhibit, a section or a paragraph; `:ref[^id]`: that of a note. */
export interface CrossReference extends Node {
  readonly type: 'crossReference';
  /** What is referred to; empty where nothing is named. */
  readonly id: WrittenNode;
  readonly options: readonly WrittenOption[];
  /** Whether a sentence begins with it: composition finds that out. */
  readonly starts?: boolean;
}

/** `::name{…}`, a block of whatever name. After validation, only one that there is not. */
export interface BlockReference extends Node {
  readonly type: 'blockReference';
  readonly name: WrittenNode;
  readonly options: readonly WrittenOption[];
}

/** `:::name{…}` around words of the text, of whatever name. After validation there is none. */
export interface PanelReference extends Parent {
  readonly type: 'panelReference';
  readonly name: WrittenNode;
  readonly options: readonly WrittenOption[];
  /** Whether it ends with `:::`, rather than with all that there is. */
  readonly isClosed: boolean;
  children: (BlockContent | DefinitionContent)[];
}

/** A panel: a box in the text, or a table with a title. */
export interface PanelNode extends Parent {
  readonly type: 'panel';
  readonly name: PanelName;
  readonly options: PanelOptions;
  /** The options whose words are printed as they are. */
  readonly texts: readonly WrittenNode[];
  readonly named: readonly NamedByOption[];
  children: (BlockContent | DefinitionContent)[];
}

/** A directive that there is not: `:name[…]` within a sentence. Validation takes it out. */
export interface UnknownDirective extends Node {
  readonly type: 'unknownDirective';
  readonly name: WrittenNode;
}

/** A block that is placed. */
export type BlockNode = { [Name in BlockName]: BlockNodeOf<Name> }[BlockName];

export interface BlockNodeOf<Name extends BlockName> extends Node {
  readonly type: 'block';
  readonly name: Name;
  readonly options: BlockOptions[Name];
  /** The options whose words are printed as they are. */
  readonly texts: readonly WrittenNode[];
  /** The topics, documents, figures and files that its options name: who reads on knows whether there are any. */
  readonly named: readonly NamedByOption[];
}

export interface NamedByOption {
  readonly kind: 'topics' | 'documents' | 'figures' | 'file' | 'id';
  readonly option: string;
  readonly word: string;
  readonly place: Place;
}

/** A citation that is resolved. */
export interface CitationNode extends Node {
  readonly type: 'citation';
  readonly items: readonly BoundItem[];
  /** Ids of documents that are cited as a whole. */
  readonly documents: readonly string[];
}

/** Figures that composition prints; several make a sum. */
export interface ValueNode extends Node {
  readonly type: 'value';
  readonly figures: readonly [BoundFigure, ...BoundFigure[]];
  /** What to print: that of the one figure, or the sum. */
  readonly quantity: FigureQuantity;
  /** As they are written: how to print it. */
  readonly options: readonly WrittenOption[];
  /** What the sentence says itself, beside the value: it is not printed twice. */
  readonly written?: { readonly unit: boolean; readonly rate: boolean };
}

interface InlineNodes {
  citationReference: CitationReference;
  valueReference: ValueReference;
  crossReference: CrossReference;
  citation: CitationNode;
  value: ValueNode;
}

interface BlockNodes {
  blockReference: BlockReference;
  block: BlockNode;
  panelReference: PanelReference;
  panel: PanelNode;
}

/** The section that goes first, in a box. */
export const SUMMARY_MARK = '.summary';
/** A section after the numbered ones, with a count of its own. */
export const APPENDIX_MARK = '.appendix';
/** A section without a number. */
export const UNNUMBERED_MARK = '.unnumbered';

declare module 'mdast' {
  interface PhrasingContentMap extends InlineNodes {
    unknownDirective: UnknownDirective;
  }
  interface RootContentMap extends InlineNodes, BlockNodes {
    unknownDirective: UnknownDirective;
  }
  interface BlockContentMap extends BlockNodes {
    unknownDirective: UnknownDirective;
  }
  interface ParagraphData {
    /** As written at its end: `{#id}`. */
    id?: WrittenNode;
  }
  interface HeadingData {
    /** As written after it: `{#id}`. */
    id?: WrittenNode;
    /** What else is in braces there, `{.summary}`: with its point, and a second id with its `#`. */
    marks?: readonly WrittenNode[];
  }
}
