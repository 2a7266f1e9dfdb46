import type { BoundClaim } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import type { Claim } from '../../../ground/model/generated/extraction.ts';
import { applyRules } from '../rules/apply-rules.ts';
import type { ItemBase } from './item-base.ts';
import type { ItemContext } from './item-context.ts';

/** A claim and what is wrong with it. */
export function bindClaim(
  data: Claim,
  base: ItemBase,
  context: ItemContext,
): { readonly item: BoundClaim; readonly diagnostics: readonly Diagnostic[] } {
  const { id, evidence } = base;
  const placeOf = (field: keyof Claim) => context.extraction.content.placeOf(['claims', id, field]);
  const diagnostics = applyRules('claim', { id, data, evidence, context, placeOf });
  return { item: { ...base, kind: 'claim', data }, diagnostics };
}
