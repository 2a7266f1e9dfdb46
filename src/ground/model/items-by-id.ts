import type { BoundExtraction, BoundItem } from './bound.ts';
import { groupBy } from './group-by.ts';
import { onceFor } from './once-for.ts';

/** The items of an extraction by id, in their order: an entity and an event may share one. */
export const itemsById: (extraction: BoundExtraction) => ReadonlyMap<string, readonly BoundItem[]> = onceFor(
  (extraction) => groupBy(extraction.items, ({ id }) => id),
);
