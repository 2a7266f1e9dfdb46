/** A string that is bound to the source and has to be found on paper, whole. */
export interface Printed {
  /** The item that it comes from: `document:id`. */
  readonly ref: string;
  /** `evidence` is for the source's words in the annex. */
  readonly kind: 'figure' | 'quotation' | 'date' | 'evidence';
  /** @internal Out of reach: `{{printed value}}` alone prints it. */
  readonly text: string;
  /** @internal What has to be right before a figure, such as `at least`: without it the number says something else. */
  readonly qualifier?: string | undefined;
}

/** A small raised reference: document letter and paragraph, or the number of a note. */
export interface Mark {
  /** The item: `document:id`. */
  readonly ref: string;
  /** Further items that are cited at the same place and rest on the same paragraph. */
  readonly also?: readonly string[];
  /** Such as `A7`, or `12` for a note. */
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
  /** The source's words right before them, without which they would say something else. */
  readonly before: string | undefined;
  /** The same right after them. */
  readonly behind: string | undefined;
  /** The words cut at a word for a narrow margin; the same as the words when they are short. */
  readonly shortened: Printed;
  /** Where a link to them leads, as for a mark. */
  readonly anchor: string | undefined;
}

/** A heading, as the contents list it. */
export interface Heading {
  /** Its words. */
  readonly text: string;
  /** 1 to 6, as in Markdown: `#` is 1. The pack's title is above them all. */
  readonly level: number;
  /** The id of the heading, for links to it. */
  readonly anchor: string;
  /** What the exhibit under it is counted as, such as `Table 2`: its words begin with that. */
  readonly exhibit?: string | undefined;
  /** The number of its section, such as `2.1`, where sections are numbered, or `Appendix 1`: its words begin with that. */
  readonly number?: string | undefined;
  /** @internal As what a panel of the text is counted where exhibits are numbered: it is no section. */
  readonly counts?: 'table' | 'box';
  /** @internal What its author says of its number, `{.appendix}` or `{.unnumbered}`. */
  readonly marked?: 'appendix' | 'unnumbered';
  /** @internal How it may read on the page with its marks or the numbers of its notes, where it has any. */
  readonly shown?: readonly string[];
}

export interface BlockBase {
  /** The heading over the block, as an entry of the contents. */
  readonly heading: Heading | undefined;
  /** @internal The line of the pack's text, or of its template's, that places the block: for messages, not for print. */
  readonly sourceLine?: number;
}

/** What figures, tables and pictures have besides. */
export interface ExhibitBase extends BlockBase {
  /** @internal On a page of its own, which is turned: `{{block this}}` sees to that. */
  readonly landscape?: true;
  /** Unit and source; nothing where exhibits are not numbered, or without a title. */
  readonly exhibit?: Exhibit | undefined;
  /** A note of the author, under it. */
  readonly note?: string | undefined;
  /** True when the note was changed or added since the last edition, and is to have a bar beside it. */
  readonly noteChanged?: true | undefined;
}

/** What an exhibit rests on. */
export interface Exhibit {
  /** The unit and the time that all of it shares, such as `Boats, 2025`. */
  readonly scope: string | undefined;
  /** The paragraphs of the sources, such as `Source: A, paragraphs 3 and 7`. */
  readonly source: string | undefined;
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
  /** When it was said, if that was not when it was published. */
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
  /** The tag of its language by BCP 47, for `lang`: the pack's where the document says none. */
  readonly languageTag: string;
  /** Who speaks, with what access and what interest. */
  readonly descriptor: string | undefined;
  /** Such as `B: usually reliable`. */
  readonly reliability: string | undefined;
  /** The original that it reports: documents of one origin are not independent. */
  readonly origin: string | undefined;
  /** What may be reprinted. */
  readonly rights: string | undefined;
  /** How its text was edited by hand, if it was: `By hand after its import: misreadings of the scan corrected`. */
  readonly edited: string | undefined;
  /** Who extracted it, when and how, in a sentence. */
  readonly extracted: string | undefined;
  /** SHA-256 of the canonical text, first twelve digits: the check code on paper. */
  readonly check: string;
}

/** A picture, ready to print: `{{picture this}}`. */
export interface PrintedPicture {
  /** What it shows, for screen-reader users. */
  readonly alt: string;
  /** Who made it. */
  readonly credit: string | undefined;
  /** In CSS pixels: 96 to an inch. */
  readonly width: number;
  /** In CSS pixels. */
  readonly height: number;
  /** @internal The address of what is embedded: `data:…`. */
  readonly data: string;
}
