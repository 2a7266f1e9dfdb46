import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import { namesOf } from './find-names.ts';
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

/** An entity as its rules see it. */
export function entitySubject(id: string, data: Entity, context: ItemContext): EntitySubject {
  return {
    id,
    data,
    names: namesOf(data),
    context,
    placeOfName: (index) => {
      const alias = data.aliases?.[index - 1];
      const within = typeof alias === 'string' ? [] : ['name'];
      const field = index === 0 ? ['name'] : ['aliases', index - 1, ...within];
      return context.extraction.content.placeOf(['entities', id, ...field]);
    },
  };
}
