import type { BoundEntity } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { namesOf, paragraphsNaming } from './find-names.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** An entity, with the paragraphs that name it, and what is wrong with it. */
export function bindEntity(
  data: Entity,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundEntity; readonly diagnostics: readonly Diagnostic[] } {
  const names = namesOf(data);
  const diagnostics = applyRules('entity', {
    id: base.id,
    data,
    names,
    context,
    placeOfName: (index) => {
      const alias = data.aliases?.[index - 1];
      const within = typeof alias === 'string' ? [] : ['name'];
      const field = index === 0 ? ['name'] : ['aliases', index - 1, ...within];
      return context.extraction.content.placeOf(['entities', base.id, ...field]);
    },
  });
  return {
    item: { ...base, kind: 'entity', data, paragraphs: paragraphsNaming(context.document, names) },
    diagnostics,
  };
}
