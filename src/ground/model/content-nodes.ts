import type { BlockContent } from 'mdast';
import type { Node } from 'unist';
import type { EvidenceWords, Mark, Printed } from './content-parts.ts';
import { lowerRoman } from './lower-roman.ts';

/** What is at one place of a source, for a margin: several stretches of its words under one locator. For a row of a table, all that it rests on. */
export interface EvidenceNote extends NoteWords {
  /** Its number in the pack, from 1; of the note of a table's row its letter. */
  readonly label: string;
  /** Its id. */
  readonly id: string;
  /** What the same row of a table rests on besides, at other places. */
  readonly more?: readonly NoteWords[];
}

/** Words at one place of a source. */
export interface NoteWords {
  readonly locator: string;
  readonly anchor: string | undefined;
  readonly words: readonly [EvidenceWords, ...EvidenceWords[]];
}

/** Marks of a citation in running text. */
export interface MarksNode extends Node {
  readonly type: 'marks';
  /** Document letter and paragraph: where no notes are printed. */
  readonly marks: readonly Mark[];
  /** The numbers of the notes, and letters of documents that are cited as a whole. */
  readonly calls: readonly Mark[];
  /** The notes that are beside the line of these marks. */
  readonly notes: readonly EvidenceNote[];
}

/** A value printed from the extraction, such as `more than 800`. */
export interface PrintedNode extends Node {
  readonly type: 'printed';
  /** Words before the number, such as `more than`. */
  readonly qualifier: string | undefined;
  readonly value: Printed;
  /** The numbers of those notes. */
  readonly calls: readonly Mark[];
  /** The notes that are beside its line: those of evidence that no citation of the paragraph has. */
  readonly notes: readonly EvidenceNote[];
}

/** A paragraph or a table with all the notes of what is cited in it. */
export interface SupportedNode extends Node {
  readonly type: 'supported';
  children: BlockContent[];
  readonly notes: readonly EvidenceNote[];
  /** True when each note is at a mark; a table's cells are no place for notes. */
  readonly placed: boolean;
}

/** Where a reference leads: `figure 3`, `section 2.1`, or words with a page after them. */
export interface ReferredNode extends Node {
  readonly type: 'referred';
  readonly text: string;
  readonly anchor: string;
  /** Whether the page of the anchor follows. */
  readonly page: boolean;
}

/** The number that calls a footnote. */
export interface FootnoteCallNode extends Node {
  readonly type: 'footnoteCall';
  readonly number: number;
}

/** The footnotes of a section, under its text. */
export interface FootnotesNode extends Node {
  readonly type: 'footnotes';
  children: FootnoteNode[];
}

/** A footnote. Its first paragraph begins with its number. */
export interface FootnoteNode extends Node {
  readonly type: 'footnote';
  readonly number: number;
  children: BlockContent[];
}

/** The number of a footnote, at its beginning. */
export interface FootnoteNumberNode extends Node {
  readonly type: 'footnoteNumber';
  readonly number: number;
}

/** The number of a paragraph, at its beginning. */
export interface ParagraphNumberNode extends Node {
  readonly type: 'paragraphNumber';
  readonly number: number;
}

/** The id of a footnote. Anchors of headings have no capitals. */
export function noteAnchor(number: number): string {
  return `Note-${number}`;
}

/** What a footnote is called by: `iii`. The notes of the evidence have the figures, and both may be on one line, in grey. */
export function noteLabel(number: number): string {
  return lowerRoman(number);
}

/** A heading with the anchor that the contents point to. */
export interface AnchorData {
  readonly anchor: string;
  /** Where sections are numbered. */
  readonly number?: string;
}

declare module 'mdast' {
  interface PhrasingContentMap {
    marks: MarksNode;
    printed: PrintedNode;
    footnoteCall: FootnoteCallNode;
    referred: ReferredNode;
    footnoteNumber: FootnoteNumberNode;
    paragraphNumber: ParagraphNumberNode;
  }
  interface RootContentMap {
    marks: MarksNode;
    printed: PrintedNode;
    supported: SupportedNode;
    footnoteCall: FootnoteCallNode;
    referred: ReferredNode;
    footnoteNumber: FootnoteNumberNode;
    paragraphNumber: ParagraphNumberNode;
    footnotes: FootnotesNode;
    footnote: FootnoteNode;
  }
  interface BlockContentMap {
    supported: SupportedNode;
    footnotes: FootnotesNode;
  }
  interface HeadingData extends Partial<AnchorData> {}
  interface ParagraphData {
    /** True of a line that is made from what the text cites: it says nothing of the author's own. */
    isMade?: true;
  }
}
