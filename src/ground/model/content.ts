import type { Root } from 'mdast';
import type { PlacedBlock } from './blocks/generated/placed-block.ts';
import type { DocumentContent, Heading, PrintedPicture } from './content-parts.ts';
import type { EditionRecord } from './edition-changes.ts';
import type { ItemCounts } from './rendered.ts';

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
  /** A short form of the title, for the heads of pages; nothing when the pack gives none. */
  readonly shortTitle: string | undefined;
  /** Whom it is for. */
  readonly audience: string | undefined;
  /** Who answers for the pack. */
  readonly authors: readonly string[];
  /** From 1; increases each time the pack is issued. */
  readonly edition: number | undefined;
  /** As printed, in the style of the pack's language. */
  readonly date: string | undefined;
  /** The first day of the pack's date, as ISO 8601. */
  readonly isoDate: string | undefined;
  /** A draft says so on each page; nothing if the pack gives no status. */
  readonly status: 'draft' | 'final' | undefined;
  /** What was checked, and what was not. */
  readonly promise: PackPromise;
  /** Items of its documents that the pack does not print, by kind and number; for templates that show a selection. */
  readonly leftOut: string | undefined;
  /** @internal The same, as numbers. */
  readonly leftOutCounts: ItemCounts;
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
  /** How to handle the pack; the program prints it on each page. */
  readonly marking: PrintedMarking | undefined;
  /** Who gets a copy, in the order of the pack. */
  readonly distribution: readonly Recipient[];
  /** What every pack of the workspace is printed with, from its `brand.yml`. */
  readonly brand: PrintedBrand | undefined;
  /** What the pack is made from, in the order of the letters. */
  readonly documents: readonly DocumentContent[];
  /** The headings of the text and of its blocks, in order. */
  readonly headings: readonly Heading[];
  /** What belongs at the end: the page on the pack itself, unless the author places `::about`. */
  readonly closing: readonly Block[];
  /** What the pack says, in order: `{{block this}}` prints each. */
  readonly blocks: readonly Block[];
  /** @internal The references of items that were changed or added since the last edition: `{{#if (changed ref)}}`. */
  readonly changed: readonly string[];
  /**
   * @internal What the pack says, as it is recorded when it is handed out: made when it is asked for. With an earlier
   * edition its dates and numbers are worded as that one has them, to be compared.
   */
  readonly record: (earlier?: EditionRecord) => EditionRecord;
}

/** What was checked, and what was not, in counts of the distinct things that the pack prints. */
export interface PackPromise {
  /** Such as `41 figures, 9 dates, 23 quotations found in the sources, by rules 2 (a1b2c3)`. */
  readonly found: string | undefined;
  /** What no source states, such as `3 dates known from elsewhere` and `2 phrases of the author’s own`, and `1 accepted warning`; and the sources that were edited by hand after their import. */
  readonly besides: readonly string[];
  /** Such as `2 open warnings`: warnings of binding that nobody has answered. */
  readonly open: string | undefined;
  /** The rules of binding, by version and fingerprint: `rules 2 (a1b2c3)`. */
  readonly rules: string;
}

/** A handling marking. */
export interface PrintedMarking {
  /** `tlp` is the Traffic Light Protocol; `text` is words of the pack's own. */
  readonly scheme: 'tlp' | 'text';
  /** The words of the marking, such as `TLP:GREEN`. */
  readonly label: string;
}

/** Publisher and pictures of a workspace. Colours and typefaces are in the style sheet already. */
export interface PrintedBrand {
  /** Who issues the pack. */
  readonly publisher: string | undefined;
  /** Whom readers may ask, line by line. */
  readonly contact: readonly string[];
  /** For the top of the first page: `{{picture brand.logo}}`. */
  readonly logo: PrintedPicture | undefined;
  /** For a title page: `{{picture brand.cover}}`. */
  readonly cover: PrintedPicture | undefined;
  /** @internal In the style sheet. */
  readonly colours: Readonly<Record<string, string>>;
  /** @internal In the style sheet. */
  readonly families: { readonly text?: string; readonly headings?: string };
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

/** What is printed at one place. Each has a file and fields of its own, listed under its name. */
export type Block = NarrativeBlock | PlacedBlock;

/** Running text. */
export interface NarrativeBlock {
  readonly block: 'narrative';
  /** The text: `{{narrative root}}` prints it. */
  readonly root: Root;
  /** True for the section that the author marks as the summary, `# Key judgements {.summary}`; it goes first. */
  readonly summary?: boolean | undefined;
  /** @internal It is a table of the text on a page of its own, which is turned. */
  readonly landscape?: true;
  /** @internal Absent: its nodes have places of their own. */
  readonly sourceLine?: number;
}
