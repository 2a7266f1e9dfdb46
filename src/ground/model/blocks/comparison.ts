import type { BlockSpec } from '../block-spec.ts';
import type { ExhibitBase, Mark, Printed } from '../content-parts.ts';
import { documents, id, landscape, limit, note, title, topics } from '../shared-options.ts';

export const comparison = {
  name: 'comparison',
  order: 90,
  says: 'What each document says on each topic: where they agree and differ.',
  exhibit: 'table',
  options: { title, id, topics, documents, limit, note, landscape },
} as const satisfies BlockSpec;

/** What each document says on each topic. */
export interface ComparisonBlock extends ExhibitBase {
  readonly block: 'comparison';
  /** True when there are more documents than a sheet has room for side by side. */
  readonly many: boolean;
  /** The documents that are compared, in alphabetical order. */
  readonly documents: readonly ComparisonDocument[];
  /** One for each topic; those that most documents mention come first. */
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
  /** What needs no judgement: which documents mention it, and whether comparable figures agree. */
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
