import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase } from '../content-parts.ts';
import { title } from '../shared-options.ts';

export const notes = {
  name: 'notes',
  order: 130,
  says: 'Ruled lines to write on.',
  options: {
    title,
    lines: { kind: 'count', most: 200, says: 'How many lines; 8 by default.' },
  },
} as const satisfies BlockSpec;

/** Ruled lines to write on. */
export interface NotesBlock extends BlockBase {
  readonly block: 'notes';
  /** One for each line to rule, from 1. */
  readonly lines: readonly number[];
}
