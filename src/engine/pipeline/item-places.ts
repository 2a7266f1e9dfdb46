import type { BoundPack } from '../../ground/model/bound.ts';
import type { Place } from '../../ground/model/place.ts';

/** Where each item of a pack stands in its extraction, by reference: `document:id`. */
export function placesOf(bound: BoundPack): (ref: string) => Place | undefined {
  let places: ReadonlyMap<string, Place> | undefined;
  return (ref) => {
    places ??= new Map(
      bound.documents.flatMap(({ extraction }) =>
        extraction.items.map((item) => [`${item.document}:${item.id}`, item.place]),
      ),
    );
    return places.get(ref);
  };
}
