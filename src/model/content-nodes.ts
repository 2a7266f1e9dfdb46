import type { BlockContent } from 'mdast';
import type { Node } from 'unist';
import type { EvidenceWords, Mark, Printed } from './content.ts';

/** Marks of a citation in running text. */
export interface MarksNode extends Node {
  readonly type: 'marks';
  readonly marks: readonly Mark[];
}

/** A value printed from the extraction, such as `more than 800`. */
export interface PrintedNode extends Node {
  readonly type: 'printed';
  /** Words before the number, such as `more than`. */
  readonly qualifier: string | undefined;
  readonly value: Printed;
}

/** A paragraph, list, quotation or table with the evidence that stands beside it in the margin. */
export interface SupportedNode extends Node {
  readonly type: 'supported';
  children: BlockContent[];
  readonly evidence: readonly EvidenceWords[];
}

/** A heading with the anchor that the contents point to. */
export interface AnchorData {
  readonly anchor: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    marks: MarksNode;
    printed: PrintedNode;
  }
  interface RootContentMap {
    marks: MarksNode;
    printed: PrintedNode;
    supported: SupportedNode;
  }
  interface BlockContentMap {
    supported: SupportedNode;
  }
  interface HeadingData extends Partial<AnchorData> {}
}
