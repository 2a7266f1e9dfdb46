import type { BlockSpec } from '../block-spec.ts';
import type { EvidenceWords, ExhibitBase, Printed } from '../content-parts.ts';
import { documents, id, landscape, limit, note, title, topics } from '../shared-options.ts';

export const timeline = {
  name: 'timeline',
  order: 50,
  says: 'Events to scale, then their list.',
  exhibit: 'figure',
  options: {
    title,
    id,
    topics,
    documents,
    from: { kind: 'date', says: 'Only events that can have been on this date or later.' },
    to: { kind: 'date', says: 'Only events that can have been on this date or earlier.' },
    limit,
    note,
    landscape,
  },
} as const satisfies BlockSpec;

/** Events in order of time. */
export interface TimelineBlock extends ExhibitBase {
  readonly block: 'timeline';
  /** The events, earliest first. */
  readonly entries: readonly TimelineEntry[];
}

/** An event. */
export interface TimelineEntry {
  /** Its place in the list, from 1: the drawing refers to it. */
  readonly number: number;
  /** The item: `document:id`. */
  readonly ref: string;
  /** When it was, in the style of the pack's language. */
  readonly date: Printed;
  /** `derived from the date of A`, `date from outside the sources`; nothing when the source states it. */
  readonly basis: string | undefined;
  /** How sure the date itself is. */
  readonly certainty: 'certain' | 'approximate' | 'uncertain';
  /** The first day that the date allows, as ISO 8601; absent where it is open or unknown. */
  readonly earliest: string | undefined;
  /** The last of these days. */
  readonly latest: string | undefined;
  /** True when the dates overlap those of the entry before, so that their order is not established. */
  readonly orderOpen: boolean;
  /** What happened, in a few words. */
  readonly title: string;
  /** The place. */
  readonly where: string | undefined;
  /** Who reports it, by name. */
  readonly saidBy: string | undefined;
  /** Where a date from outside is known from, or what else to print. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}
