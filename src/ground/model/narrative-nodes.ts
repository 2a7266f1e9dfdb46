import type { Node } from 'unist';
import type { BoundFigure, BoundItem } from './bound.ts';
import type { Figure } from './generated/extraction.ts';
import type { Place } from './place.ts';

/** `[@id; @id]` in a narrative. */
export interface CitationNode extends Node {
  readonly type: 'citation';
  readonly items: readonly BoundItem[];
  /** Ids of documents that are cited as a whole. */
  readonly documents: readonly string[];
}

/** `:value[id]`, or `:sum[id id]`: figures that composition prints; several make a sum. */
export interface ValueNode extends Node {
  readonly type: 'value';
  readonly figures: readonly [BoundFigure, ...BoundFigure[]];
  /** The number to print: that of the one figure, or the sum. */
  readonly value: number | readonly [number, number];
  readonly qualifier: NonNullable<Figure['qualifier']>;
  readonly unit: string | undefined;
}

/** `::name{…}` in a narrative: a block to place. */
export interface BlockNode extends Node {
  readonly type: 'block';
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly place: Place;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citation: CitationNode;
    value: ValueNode;
  }
  interface RootContentMap {
    citation: CitationNode;
    value: ValueNode;
    block: BlockNode;
  }
  interface BlockContentMap {
    block: BlockNode;
  }
}
