import type { BoundItem, BoundPack } from '../../ground/model/bound.ts';
import type { ItemCounts } from '../../ground/model/rendered.ts';

/** How many items of each kind the pack does not print, in the order in which they are named; kinds with none are absent. */
export function countLeftOut({ documents }: BoundPack, used: ReadonlySet<BoundItem>): ItemCounts {
  const left = documents.flatMap(({ extraction }) => extraction.items).filter((item) => !used.has(item));
  return Object.fromEntries(
    KINDS.map((kind) => [kind, left.filter((item) => item.kind === kind).length] as const).filter(
      ([, count]) => count > 0,
    ),
  );
}

/** Those that say something by themselves: people and places are named by the others. */
const KINDS = ['claim', 'event', 'figure', 'quotation'] as const;
