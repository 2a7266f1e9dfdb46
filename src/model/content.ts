import type { Root } from 'mdast';

/**
 * What a pack says, block by block, ready to print: composition has chosen, ordered and worded everything.
 * Strings are plain text, never HTML. `undefined` means that there is nothing to print.
 */
export interface PackContent {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly audience: string | undefined;
  readonly authors: readonly string[];
  readonly edition: number | undefined;
  /** As printed, in the style of the pack's language. */
  readonly date: string | undefined;
  /** The first day of the pack's date, as ISO 8601. */
  readonly isoDate: string | undefined;
  readonly status: 'draft' | 'final';
  readonly supersedes: string | undefined;
  readonly returnBy: string | undefined;
  /** BCP 47. */
  readonly language: string;
  readonly template: string;
  readonly paper: 'A4' | 'Letter' | 'A5';
  readonly typeSize: 'standard' | 'clear' | 'large';
  readonly marking: PrintedMarking | undefined;
  readonly distribution: readonly Recipient[];
  readonly documents: readonly DocumentContent[];
  /** The headings of the text and of its blocks, in order. */
  readonly headings: readonly Heading[];
  readonly blocks: readonly Block[];
}

export interface PrintedMarking {
  readonly scheme: 'tlp' | 'text';
  readonly label: string;
}

export interface Recipient {
  readonly name: string;
  readonly organisation: string | undefined;
  readonly copies: number;
}

/** A string that is bound to the source and has to be found on paper, whole. */
export interface Printed {
  /** The item that it comes from: `document:id`. */
  readonly ref: string;
  readonly kind: 'figure' | 'quotation' | 'date';
  readonly text: string;
}

/** A small raised reference in running text: document letter and paragraph. */
export interface Mark {
  readonly ref: string;
  /** Such as `A7`. */
  readonly label: string;
  /** The anchor in the evidence annex, when the pack has one. */
  readonly anchor: string | undefined;
}

/** The source's words, with where they stand. */
export interface EvidenceWords {
  readonly ref: string;
  /** Such as `A ¶7, l. 31`. */
  readonly locator: string;
  readonly words: Printed;
  /** The words cut at a word for a narrow margin; the same as the words when they are short. */
  readonly shortened: Printed;
  readonly anchor: string | undefined;
}

export type Block =
  | NarrativeBlock
  | ContentsBlock
  | KeyFiguresBlock
  | FiguresBlock
  | TimelineBlock
  | ClaimsBlock
  | QuotationsBlock
  | PeopleBlock
  | ChartBlock
  | ComparisonBlock
  | SourcesBlock
  | EvidenceBlock
  | ScalesBlock
  | NotesBlock;

interface BlockBase {
  /** The heading over the block, as an entry of the contents. */
  readonly heading: Heading | undefined;
}

export interface Heading {
  readonly text: string;
  /** 1 to 6, as in Markdown: `#` is 1. The pack's title stands above them all. */
  readonly level: number;
  readonly anchor: string;
}

/** Running text. Its tree holds the nodes of `content-nodes.ts`. */
export interface NarrativeBlock {
  readonly block: 'narrative';
  readonly root: Root;
}

export interface ContentsBlock extends BlockBase {
  readonly block: 'contents';
  readonly entries: readonly Heading[];
}

export interface KeyFiguresBlock extends BlockBase {
  readonly block: 'key-figures';
  /** How many stand side by side; the template decides when the pack does not. */
  readonly columns: number | undefined;
  readonly items: readonly KeyFigure[];
}

export interface KeyFigure {
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  readonly unit: string | undefined;
  readonly label: string;
  readonly period: string | undefined;
  readonly marks: readonly Mark[];
}

export interface FiguresBlock extends BlockBase {
  readonly block: 'figures';
  readonly groups: readonly { readonly topic: string | undefined; readonly rows: readonly FigureRow[] }[];
}

export interface FigureRow {
  readonly ref: string;
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  readonly qualifier: string | undefined;
  /** The source's own form, when it is not the same text: `3.000`, `Twenty`. */
  readonly asPrinted: string | undefined;
  readonly unit: string | undefined;
  readonly label: string;
  /** The label of the figure that this one is a part of. */
  readonly partOf: string | undefined;
  readonly period: string | undefined;
  readonly saidBy: string | undefined;
  /** Reliability and credibility, such as `B2`. */
  readonly grade: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly EvidenceWords[];
}

export interface TimelineBlock extends BlockBase {
  readonly block: 'timeline';
  readonly entries: readonly TimelineEntry[];
}

export interface TimelineEntry {
  readonly ref: string;
  readonly date: Printed;
  /** `derived from the date of A`, `date from outside the sources`; nothing when the source states it. */
  readonly basis: string | undefined;
  readonly certainty: 'certain' | 'approximate' | 'uncertain';
  /** The first and last day that the date allows, as ISO 8601; absent where it is open or unknown. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  /** True when the dates overlap those of the entry before, so that their order is not established. */
  readonly orderOpen: boolean;
  readonly title: string;
  readonly where: string | undefined;
  readonly saidBy: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly EvidenceWords[];
}

export interface ClaimsBlock extends BlockBase {
  readonly block: 'claims';
  readonly groups: readonly {
    readonly kind: 'reported' | 'assumption' | 'judgement';
    readonly title: string;
    readonly rows: readonly ClaimRow[];
  }[];
}

export interface ClaimRow {
  readonly ref: string;
  readonly text: string;
  readonly speaker: string | undefined;
  readonly grade: string | undefined;
  readonly note: string | undefined;
  readonly evidence: readonly EvidenceWords[];
}

export interface QuotationsBlock extends BlockBase {
  readonly block: 'quotations';
  readonly rows: readonly QuotationRow[];
}

export interface QuotationRow {
  readonly ref: string;
  readonly words: Printed;
  readonly speaker: string | undefined;
  readonly role: string | undefined;
  readonly about: string | undefined;
  readonly note: string | undefined;
  readonly locator: string;
  readonly anchor: string | undefined;
}

export interface PeopleBlock extends BlockBase {
  readonly block: 'people';
  readonly groups: readonly { readonly title: string; readonly rows: readonly EntityRow[] }[];
}

export interface EntityRow {
  readonly ref: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly memberOf: string | undefined;
  readonly note: string | undefined;
  /** Where the name stands, such as `A ¶1, 4, 7`. */
  readonly named: string;
}

export interface SourcesBlock extends BlockBase {
  readonly block: 'sources';
  readonly documents: readonly DocumentContent[];
  /** The source summary, a sentence each. */
  readonly summary: readonly string[];
}

/** A document as the pack describes it. */
export interface DocumentContent {
  readonly id: string;
  readonly letter: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly authors: string | undefined;
  readonly container: string | undefined;
  readonly publisher: string | undefined;
  readonly issued: string | undefined;
  readonly accessed: string | undefined;
  readonly url: string | undefined;
  readonly kind: string | undefined;
  readonly language: string | undefined;
  readonly descriptor: string | undefined;
  /** Such as `B: usually reliable`. */
  readonly reliability: string | undefined;
  readonly origin: string | undefined;
  readonly rights: string | undefined;
  /** Who extracted it, when and how, in a sentence. */
  readonly extracted: string | undefined;
  /** SHA-256 of the canonical text, first twelve digits: the check code on paper. */
  readonly check: string;
}

export interface EvidenceBlock extends BlockBase {
  readonly block: 'evidence';
  readonly documents: readonly EvidenceDocument[];
  /** Phrases that are the author's own. */
  readonly own: readonly string[];
}

export interface EvidenceDocument {
  readonly letter: string;
  readonly title: string;
  readonly paragraphs: readonly EvidenceParagraph[];
}

export interface EvidenceParagraph {
  readonly anchor: string;
  /** Such as `A ¶7`. */
  readonly label: string;
  /** Such as `l. 31` or `ll. 31–33`. */
  readonly lines: string;
  /** The paragraph's text in order: bound stretches name the items that rest on them. */
  readonly runs: readonly EvidenceRun[];
  /** The items that rest on this paragraph, in words: `Figure: People in live operations`. */
  readonly items: readonly { readonly ref: string; readonly label: string }[];
}

export interface EvidenceRun {
  readonly text: string;
  readonly bound: boolean;
}

export interface ChartBlock extends BlockBase {
  readonly block: 'chart';
  /** One chart for each unit: figures of different units are not compared. */
  readonly charts: readonly Chart[];
}

export interface Chart {
  readonly unit: string | undefined;
  /** The value at the end of the scale: the greatest value, rounded up. */
  readonly scale: number;
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly ref: string;
  readonly label: string;
  readonly value: Printed;
  readonly qualifier: string | undefined;
  /** The length of the bar as a part of the scale, 0 to 1; a range reaches from one to the other. */
  readonly from: number;
  readonly to: number;
  readonly period: string | undefined;
  readonly marks: readonly Mark[];
  /** Figures that are a part of this one, to be drawn inside it. */
  readonly parts: readonly ChartBar[];
}

/** What each document says on each topic. */
export interface ComparisonBlock extends BlockBase {
  readonly block: 'comparison';
  readonly documents: readonly { readonly letter: string; readonly title: string }[];
  readonly rows: readonly ComparisonRow[];
}

export interface ComparisonRow {
  readonly topic: string;
  /** One for each document, in order; no entries where the document is silent. */
  readonly cells: readonly { readonly letter: string; readonly entries: readonly ComparisonEntry[] }[];
  /** What can be told without judging: who speaks of it, and whether figures that can be compared agree. */
  readonly finding: string;
}

export interface ComparisonEntry {
  readonly ref: string;
  readonly kind: 'claim' | 'figure' | 'quotation';
  /** For a figure: `more than 800 people`; for a quotation: the words without marks. */
  readonly printed: Printed | undefined;
  readonly qualifier: string | undefined;
  readonly text: string | undefined;
  readonly marks: readonly Mark[];
}

/** Keys to the scales that the pack uses. */
export interface ScalesBlock extends BlockBase {
  readonly block: 'scales';
  readonly scales: readonly Scale[];
}

export interface Scale {
  readonly title: string;
  readonly note: string | undefined;
  readonly rows: readonly { readonly term: string; readonly meaning: string; readonly used: boolean }[];
  readonly source: string;
}

/** Ruled lines to write on. */
export interface NotesBlock extends BlockBase {
  readonly block: 'notes';
  /** One for each line to rule, from 1. */
  readonly lines: readonly number[];
}
