import type { Entity, Event, Figure, Quotation } from '../../ground/model/generated/extraction.ts';
import type { Span } from '../../ground/model/place.ts';

/** The sections of an extraction that a draft fills; claims are in an author's own words. */
export const DRAFTED_SECTIONS = ['entities', 'figures', 'events', 'quotations'] as const;

export type DraftedSection = (typeof DRAFTED_SECTIONS)[number];

export type DraftedItem = Entity | Figure | Event | Quotation;

/** Something that a document says, before it is known whether it binds. */
export interface Candidate {
  readonly section: DraftedSection;
  /** Where it is said: UTF-16 offsets in the canonical text. */
  readonly span: Span;
  /** The number of the paragraph. */
  readonly paragraph: number;
  /** The words that it is about, as the source has them, for what is left out. */
  readonly words: string;
  /** From which its id is made. */
  readonly name: string;
  /** The ways to write it down, the best first: the first that binds is proposed. */
  ways(): Iterable<DraftedItem>;
  /** Why it is not proposed in any way, though it may bind. */
  readonly doubt?: string;
  /** Of an entity: every name by which the document calls it, and the paragraphs that do, by number. */
  readonly names?: readonly string[];
  readonly mentioned?: readonly number[];
  /** Of an event: the dates that it may be written with. */
  readonly edtfs?: readonly string[];
}

/** A candidate that binds. */
export interface Proposal {
  readonly section: DraftedSection;
  readonly id: string;
  readonly item: DraftedItem;
  readonly span: Span;
  readonly paragraph: number;
}

/** What was seen and not proposed, and why. */
export interface LeftOut {
  readonly section: DraftedSection;
  readonly paragraph: number;
  readonly line: number;
  readonly words: string;
  readonly reason: string;
  /** True of a paragraph in which nothing was looked at: what it says is not known. */
  readonly unread?: true;
}
