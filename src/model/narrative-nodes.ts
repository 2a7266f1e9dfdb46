import type { BoundFigure, BoundItem } from './bound.ts';
import type { Place } from './place.ts';

/** `[@id; @id]` in a narrative. `Item` is a bound item until composition makes it a mark to print. */
export interface CitationNode<Item = BoundItem> {
  readonly type: 'citation';
  readonly items: readonly Item[];
  /** Ids of documents that are cited as a whole. */
  readonly documents: readonly string[];
}

/** `:value[id]`, or `:sum[id id]`: figures that composition prints; several make a sum. */
export interface ValueNode {
  readonly type: 'value';
  readonly figures: readonly [BoundFigure, ...BoundFigure[]];
}

/** `::name{…}` in a narrative: a block to place. */
export interface BlockNode {
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
