import type { OptionSpec } from './block-spec.ts';

/** Every block has it. */
export const title = { kind: 'text', says: 'The heading over the block.' } as const satisfies OptionSpec;

/** Whatever the text can refer to has it. */
export const id = {
  kind: 'id',
  says: 'By which the text refers to it: `:ref[id]`. Needs a title.',
} as const satisfies OptionSpec;

/** Every exhibit has it. */
export const note = {
  kind: 'text',
  says: 'A note under it.',
} as const satisfies OptionSpec;

/** Everything wide has it. */
export const landscape = {
  kind: 'flag',
  says: 'On a page of its own, which is turned.',
} as const satisfies OptionSpec;

export const topics = {
  kind: 'topics',
  says: 'Only items with one of these topics.',
} as const satisfies OptionSpec;

export const documents = {
  kind: 'documents',
  says: 'Only what comes from these documents, by id.',
} as const satisfies OptionSpec;

export const limit = {
  kind: 'count',
  most: 5000,
  says: 'At most this many, the first ones.',
} as const satisfies OptionSpec;
