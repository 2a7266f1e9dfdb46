import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { DraftedItem, DraftedSection, LeftOut } from './proposal.ts';

/** What came of drafting the extraction of a document. */
export interface DraftResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** The id of the document. */
  readonly document: string;
  /** The file of the extraction, relative to the workspace; nothing where nothing was drafted. */
  readonly file?: string;
  /** False with `dryRun`, and where there was nothing to add. */
  readonly written: boolean;
  /** The text of the new file, or the changes of one that is there, as a diff. */
  readonly preview?: string;
  readonly proposals: readonly ProposedItem[];
  /** What was seen and does not bind, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Every other number in digits, each with the reason. */
  readonly skipped: readonly LeftOut[];
  /** How many things are in paragraphs that were drafted before, and are not in the extraction: they were struck. */
  readonly passedOver: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ProposedItem {
  readonly section: DraftedSection;
  readonly id: string;
  /** Where it is said: the paragraph, and the line of the document's file. */
  readonly paragraph: number;
  readonly line: number;
  readonly item: DraftedItem;
}
