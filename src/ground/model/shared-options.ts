import type { OptionSpec } from './block-spec.ts';

/** Every block has it. */
export const title = { kind: 'text', says: 'The heading of the block.' } as const satisfies OptionSpec;

/** Whatever the text can refer to has it. */
export const id = {
  kind: 'id',
  says: 'The name by which `:ref[id]` refers to it. Needs a title.',
} as const satisfies OptionSpec;

/** Every exhibit has it. */
export const note = {
  kind: 'text',
  says: 'A note below it.',
} as const satisfies OptionSpec;

/** Everything wide has it. */
export const landscape = {
  kind: 'flag',
  says: 'Puts it on a turned page of its own.',
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
  says: 'Only the first so many.',
} as const satisfies OptionSpec;
