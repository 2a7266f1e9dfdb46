import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, EvidenceWords } from '../content-parts.ts';
import { documents, id, limit, title, topics } from '../shared-options.ts';

export const claims = {
  name: 'claims',
  order: 60,
  says: 'What is claimed, by kind.',
  options: {
    title,
    id,
    topics,
    documents,
    kind: {
      kind: 'some-of',
      words: ['reported', 'assumption', 'judgement'],
      says: 'Only claims of these kinds.',
    },
    limit,
  },
} as const satisfies BlockSpec;

/** What the documents say, and what is concluded from it. */
export interface ClaimsBlock extends BlockBase {
  readonly block: 'claims';
  /** True when some row has a grade, or a speaker whose name is not over it. */
  readonly attributed: boolean;
  /** True when some claims are under the name of who makes them. */
  readonly bySpeaker: boolean;
  /** The claims by kind; a kind without claims is left out. */
  readonly groups: readonly ClaimGroup[];
}

/** Claims of one kind. */
export interface ClaimGroup {
  /** `reported`: the source says it; `assumption`: taken as given; `judgement`: concluded. */
  readonly kind: 'reported' | 'assumption' | 'judgement';
  /** What they are called together. */
  readonly title: string;
  /** What one of them is called. */
  readonly label: string;
  /** The claims, in order. */
  readonly rows: readonly ClaimRow[];
  /** The same rows by who makes them, in the order in which the speakers first come. */
  readonly speakers: readonly ClaimSpeaker[];
}

/** Claims of one speaker. */
export interface ClaimSpeaker {
  /** Who makes them, by name, where several speakers make claims of this kind; those of nobody in particular are not named. */
  readonly name: string | undefined;
  /** The claims, in order. */
  readonly rows: readonly ClaimRow[];
}

/** A claim. */
export interface ClaimRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** What is claimed, in a sentence. */
  readonly text: string;
  /** Who says it, by name. */
  readonly speaker: string | undefined;
  /** Reliability and credibility, such as `B2`. */
  readonly grade: string | undefined;
  /** What else to print beside it. */
  readonly note: string | undefined;
  /** The source's words for it. */
  readonly evidence: readonly EvidenceWords[];
}
