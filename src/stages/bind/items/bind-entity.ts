import type { BoundEntity } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Entity } from '../../../ground/model/generated/extraction.ts';
import { applyRules } from '../rules/apply-rules.ts';
import { entitySubject } from './entity-subject.ts';
import { paragraphsNaming } from './find-names.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** An entity, with the paragraphs that name it, and what is wrong with it. */
export function bindEntity(
  data: Entity,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundEntity; readonly diagnostics: readonly Diagnostic[] } {
  const subject = entitySubject(base.id, data, context);
  return {
    item: { ...base, kind: 'entity', data, paragraphs: paragraphsNaming(context.document, subject.names) },
    diagnostics: applyRules('entity', subject),
  };
}
