import type { Root } from 'mdast';
import type { Node } from 'unist';
import type { CanonicalText } from './canonical-text.ts';
import type { DocumentMetadata } from './generated/document.ts';
import type { ExtractionData } from './generated/extraction.ts';
import type { PackSettings } from './generated/pack.ts';
import type { IdUse } from './id-use.ts';
import type { Located } from './located.ts';
import type { Place, Span } from './place.ts';
import type { WrittenNode } from './written-node.ts';

/** A document as read: front matter not yet proven, body as canonical text. */
export interface RawDocument {
  readonly id: string;
  readonly front: Located<unknown>;
  readonly text: CanonicalText;
}

/** An extraction as read: not yet proven. */
export interface RawExtraction {
  readonly id: string;
  readonly content: Located<unknown>;
}

/** A pack as read: front matter and blocks not yet proven; no narrative when the body is empty. */
export interface RawPack {
  readonly id: string;
  readonly front: Located<unknown>;
  readonly narrative: Narrative | undefined;
}

/**
 * Markdown for print, with the nodes of `narrative-nodes.ts`. Positions in the tree are those of the file;
 * `source` is the file's text (LF, no BOM).
 */
export interface Narrative {
  readonly file: string;
  readonly source: string;
  readonly root: Root;
  /** What it names, in order, as it is written: also where that is left out of the tree for what is wrong with it. */
  readonly uses?: readonly IdUse[];
  /** The names after a bare `@` in the text, or in brackets without one: one that names something in the pack was meant to cite it. */
  readonly mentions: readonly Mention[];
  /** Where signs are refused that would be printed as they are typed: nothing else is to be said of their words. */
  readonly refused?: readonly Place[];
  /**
   * The place of a node of the tree, or of a stretch of its words: `span` counts UTF-16 units of the `value` of
   * text, code and what is written. Of other nodes the place is the whole.
   */
  placeOf(node: Node, span?: Span): Place;
}

/** A name that is where a citation might be meant. */
export interface Mention extends WrittenNode {
  /** It is between square brackets and has no `@`: words that are added to a quotation are there, too. */
  readonly bracketed?: true;
}

/** A document whose front matter satisfies its schema. */
export interface Document extends RawDocument {
  readonly front: Located<DocumentMetadata>;
  /** Its text is no longer the one that was imported. */
  readonly editedAfterImport?: boolean;
}

/** An extraction that satisfies its schema. */
export interface Extraction extends RawExtraction {
  readonly content: Located<ExtractionData>;
}

/** A pack whose front matter satisfies its schema, and whose blocks are proven. */
export interface Pack extends RawPack {
  readonly front: Located<PackSettings>;
}
