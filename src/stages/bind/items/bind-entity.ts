import type { BoundEntity } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { nameNotFound } from '../../../ground/model/diagnostics.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { ItemBase } from './bind-item.ts';
import { isMentioned, misspelt, namesOf, paragraphsNaming } from './find-names.ts';
import type { ItemContext } from './item-context.ts';

/**
 * An entity; its name or another name stands in the document. A name that does not, but is a letter away from
 * one that does, is a slip even when another name is found: the pack would print it.
 */
export function bindEntity(
  data: Entity,
  base: ItemBase,
  { extraction, document }: ItemContext,
): { readonly item: BoundEntity; readonly diagnostics: readonly Diagnostic[] } {
  const names = namesOf(data);
  const stands = names.map((name) => isMentioned(document, name));
  const placeOf = (index: number): Place =>
    extraction.content.placeOf(['entities', base.id, ...(index === 0 ? ['name'] : ['aliases', index - 1])]);
  const diagnostics = names.flatMap((name, index) => {
    if (stands[index] === true) return [];
    const meant = misspelt(name, document, names);
    if (meant !== undefined)
      return [nameNotFound(placeOf(index), name, document.id, `did you mean “${meant}”?`)];
    if (index > 0 || stands.includes(true)) return [];
    return [
      nameNotFound(
        placeOf(0),
        name,
        document.id,
        'spell it as the document does, or add that spelling to `aliases`',
      ),
    ];
  });
  return {
    item: { ...base, kind: 'entity', data, paragraphs: paragraphsNaming(document, names) },
    diagnostics,
  };
}
