import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Printed } from '../content-parts.ts';
import { documents, id, limit, title, topics } from '../shared-options.ts';

export const quotations = {
  name: 'quotations',
  order: 70,
  says: 'Words as they were said.',
  options: {
    title,
    id,
    topics,
    documents,
    repeat: {
      kind: 'one-of',
      words: ['yes', 'no'],
      says: 'Whether to print words again that the text quotes and cites, or that a comparison before it prints; `no` by default.',
    },
    limit,
  },
} as const satisfies BlockSpec;

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
  /** The source's words right before them, without which they would say something else. */
  readonly before: string | undefined;
  /** The same right after them. */
  readonly behind: string | undefined;
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
