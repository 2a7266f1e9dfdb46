import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase } from '../content-parts.ts';
import { documents, id, limit, title, topics } from '../shared-options.ts';

export const people = {
  name: 'people',
  order: 80,
  says: 'Who is who, and where each speaks.',
  options: {
    title,
    id,
    topics,
    documents,
    kind: {
      kind: 'some-of',
      words: ['person', 'organisation', 'place', 'group', 'product', 'law', 'other'],
      says: 'Only entities of these kinds.',
    },
    limit,
  },
} as const satisfies BlockSpec;

/** The people, organisations and places that the documents name. */
export interface PeopleBlock extends BlockBase {
  readonly block: 'people';
  /** True when some row says where its person or body speaks. */
  readonly speaking: boolean;
  /** The rows by what they are; a group without rows is left out. */
  readonly groups: readonly PeopleGroup[];
}

/** Rows of one sort. */
export interface PeopleGroup {
  /** A name for the group, such as `People`. */
  readonly title: string;
  /** The people, organisations or places, in order. */
  readonly rows: readonly EntityRow[];
}

/** A person, an organisation or a place. */
export interface EntityRow {
  /** The item: `document:id`. */
  readonly ref: string;
  /** As the documents spell it, or as it is best known. */
  readonly name: string;
  /** Office, or part played. */
  readonly role: string | undefined;
  /** What it belongs to, by name. */
  readonly memberOf: string | undefined;
  /** What else to print beside it. */
  readonly note: string | undefined;
  /** Where the name appears, such as `A ¶1, 4, 7–9`. */
  readonly named: string;
  /** Where this person or body says what is extracted, in the same form. */
  readonly speaks: string | undefined;
}
