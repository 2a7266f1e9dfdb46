/** A rectangle on the page in points; y counts downwards from the upper edge of what a reader sees. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Font {
  readonly name: string;
  readonly bold: boolean;
  readonly fixed: boolean;
}

/** What characters that one operator of the page prints have in common. */
export interface TextObject {
  readonly handle: number;
  readonly font: Font;
  /** The operator's place in the order of painting. */
  readonly painted: number;
  /** The characters are there for selecting and not painted: the words of a scan, or hidden ones. */
  readonly invisible: boolean;
  /** Red, green, blue, from 0 to 255, and how far it covers. */
  readonly fill: readonly [number, number, number, number];
  /** The number that leads into the tree of tags; -1 without one. */
  readonly tag: number;
  /** Marked as no part of the text: `Header`, `Footer`, `Watermark`; empty, if it says no more than that. */
  readonly artifact?: string | undefined;
  /** Where it leaves a trace at most, if it is clipped. */
  readonly clip?: Box | undefined;
  /** It belongs to a layer that may be off. */
  readonly layered: boolean;
  /** The file says itself what text these shapes are. */
  readonly actual?: string | undefined;
}

/** One character of the page. Spaces are not among them: they are what `spaced` says of the next. */
export interface Glyph {
  /** Its number on the page, in the order in which the file gives them. */
  readonly index: number;
  readonly text: string;
  /** As wide as the font says, so that neighbours of a word touch. Turned text is laid level first. */
  readonly box: Box;
  readonly base: number;
  /** Where it begins on its line. */
  readonly start: number;
  readonly size: number;
  /** The file has a space before it. */
  readonly spaced: boolean;
  /** PDFium takes the gap before it for a space. */
  readonly guessed: boolean;
  /** The font does not say which character it is. */
  readonly unmapped: boolean;
  /** Degrees by which a reader sees it turned, in steps of 1; 0 for upright. */
  readonly turn: number;
  readonly vertical: boolean;
  readonly object: TextObject;
}

/** A straight line, or an edge of a rectangle, that is level or plumb. */
export interface Rule extends Box {
  readonly level: boolean;
}

export interface Painted extends Box {
  readonly painted: number;
  readonly picture: boolean;
}

/** An element of the tree of tags, as far as it is on this page. */
export interface Tagged {
  /** `P`, `H2`, `TD`, after the file's own names have been looked up. */
  readonly type: string;
  /** Numbers of marked content, and elements, in order. */
  readonly children: readonly (number | Tagged)[];
}

/** What the page has beside its text. */
export interface Attached {
  readonly what: string;
  readonly words: string;
}

export interface PageContent {
  /** Counted from 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyph[];
  readonly rules: readonly Rule[];
  /** Pictures and filled areas. */
  readonly painted: readonly Painted[];
  readonly paths: number;
  readonly tags: readonly Tagged[];
  readonly attached: readonly Attached[];
}
