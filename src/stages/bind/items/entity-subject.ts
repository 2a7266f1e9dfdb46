import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { ItemContext } from './item-context.ts';

/** An entity with its names: the first is its `name`, the others are `aliases`. */
export interface EntitySubject {
  readonly id: string;
  readonly data: Entity;
  readonly names: readonly string[];
  readonly context: ItemContext;
  /** The place of a name in the extraction, by its index in `names`. */
  placeOfName(index: number): Place;
}
