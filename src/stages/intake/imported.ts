import type { Root } from 'mdast';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** The kinds of files that documents are imported from. */
export type ImportKind = 'docx' | 'pdf' | 'html' | 'mail' | 'text' | 'markdown';

/** A file as a person named it, whole in memory. */
export interface OriginalFile {
  /** As the person wrote it: it is shown in diagnostics. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the author chose on the command line, where an importer has to ask. */
export interface ImportChoices {
  /** Tracked changes of a DOCX: taken as if all were accepted, or all rejected. Without it they stop the import. */
  readonly changes?: 'accept' | 'reject' | undefined;
  /** Words that a line end divides (`co-⏎operate`): joined without the hyphen, or with it. Without it, kept with it and listed. */
  readonly hyphens?: 'join' | 'keep' | undefined;
  /** The parts of a web page or of an email that are left out, by the names under which they are offered: `navigation`, `related`. */
  readonly without?: readonly string[] | undefined;
  /** The pages of a PDF that are taken, counted from 1; all, if not given. */
  readonly pages?: readonly { readonly first: number; readonly last: number }[] | undefined;
}

/** What an importer noticed about one thing of the original. */
export interface Finding {
  /**
   * - `dropped`: it is in the original and not in the document (a picture, a header, a comment);
   * - `doubtful`: it is in the document, and a person should compare it with the original;
   * - `offered`: it is in the document, and can be left out by a choice (`--without navigation`);
   * - `noted`: it is in the document in another form (a footnote, an equation in words).
   */
  readonly kind: 'dropped' | 'doubtful' | 'offered' | 'noted';
  /** In lower case and short, for counting: `picture`, `header`, `comment`, `raised digits`, `hyphen at a line end`. */
  readonly what: string;
  /** Where in the original, as a person finds it: `page 12`, `footnote 3`, `table 2, row 4`. */
  readonly where: string;
  /** The words concerned, as they are in the original, shortened to 120 characters; empty for a picture without a text. */
  readonly words: string;
  /** A sentence that says what is done and what to look at, if `what` does not say it all. */
  readonly message?: string | undefined;
  /** An imperative: what to do about it. */
  readonly hint?: string | undefined;
  /** The block of `root.children` in which it is, or before which it was, counted from 0. */
  readonly block?: number | undefined;
}

/** What was found in the original, and how much of it is in the document: for the summary. */
export interface ImportCounts {
  /** Pages of the original, where it has pages. */
  readonly pages?: number | undefined;
  readonly tables: number;
  /** Rows of all tables of the original, heads included. The document has as many, or the import fails. */
  readonly rows: number;
  readonly pictures: number;
  readonly footnotes: number;
}

/**
 * A document as an importer has read it. Its words are those of the original: nothing is added, corrected or
 * translated, and what is left out is among the findings.
 */
export interface Imported {
  readonly kind: ImportKind;
  /**
   * Headings, paragraphs, lists, tables (a head and rows of as many cells), block quotations, code, footnotes. Nodes at
   * the top, and rows of a table, may have `data.page`, the number of the page in the original on which they begin (see `ImportedData`).
   * No HTML, no pictures, no positions.
   */
  readonly root: Root;
  /** CSL variables, as far as the original states them itself: title, author, issued, publisher, URL, language. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** By what the original is known among all others, where it has such a thing: the Message-ID of an email. */
  readonly identity?: string | undefined;
  readonly findings: readonly Finding[];
  readonly counts: ImportCounts;
  /** The name and version of the library that read it: `saxes 6.0.0`. */
  readonly reader: string;
}

/** The `data` of a node at the top of `Imported.root`. */
export interface ImportedData {
  /** The page of the original, counted from 1 as a viewer of PDFs counts. */
  readonly page?: number;
  /** The page's own label where it differs from its number: `iv`, `A-3`. */
  readonly pageLabel?: string;
}

/** What comes of a file: a document, or the errors for which it is refused. */
export type ImportOutcome =
  | { readonly imported: Imported }
  | { readonly refused: readonly [Diagnostic, ...Diagnostic[]] };

/** Reads one kind of file. It opens nothing but the bytes that it is given. */
export type Importer = (file: OriginalFile, choices: ImportChoices) => Promise<ImportOutcome>;
