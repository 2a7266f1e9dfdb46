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
  readonly paper: 'A4' | 'Letter' | 'A5' | 'Half-letter';
  readonly typeSize: 'standard' | 'clear' | 'large';
  /** How many pages the pack may take; a template may have a limit of its own. */
  readonly pagesAtMost: number | undefined;
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

/** A numbered copy, as it is labelled: on its first page, and in a line at the foot of every page. */
export interface CopyLabel {
  /** From 1. No other copy of the edition has it. */
  readonly number: number;
  /** How many copies of the edition there are. */
  readonly of: number;
  readonly name: string;
  readonly organisation: string | undefined;
  /** What the pack's marking lets the recipient do, in a sentence. */
  readonly handling: string | undefined;
  readonly returnBy: string | undefined;
}

/** The sheet on which recipients sign for their copies. */
export interface DistributionSheet {
  /** Such as `Edition 2, 1 December 2026`. */
  readonly issue: string | undefined;
  readonly returnBy: string | undefined;
  readonly copies: readonly CopyLabel[];
}

/** A string that is bound to the source and has to be found on paper, whole. */
export interface Printed {
  /** The item that it comes from: `document:id`. */
  readonly ref: string;
  /** `evidence` is for the source's words in the annex. */
  readonly kind: 'figure' | 'quotation' | 'date' | 'evidence';
  readonly text: string;
}

/** A small raised reference in running text: document letter and paragraph. */
export interface Mark {
  readonly ref: string;
  /** Further items that are cited at the same place and rest on the same paragraph. */
  readonly also?: readonly string[];
  /** Such as `A7`. */
  readonly label: string;
  /** The anchor in the evidence annex or, when the pack has none, in the list of sources. */
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
  /** The line of the pack's text, or of its template's, that places the block; for messages, not for print. */
  readonly sourceLine?: number;
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
  /** Absent: its nodes have places of their own. */
  readonly sourceLine?: number;
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
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  readonly period: string | undefined;
  /** How much room the number takes: up to 7 characters, up to 12, or more. */
  readonly size: 'short' | 'long' | 'longest';
  readonly marks: readonly Mark[];
}

export interface FiguresBlock extends BlockBase {
  readonly block: 'figures';
  /** True when some row has one. */
  readonly periods: boolean;
  readonly speakers: boolean;
  readonly grades: boolean;
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
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  /** How many of the rows right above contain it, each a part of the one before; 0 when none does. */
  readonly depth: number;
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
  /** Its place in the list, from 1: the drawing refers to it. */
  readonly number: number;
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
  /** True when some row has a speaker or a grade. */
  readonly attributed: boolean;
  readonly groups: readonly {
    readonly kind: 'reported' | 'assumption' | 'judgement';
    readonly title: string;
    /** What one of them is called. */
    readonly label: string;
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
  /** The same rows by who said them, in the order in which the speakers first come. */
  readonly groups: readonly {
    readonly speaker: string | undefined;
    readonly role: string | undefined;
    readonly rows: readonly QuotationRow[];
  }[];
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
  /** True when some row says where its person or body speaks. */
  readonly speaking: boolean;
  readonly groups: readonly { readonly title: string; readonly rows: readonly EntityRow[] }[];
}

export interface EntityRow {
  readonly ref: string;
  readonly name: string;
  readonly role: string | undefined;
  readonly memberOf: string | undefined;
  readonly note: string | undefined;
  /** Where the name stands, such as `A ¶1, 4, 7–9`. */
  readonly named: string;
  /** Where what is extracted is said by this person or body, in the same form. */
  readonly speaks: string | undefined;
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
  /** When it was said, if not when it was published. */
  readonly said: string | undefined;
  readonly editors: string | undefined;
  readonly interviewers: string | undefined;
  /** Where the publisher is. */
  readonly place: string | undefined;
  /** Volume, issue, number and pages: `vol. 12, no. 3, pp. 4–9`. */
  readonly part: string | undefined;
  /** Such as `doi:10.1000/182` or `ISBN 978-0-13-149505-0`. */
  readonly identifiers: readonly string[];
  readonly url: string | undefined;
  readonly kind: string | undefined;
  /** In words, such as `British English`. */
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
  /** The paragraph's text, in order. */
  readonly runs: readonly EvidenceRun[];
  /** The items that rest on this paragraph: `Figure`, `People in live operations`. */
  readonly items: readonly { readonly ref: string; readonly kind: string; readonly label: string }[];
}

/** A stretch of a paragraph, within one line of the source. */
export interface EvidenceRun {
  /** The line of the source that begins here; nothing in a paragraph of one line. */
  readonly line: number | undefined;
  /** Words that something rests on. */
  readonly words: Printed | undefined;
  /** The words between them. */
  readonly text: string | undefined;
}

export interface ChartBlock extends BlockBase {
  readonly block: 'chart';
  /** One chart for each unit: figures of different units are not compared. */
  readonly charts: readonly Chart[];
}

export interface Chart {
  readonly unit: string | undefined;
  /** The bars in order of length; parts follow their whole. */
  readonly bars: readonly ChartBar[];
}

export interface ChartBar {
  readonly ref: string;
  readonly label: string;
  readonly value: Printed;
  readonly qualifier: string | undefined;
  readonly unit: string | undefined;
  readonly period: string | undefined;
  readonly marks: readonly Mark[];
  /** 0 for a figure that stands by itself, 1 for a part of it, 2 for a part of that. */
  readonly depth: number;
  /** Where the bar begins and ends, as a share of the scale, 0 to 1; a range reaches from its low to its high. */
  readonly from: number;
  readonly to: number;
  /** Where nought is on the scale. */
  readonly zero: number;
  /** Where the bar of the whole begins and ends, for a part. */
  readonly wholeFrom: number | undefined;
  readonly wholeTo: number | undefined;
  /** What the qualifier makes of the bar's end: `exact`, `about`, `more` (it may be longer), `less`. */
  readonly end: 'exact' | 'about' | 'more' | 'less';
}

/** What each document says on each topic. */
export interface ComparisonBlock extends BlockBase {
  readonly block: 'comparison';
  /** True when there are more documents than a sheet has room for side by side. */
  readonly many: boolean;
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
  /** `count` says how much a document has on a topic, without saying it. */
  readonly kind: 'claim' | 'figure' | 'quotation' | 'count';
  /** The number of a figure, or the words of a quotation without marks. */
  readonly printed: Printed | undefined;
  readonly qualifier: string | undefined;
  readonly unit: string | undefined;
  /** What a claim says, what a figure counts, what a quotation is about, or how many there are. */
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
  readonly rows: readonly ScaleRow[];
  /** True when the terms that the pack uses can be told. */
  readonly marked: boolean;
  /** True when the terms stand for stretches of a scale from 0 to 100. */
  readonly measured: boolean;
  readonly source: string;
}

export interface ScaleRow {
  readonly term: string;
  readonly meaning: string;
  /** True when the pack uses the term. */
  readonly used: boolean;
  /** True for a term that says that nothing is known: it is no end of the scale. */
  readonly unknown: boolean;
  /** Where the term begins on a scale from 0 to 100, and how far it reaches; 0 when it is not measured. */
  readonly from: number;
  readonly width: number;
}

/** Ruled lines to write on. */
export interface NotesBlock extends BlockBase {
  readonly block: 'notes';
  /** One for each line to rule, from 1. */
  readonly lines: readonly number[];
}
