import type { PackStatus } from '../../pipeline/build-result.ts';
import type { DeskProblem } from '../desk-types.ts';

// What the desk tells of printed pages, as JSON.

/** A pack's page as it will print, from its files or from a text that is not saved yet. */
export interface DeskPage {
  readonly pack: string;
  /** Which page this is: the same digest, the same page. Nothing where none could be made yet. */
  readonly digest?: string;
  /** One self-contained HTML file, with the page numbers of the last time that it was measured. */
  readonly html?: string;
  /** False: the text cannot be read just now, and this is the page as it was before. */
  readonly current: boolean;
  /** As far as the words have been held against their sources: of a quick page they have not. */
  readonly errors: number;
  readonly warnings: number;
  /** What its first page says of itself. */
  readonly counts?: DeskPageCounts;
  /** Where its pages begin, where that has been measured of this very page. */
  readonly pages?: readonly DeskPageStart[];
}

export interface DeskPageCounts {
  /** Such as `41 figures, 9 dates, 23 quotations found in the sources, by rules 2 (a1b2c3)`. */
  readonly found?: string;
  readonly besides: readonly string[];
  /** Such as `2 open warnings`. */
  readonly open?: string;
  /** Items of its documents that it does not print. */
  readonly leftOut?: string;
}

/** Where a page of the paper begins. */
export interface DeskPageStart {
  /** From 1. */
  readonly number: number;
  /** Its first words, as they are printed; those of running heads are not among them. */
  readonly first: string;
  /**
   * How many characters of the HTML's body are before it: of all its texts in order, without white space, and without
   * those in `style`, `script` and `template`.
   */
  readonly before: number;
  /** False where these words were not found in the HTML, as those of a drawing: `before` is near. */
  readonly found: boolean;
}

/** What came of measuring a page. */
export type DeskPages =
  | {
      readonly settled: true;
      readonly digest: string;
      readonly pages: readonly DeskPageStart[];
      /** The HTML with the page numbers that were found; absent where it is as it was. */
      readonly html?: string;
    }
  /** `superseded`: a newer page has been made since: ask for that. */
  | { readonly settled: false; readonly superseded: boolean; readonly problems: readonly DeskProblem[] };

/** What there is on the disk of a pack. */
export interface DeskPaper {
  readonly state: 'current' | 'outdated' | 'stale' | 'not-built';
  /** Why it is not current, as the end of a sentence about the PDF. */
  readonly why?: string;
  readonly pages?: number;
  /** Which PDF it is. */
  readonly digest?: string;
  /** The PDF, relative to the workspace. */
  readonly file?: string;
}

/** The pages of a pack on which an item is printed. */
export interface DeskItemPages {
  readonly pack: string;
  /** False: these are the pages of a PDF that is older than its sources. */
  readonly current: boolean;
  /** `pages` from 1, each once. */
  readonly pages: readonly number[];
}

/** What came of building a pack. */
export interface DeskBuilt {
  readonly status: PackStatus;
  readonly pages?: number;
  readonly problems: readonly DeskProblem[];
}

/** What came of importing a file or a text. */
export interface DeskImported {
  readonly status: 'new' | 'updated' | 'unchanged' | 'refused';
  /** The id of the document. */
  readonly document?: string;
  readonly kind?: string;
  readonly paragraphs?: number;
  readonly files: readonly string[];
  /** What was dropped or is doubtful, in the order of the document. */
  readonly findings: readonly DeskFinding[];
  readonly problems: readonly DeskProblem[];
  /** Of a newer edition: what has changed, as a unified diff of paragraphs. */
  readonly difference?: string;
}

export interface DeskFinding {
  readonly kind: 'dropped' | 'doubtful' | 'offered' | 'noted';
  readonly what: string;
  /** In the original, as a person finds it. */
  readonly where: string;
  readonly words: string;
  readonly message?: string;
  readonly hint?: string;
}

/** What came of drafting a document. */
export interface DeskDrafted {
  readonly document: string;
  /** False where there was nothing to add. */
  readonly written: boolean;
  readonly file?: string;
  readonly proposals: number;
  /** Of each section, how many. */
  readonly sections: Readonly<Record<string, number>>;
  /** What was seen and does not bind, and why. */
  readonly leftOut: readonly { readonly words: string; readonly reason: string }[];
  /** How many things were struck before. */
  readonly passedOver: number;
  readonly problems: readonly DeskProblem[];
}

/** Numbered copies. */
export interface DeskCopies {
  readonly edition?: number;
  /** Relative to the workspace. */
  readonly folder?: string;
  readonly register?: string;
  readonly copies: readonly {
    readonly number: number;
    readonly of: number;
    readonly name: string;
    readonly organisation?: string;
    readonly file: string;
    readonly status: 'made' | 'kept' | 'lost';
  }[];
  /** Numbers of copies whose recipients are not on the list any more. */
  readonly unlisted: readonly number[];
  readonly problems: readonly DeskProblem[];
}

/** What came of making something new. */
export type DeskMade =
  | { readonly done: true; readonly what: string; readonly id?: string; readonly files: readonly string[] }
  | { readonly done: false; readonly reason: string; readonly hint?: string };
