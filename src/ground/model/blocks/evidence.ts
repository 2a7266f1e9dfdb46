import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Printed } from '../content-parts.ts';
import { documents, id, title } from '../shared-options.ts';

export const evidence = {
  name: 'evidence',
  order: 110,
  says: 'The paragraphs relied on, with the bound words marked and the pages that use them.',
  options: { title, id, documents },
  waitsFor: 'items',
} as const satisfies BlockSpec;

/** The annex: the source's words, paragraph by paragraph. */
export interface EvidenceBlock extends BlockBase {
  readonly block: 'evidence';
  /** The documents with evidence, in alphabetical order. */
  readonly documents: readonly EvidenceDocument[];
  /** True when rows of tables are among the paragraphs, with the heads of their columns. */
  readonly columns?: boolean | undefined;
  /** Figures that no source states, with the arithmetic that makes them. */
  readonly calculations: readonly Calculation[];
  /** Phrases that are the author's own. */
  readonly own: readonly string[];
  /** Warnings that the author has answered. */
  readonly accepted: readonly AcceptedAnswer[];
}

/** The author's answer to a warning. */
export interface AcceptedAnswer {
  /** The code of the warning, such as `ELISION_UNCLEAR`. */
  readonly code: string;
  /** The words at which it is reported, in quotation marks. */
  readonly words: string;
  /** Why they are right all the same. */
  readonly why: string;
  /** The item that it is about, `document:id`; nothing for the text of the pack. */
  readonly ref: string | undefined;
}

/** A figure of the author's own arithmetic. */
export interface Calculation {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What it is. */
  readonly label: string;
  /** The result, such as `about 33.3%`. */
  readonly result: string;
  /** Its parts, as they are printed: `£40 million − £30 million`. */
  readonly parts: string;
}

/** A document's part of the annex. */
export interface EvidenceDocument {
  /** Its letter in the pack. */
  readonly letter: string;
  /** Its title, whole. */
  readonly title: string;
  /** How its text was edited by hand, if it was: `By hand after its import: misreadings of the scan corrected`. */
  readonly edited?: string | undefined;
  /** The tag of its language by BCP 47, for `lang`: the pack's where the document says none. */
  readonly languageTag: string;
  /** The paragraphs that something rests on, in order. */
  readonly paragraphs: readonly EvidenceParagraph[];
}

/** A paragraph of a document, with what rests on it. */
export interface EvidenceParagraph {
  /** The id that marks link to. */
  readonly anchor: string;
  /** Such as `A ¶7`. */
  readonly label: string;
  /** Such as `l. 31` or `ll. 31–33`. */
  readonly lines: string;
  /** The paragraph's text, in order. */
  readonly runs: readonly EvidenceRun[];
  /** The items that rest on this paragraph: `Figure`, `People in live operations`. */
  readonly items: readonly EvidenceItem[];
}

/** An item that rests on a paragraph. */
export interface EvidenceItem {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What it is, such as `Figure`. */
  readonly kind: string;
  /** What it says or counts, in a few words. */
  readonly label: string;
}

/** A stretch of a paragraph, within one line of the source, and of a table's row within one cell. */
export interface EvidenceRun {
  /** The head of the column, where a cell of a row begins here. */
  readonly column?: string | undefined;
  /** True where a cell begins that is not the first of its row. */
  readonly nextCell?: boolean | undefined;
  /** The line of the source that begins here; nothing in a paragraph of one line. */
  readonly line: number | undefined;
  /** Words that something rests on. */
  readonly words: Printed | undefined;
  /** The words between them. */
  readonly text: string | undefined;
}
