import type { Root } from 'mdast';

/**
 * What a pack says, block by block, ready to print: everything is chosen, ordered and worded. Text is plain, never
 * HTML.
 */
export interface PackContent {
  /** The name of the pack's file, without `.md`. */
  readonly id: string;
  /** The title of the pack. */
  readonly title: string;
  /** A second line under the title. */
  readonly subtitle: string | undefined;
  /** Whom it is for. */
  readonly audience: string | undefined;
  /** Who answers for the pack. */
  readonly authors: readonly string[];
  /** Counts up from 1 each time the pack is issued. */
  readonly edition: number | undefined;
  /** As printed, in the style of the pack's language. */
  readonly date: string | undefined;
  /** The first day of the pack's date, as ISO 8601. */
  readonly isoDate: string | undefined;
  /** A draft says so on each page. */
  readonly status: 'draft' | 'final';
  /** What this edition replaces. */
  readonly supersedes: string | undefined;
  /** When copies are to be returned, as printed. */
  readonly returnBy: string | undefined;
  /** The tag of the pack's language, by BCP 47. */
  readonly language: string;
  /** The template's name. */
  readonly template: string;
  /** The sheet. */
  readonly paper: 'A4' | 'Letter' | 'A5' | 'Half-letter';
  /** How large the text is. */
  readonly typeSize: 'standard' | 'clear' | 'large';
  /** How many pages the pack may take; a template may have a limit of its own. */
  readonly pagesAtMost: number | undefined;
  /** How the pack is to be handled; the program prints it on each page. */
  readonly marking: PrintedMarking | undefined;
  /** Who gets a copy, in the order of the pack. */
  readonly distribution: readonly Recipient[];
  /** What the pack is made from, in the order of the letters. */
  readonly documents: readonly DocumentContent[];
  /** The headings of the text and of its blocks, in order. */
  readonly headings: readonly Heading[];
  /** What the pack says, in order: `{{block this}}` prints each. */
  readonly blocks: readonly Block[];
}

/** A handling marking. */
export interface PrintedMarking {
  /** `tlp` is the Traffic Light Protocol; `text` is words of the pack's own. */
  readonly scheme: 'tlp' | 'text';
  /** The words of the marking, such as `TLP:GREEN`. */
  readonly label: string;
}

/** Someone who gets copies. */
export interface Recipient {
  /** As the pack gives it. */
  readonly name: string;
  /** Where the recipient belongs. */
  readonly organisation: string | undefined;
  /** How many, from 1. */
  readonly copies: number;
}

/** A numbered copy, as it is labelled: on its first page, and in a line at the foot of every page. */
export interface CopyLabel {
  /** From 1. No other copy of the edition has it. */
  readonly number: number;
  /** How many copies of the edition there are. */
  readonly of: number;
  /** Whom the copy is for. */
  readonly name: string;
  /** Where that person belongs. */
  readonly organisation: string | undefined;
  /** What the pack's marking lets the recipient do, in a sentence. */
  readonly handling: string | undefined;
  /** When the copy is to be returned, as printed. */
  readonly returnBy: string | undefined;
}

/** The sheet on which recipients sign for their copies. */
export interface DistributionSheet {
  /** Such as `Edition 2, 1 December 2026`. */
  readonly issue: string | undefined;
  /** When copies are to be returned, as printed. */
  readonly returnBy: string | undefined;
  /** The copies of the edition, in the order of their numbers. */
  readonly copies: readonly CopyLabel[];
}

/** A string that is bound to the source and has to be found on paper, whole. */
export interface Printed {
  /** The item that it comes from: `document:id`. */
  readonly ref: string;
  /** `evidence` is for the source's words in the annex. */
  readonly kind: 'figure' | 'quotation' | 'date' | 'evidence';
  /** @internal Out of reach: `{{printed value}}` alone prints it. */
  readonly text: string;
}

/** A small raised reference in running text: document letter and paragraph. */
export interface Mark {
  /** The item: `document:id`. */
  readonly ref: string;
  /** Further items that are cited at the same place and rest on the same paragraph. */
  readonly also?: readonly string[];
  /** Such as `A7`. */
  readonly label: string;
  /** The anchor in the evidence annex or, when the pack has none, in the list of sources. */
  readonly anchor: string | undefined;
}

/** The source's words, with where they are. */
export interface EvidenceWords {
  /** The item that rests on the words: `document:id`. */
  readonly ref: string;
  /** Such as `A ¶7, l. 31`. */
  readonly locator: string;
  /** The words that support the item, whole. */
  readonly words: Printed;
  /** The words cut at a word for a narrow margin; the same as the words when they are short. */
  readonly shortened: Printed;
  /** Where a link to them leads, as for a mark. */
  readonly anchor: string | undefined;
}

/** What is printed at one place. Each has a file and fields of its own, listed under its name. */
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
  /** @internal The line of the pack's text, or of its template's, that places the block: for messages, not for print. */
  readonly sourceLine?: number;
}

/** A heading, as the contents list it. */
export interface Heading {
  /** Its words. */
  readonly text: string;
  /** 1 to 6, as in Markdown: `#` is 1. The pack's title is above them all. */
  readonly level: number;
  /** The id of the heading, for links to it. */
  readonly anchor: string;
}

/** Running text. */
export interface NarrativeBlock {
  readonly block: 'narrative';
  /** The text: `{{narrative root}}` prints it. */
  readonly root: Root;
  /** @internal Absent: its nodes have places of their own. */
  readonly sourceLine?: number;
}

/** The table of contents. */
export interface ContentsBlock extends BlockBase {
  readonly block: 'contents';
  /** The headings to list, in order. */
  readonly entries: readonly Heading[];
}

/** A few figures, large. */
export interface KeyFiguresBlock extends BlockBase {
  readonly block: 'key-figures';
  /** How many are side by side; the template decides when the pack does not. */
  readonly columns: number | undefined;
  /** The figures; a part follows its whole. */
  readonly items: readonly KeyFigure[];
}

/** A figure with what is needed to understand it. */
export interface KeyFigure {
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** What is counted. */
  readonly label: string;
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  /** The time that it holds for, as printed. */
  readonly period: string | undefined;
  /** How much room the number takes: up to 7 characters, up to 12, or more. */
  readonly size: 'short' | 'long' | 'longest';
  /** References to its evidence. */
  readonly marks: readonly Mark[];
}

/** A table of figures. */
export interface FiguresBlock extends BlockBase {
  readonly block: 'figures';
  /** True when some row has a period. */
  readonly periods: boolean;
  /** True when some row says who gives its figure. */
  readonly speakers: boolean;
  /** True when some row has a grade. */
  readonly grades: boolean;
  /** The rows by topic, in order. */
  readonly groups: readonly FigureGroup[];
}

/** Figures on one topic. */
export interface FigureGroup {
  /** The topic, in words; empty when there is one group alone. */
  readonly topic: string | undefined;
  /** The figures; parts follow their whole. */
  readonly rows: readonly FigureRow[];
}

/** A figure in a table. */
export interface FigureRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** The source's own form, when it is not the same text: `3.000`, `Twenty`. */
  readonly asPrinted: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** What is counted. */
  readonly label: string;
  /** The figure that this one is a part of, with its number: `Attacks stopped in four years (20)`. */
  readonly partOf: string | undefined;
  /** How many of the rows right above contain it, each a part of the one before; 0 when none does. */
  readonly depth: number;
  /** The time that it holds for, as printed. */
  readonly period: string | undefined;
  /** Who gives the figure, by name. */
  readonly saidBy: string | undefined;
  /** Reliability and credibility, such as `B2`. */
  readonly grade: string | undefined;
  /** A caveat to print beside it. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}

/** Events in order of time. */
export interface TimelineBlock extends BlockBase {
  readonly block: 'timeline';
  /** The events, earliest first. */
  readonly entries: readonly TimelineEntry[];
}

/** An event. */
export interface TimelineEntry {
  /** Its place in the list, from 1: the drawing refers to it. */
  readonly number: number;
  /** The item: `document:id`. */
  readonly ref: string;
  /** When it was, in the style of the pack's language. */
  readonly date: Printed;
  /** `derived from the date of A`, `date from outside the sources`; nothing when the source states it. */
  readonly basis: string | undefined;
  /** How sure the date itself is. */
  readonly certainty: 'certain' | 'approximate' | 'uncertain';
  /** The first day that the date allows, as ISO 8601; absent where it is open or unknown. */
  readonly earliest: string | undefined;
  /** The last of these days. */
  readonly latest: string | undefined;
  /** True when the dates overlap those of the entry before, so that their order is not established. */
  readonly orderOpen: boolean;
  /** What happened, in a few words. */
  readonly title: string;
  /** The place. */
  readonly where: string | undefined;
  /** Who tells of it, by name. */
  readonly saidBy: string | undefined;
  /** Where a date from outside is known from, or what else to print. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}

/** What the documents say, and what is concluded from it. */
export interface ClaimsBlock extends BlockBase {
  readonly block: 'claims';
  /** True when some row has a speaker or a grade. */
  readonly attributed: boolean;
  /** The claims by kind; a kind without claims is left out. */
  readonly groups: readonly ClaimGroup[];
}

/** Claims of one kind. */
export interface ClaimGroup {
  /** `reported`: the source says it; `assumption`: taken as given; `judgement`: concluded. */
  readonly kind: 'reported' | 'assumption' | 'judgement';
  /** What they are called together. */
  readonly title: string;
  /** What one of them is called. */
  readonly label: string;
  /** The claims, in order. */
  readonly rows: readonly ClaimRow[];
}

/** A claim. */
export interface ClaimRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What is claimed, in a sentence. */
  readonly text: string;
  /** Who says it, by name. */
  readonly speaker: string | undefined;
  /** Reliability and credibility, such as `B2`. */
  readonly grade: string | undefined;
  /** What else to print beside it. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}

/** Quotations. */
export interface QuotationsBlock extends BlockBase {
  readonly block: 'quotations';
  /** The quotations, in order. */
  readonly rows: readonly QuotationRow[];
  /** The same rows by who said them, in the order in which the speakers first come. */
  readonly groups: readonly QuotationGroup[];
}

/** Quotations of one speaker, in one role. */
export interface QuotationGroup {
  /** Who said them, by name; empty when the documents do not say. */
  readonly speaker: string | undefined;
  /** The speaker's office, or part played. */
  readonly role: string | undefined;
  /** What that speaker said, in order. */
  readonly rows: readonly QuotationRow[];
}

/** A quotation. */
export interface QuotationRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** The words, without quotation marks. */
  readonly words: Printed;
  /** Who said them, by name. */
  readonly speaker: string | undefined;
  /** The speaker's office, or part played. */
  readonly role: string | undefined;
  /** What they are said of. */
  readonly about: string | undefined;
  /** What else to print beside it. */
  readonly note: string | undefined;
  /** Where they are in the source, such as `A ¶7, l. 31`. */
  readonly locator: string;
  /** Where a link to them leads, as for a mark. */
  readonly anchor: string | undefined;
}

/** The people, organisations and places that the documents name. */
export interface PeopleBlock extends BlockBase {
  readonly block: 'people';
  /** True when some row says where its person or body speaks. */
  readonly speaking: boolean;
  /** The rows by what they are; a group without rows is left out. */
  readonly groups: readonly PeopleGroup[];
}

/** Rows of one sort. */
export interface PeopleGroup {
  /** What they are called together, such as `People`. */
  readonly title: string;
  /** The people, organisations or places, in order. */
  readonly rows: readonly EntityRow[];
}

/** A person, an organisation or a place. */
export interface EntityRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** As the documents spell it, or as it is best known. */
  readonly name: string;
  /** Office, or part played. */
  readonly role: string | undefined;
  /** What it belongs to, by name. */
  readonly memberOf: string | undefined;
  /** What else to print beside it. */
  readonly note: string | undefined;
  /** Where the name appears, such as `A ¶1, 4, 7–9`. */
  readonly named: string;
  /** Where what is extracted is said by this person or body, in the same form. */
  readonly speaks: string | undefined;
}

/** The list of sources. */
export interface SourcesBlock extends BlockBase {
  readonly block: 'sources';
  /** The documents, in the order of their letters. */
  readonly documents: readonly DocumentContent[];
  /** The source summary, a sentence each. */
  readonly summary: readonly string[];
}

/** A document as the pack describes it. */
export interface DocumentContent {
  /** The name of its file, without `.md`. */
  readonly id: string;
  /** By which the pack refers to it: `A`, `B`, and so on. */
  readonly letter: string;
  /** The title, whole. */
  readonly title: string;
  /** A short form for tables and margins; the title when there is none. */
  readonly shortTitle: string;
  /** Who wrote or said it. */
  readonly authors: string | undefined;
  /** The newspaper, journal, site or book that it is in. */
  readonly container: string | undefined;
  /** Who published it. */
  readonly publisher: string | undefined;
  /** When it was published. */
  readonly issued: string | undefined;
  /** When it was looked up. */
  readonly accessed: string | undefined;
  /** When it was said, if not when it was published. */
  readonly said: string | undefined;
  /** Who edited it. */
  readonly editors: string | undefined;
  /** Who asked the questions. */
  readonly interviewers: string | undefined;
  /** Where the publisher is. */
  readonly place: string | undefined;
  /** Volume, issue, number and pages: `vol. 12, no. 3, pp. 4–9`. */
  readonly part: string | undefined;
  /** Such as `doi:10.1000/182` or `ISBN 978-0-13-149505-0`. */
  readonly identifiers: readonly string[];
  /** Where it was found; `{{address url}}` makes it safe for a link. */
  readonly url: string | undefined;
  /** What kind of document it is, such as `Newspaper article`. */
  readonly kind: string | undefined;
  /** In words, such as `British English`. */
  readonly language: string | undefined;
  /** Who speaks, with what access and what interest. */
  readonly descriptor: string | undefined;
  /** Such as `B: usually reliable`. */
  readonly reliability: string | undefined;
  /** The original that it reports: documents of one origin are not independent. */
  readonly origin: string | undefined;
  /** What may be reprinted. */
  readonly rights: string | undefined;
  /** Who extracted it, when and how, in a sentence. */
  readonly extracted: string | undefined;
  /** SHA-256 of the canonical text, first twelve digits: the check code on paper. */
  readonly check: string;
}

/** The annex: the source's words, paragraph by paragraph. */
export interface EvidenceBlock extends BlockBase {
  readonly block: 'evidence';
  /** The documents with evidence, in the order of their letters. */
  readonly documents: readonly EvidenceDocument[];
  /** Phrases that are the author's own. */
  readonly own: readonly string[];
}

/** A document's part of the annex. */
export interface EvidenceDocument {
  /** Its letter in the pack. */
  readonly letter: string;
  /** Its title, whole. */
  readonly title: string;
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

/** A stretch of a paragraph, within one line of the source. */
export interface EvidenceRun {
  /** The line of the source that begins here; nothing in a paragraph of one line. */
  readonly line: number | undefined;
  /** Words that something rests on. */
  readonly words: Printed | undefined;
  /** The words between them. */
  readonly text: string | undefined;
}

/** Figures as bars. */
export interface ChartBlock extends BlockBase {
  readonly block: 'chart';
  /** One chart for each unit: figures of different units are not compared. */
  readonly charts: readonly Chart[];
}

/** Bars on one scale. */
export interface Chart {
  /** What one of them is. */
  readonly unit: string | undefined;
  /** The bars in order of length; parts follow their whole. */
  readonly bars: readonly ChartBar[];
}

/** A figure as a bar. `{{barDrawing this}}` draws it. */
export interface ChartBar {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What is counted. */
  readonly label: string;
  /** The number alone, such as `3,000`. */
  readonly value: Printed;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** The time that it holds for, as printed. */
  readonly period: string | undefined;
  /** References to its evidence. */
  readonly marks: readonly Mark[];
  /** 0 for a figure by itself, 1 for a part of it, 2 for a part of that. */
  readonly depth: number;
  /** Where the bar begins, as a share of the scale, 0 to 1; a range reaches from its low to its high. */
  readonly from: number;
  /** Where the bar ends, in the same measure. */
  readonly to: number;
  /** Where nought is on the scale. */
  readonly zero: number;
  /** Where the bar of the whole begins, for a part. */
  readonly wholeFrom: number | undefined;
  /** Where the bar of the whole ends, for a part. */
  readonly wholeTo: number | undefined;
  /** What the qualifier makes of the bar's end: `exact`, `about`, `more` (it may be longer), `less`. */
  readonly end: 'exact' | 'about' | 'more' | 'less';
}

/** What each document says on each topic. */
export interface ComparisonBlock extends BlockBase {
  readonly block: 'comparison';
  /** True when there are more documents than a sheet has room for side by side. */
  readonly many: boolean;
  /** The documents that are compared, in the order of their letters. */
  readonly documents: readonly ComparisonDocument[];
  /** One for each topic; those come first that most documents speak of. */
  readonly rows: readonly ComparisonRow[];
}

/** A document that is compared. */
export interface ComparisonDocument {
  /** Its letter in the pack. */
  readonly letter: string;
  /** Its short title. */
  readonly title: string;
}

/** What the documents say on one topic. */
export interface ComparisonRow {
  /** The topic. */
  readonly topic: string;
  /** One for each document, in order; no entries where the document is silent. */
  readonly cells: readonly ComparisonCell[];
  /** What can be told without judging: who speaks of it, and whether figures that can be compared agree. */
  readonly finding: string;
}

/** What one document says on a topic. */
export interface ComparisonCell {
  /** The document's letter. */
  readonly letter: string;
  /** What it says; empty where it is silent. */
  readonly entries: readonly ComparisonEntry[];
}

/** One thing that a document says on a topic. */
export interface ComparisonEntry {
  /** The item: `document:id`; for a count, the first of them. */
  readonly ref: string;
  /** `count` says how much a document has on a topic, without saying it. */
  readonly kind: 'claim' | 'figure' | 'quotation' | 'count';
  /** The number of a figure, or the words of a quotation without marks. */
  readonly printed: Printed | undefined;
  /** Words such as `more than`, before the number. */
  readonly qualifier: string | undefined;
  /** What one of them is. */
  readonly unit: string | undefined;
  /** What a claim says, what a figure counts, what a quotation is about, or how many there are. */
  readonly text: string | undefined;
  /** References to its evidence. */
  readonly marks: readonly Mark[];
}

/** Keys to the scales that the pack uses. */
export interface ScalesBlock extends BlockBase {
  readonly block: 'scales';
  /** The scales, in order. */
  readonly scales: readonly Scale[];
}

/** The key to a scale. */
export interface Scale {
  /** What the scale measures. */
  readonly title: string;
  /** What else to know of it. */
  readonly note: string | undefined;
  /** The terms, in order. */
  readonly rows: readonly ScaleRow[];
  /** True when the terms that the pack uses can be told. */
  readonly marked: boolean;
  /** True when the terms stand for stretches of a scale from 0 to 100. */
  readonly measured: boolean;
  /** Who defined it. */
  readonly source: string;
}

/** A term of a scale. */
export interface ScaleRow {
  /** As the pack prints it, such as `B`. */
  readonly term: string;
  /** What it says. */
  readonly meaning: string;
  /** True when the pack uses the term. */
  readonly used: boolean;
  /** True for a term that says that nothing is known: it is no end of the scale. */
  readonly unknown: boolean;
  /** Where the term begins on a scale from 0 to 100; 0 when it is not measured. */
  readonly from: number;
  /** How far the term reaches; 0 when it is not measured. */
  readonly width: number;
}

/** Ruled lines to write on. */
export interface NotesBlock extends BlockBase {
  readonly block: 'notes';
  /** One for each line to rule, from 1. */
  readonly lines: readonly number[];
}
