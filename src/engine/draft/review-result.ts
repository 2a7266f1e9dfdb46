import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { Section } from '../../ground/model/item-references.ts';

/** What came of looking at the proposals of an extraction, and of keeping and striking some. */
export interface ReviewResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** The id of the document. */
  readonly document: string;
  /** The file of the extraction, relative to the workspace; nothing where there is none. */
  readonly file?: string;
  /** False with `dryRun`, beside errors, and where nothing was kept or struck. */
  readonly written: boolean;
  /** The changes, as a diff. */
  readonly preview?: string;
  readonly kept: readonly WaitingProposal[];
  /** How many of these were kept without being named. */
  readonly unread: number;
  readonly struck: readonly WaitingProposal[];
  /** What waits after that, in the order of the file. */
  readonly waiting: readonly WaitingProposal[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface WaitingProposal {
  readonly section: Section;
  readonly id: string;
  /** What it states: a value with its unit, a date, words, a kind; nothing of an item that has none. */
  readonly states?: string;
  /** Its label, title, name or text; of a quotation the id of its speaker, if it has one. */
  readonly label?: string;
  /** Where it is said: the paragraph, and the line of the document's file. Nothing where it does not bind. */
  readonly paragraph?: number;
  readonly line?: number;
  /** Its words in the source with those around, on one line. */
  readonly context?: string;
  /** The line of the extraction's file, before anything was kept or struck. */
  readonly at: number;
}
