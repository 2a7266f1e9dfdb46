import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Finding, ImportChoices, ImportCounts, ImportKind } from '../../stages/intake/imported.ts';

/** What a person asks of an import. */
export interface ImportRequest {
  /** The files, as the person names them. */
  readonly files: readonly string[];
  /** The id of the document, instead of one made from the file's name. For one file only. */
  readonly as?: string | undefined;
  readonly choices?: ImportChoices | undefined;
  /** Writes over a document that was edited by hand, or that was not imported. */
  readonly replace?: boolean | undefined;
  /** Says what would be written, and writes nothing. */
  readonly dryRun?: boolean | undefined;
}

/**
 * What became of one file.
 *
 * - `new`: there is a document now that was not there;
 * - `updated`: a newer edition has taken the place of the document's text;
 * - `unchanged`: the document was imported from this very file before, by the same choices;
 * - `refused`: nothing was written.
 */
export type ImportStatus = 'new' | 'updated' | 'unchanged' | 'refused';

/** What came of importing one file. */
export interface FileImport {
  /** The file, as the person named it. */
  readonly file: string;
  readonly status: ImportStatus;
  /** The id of the document; nothing where no name can be made of the file's. */
  readonly document?: string | undefined;
  /** What was written, or would be, relative to the workspace. */
  readonly files: readonly string[];
  readonly kind?: ImportKind | undefined;
  readonly paragraphs?: number | undefined;
  readonly counts?: ImportCounts | undefined;
  readonly findings: readonly Finding[];
  /** It was edited by hand since it was imported, and stays so; `difference` is what was edited. */
  readonly edited?: boolean | undefined;
  /** The choices of the import before that were used again, as options: `--without navigation`. */
  readonly remembered?: readonly string[] | undefined;
  /** Of another text: the difference, as a unified diff of paragraphs. */
  readonly difference?: string | undefined;
  /** Of another text: the items whose evidence is in another paragraph now. */
  readonly moved?: readonly MovedItem[] | undefined;
  /** Of another text: what no longer binds, with its place in the extraction. */
  readonly lost?: readonly Diagnostic[] | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** A line of the new text, for those who show what is wrong with it. */
  lineOf(file: string, line: number): string | undefined;
}

/** An item whose evidence is in another paragraph than before, by number. */
export interface MovedItem {
  readonly item: string;
  readonly from: number;
  readonly to: number;
}

export interface ImportResult {
  readonly root: string;
  readonly imports: readonly FileImport[];
  /** What is wrong with the request as a whole. */
  readonly diagnostics: readonly Diagnostic[];
}
