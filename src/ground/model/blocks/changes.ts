import type { BlockSpec } from '../block-spec.ts';
import type { BlockBase, Printed } from '../content-parts.ts';
import { id, title } from '../shared-options.ts';

export const changes = {
  name: 'changes',
  order: 15,
  says: 'What has changed since the last edition that was handed out; in the pack, bars mark it.',
  options: {
    title,
    id,
    bars: {
      kind: 'one-of',
      words: ['yes', 'no'],
      says: 'Whether bars in the margin mark the changes; `yes` by default.',
    },
  },
  waitsFor: 'items',
} as const satisfies BlockSpec;

/** What has changed since the last edition that was handed out. */
export interface ChangesBlock extends BlockBase {
  readonly block: 'changes';
  /** Such as `What has changed since edition 1, 1 October 2026.`, or that nothing has changed, or that there is nothing to compare. */
  readonly since: string;
  /** The rules by which the earlier edition was checked, if they were different. */
  readonly rules: string | undefined;
  /** What changed, by kind; a kind without changes is left out. */
  readonly groups: readonly ChangeGroup[];
}

/** Changes of one kind. */
export interface ChangeGroup {
  /** What they are changes of, such as `Figures`. */
  readonly title: string;
  /** The changes, in order. */
  readonly rows: readonly ChangeRow[];
}

/** Something that is not as it was. */
export interface ChangeRow {
  /** What happened to it: `changed`, `added`, `withdrawn`, `moved`. */
  readonly change: 'changed' | 'added' | 'withdrawn' | 'moved';
  /** The same in a word, as printed. */
  readonly label: string;
  /** What it belongs to; empty if its words say everything. */
  readonly what: string | undefined;
  /** What the earlier edition said; nothing for what was added. */
  readonly before: string | undefined;
  /** What comes before the words that are bound, with the space between them where there is one. */
  readonly lead: string | undefined;
  /** The number, the date or the words as this edition prints them, bound to the source. */
  readonly now: Printed | undefined;
  /** What comes after it, or everything that this edition says, if none of it is bound; nothing for what was withdrawn. */
  readonly rest: string | undefined;
  /** Whether there is nothing to say of before: what is said of now is what became of it, such as that it moved. */
  readonly isOfBoth: boolean;
}
