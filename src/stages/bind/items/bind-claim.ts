import type { BoundClaim } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { notIndependent } from '../../../ground/model/diagnostics.ts';
import type { Claim } from '../../../ground/model/generated/extraction.ts';
import type { ItemBase } from './bind-item.ts';
import type { ItemContext } from './item-context.ts';

/**
 * A claim. Credibility 1, confirmed, takes evidence from two documents of different origin (Admiralty scale,
 * AJP-2.1): a document that reports another shares its origin and confirms nothing.
 */
export function bindClaim(
  data: Claim,
  base: ItemBase,
  { extraction, documents }: ItemContext,
): { readonly item: BoundClaim; readonly diagnostics: readonly Diagnostic[] } {
  const item: BoundClaim = { ...base, kind: 'claim', data };
  if (data.credibility !== 1) return { item, diagnostics: [] };
  const origins = new Set(
    base.evidence.map(({ document }) => documents.get(document)?.front.data.origin ?? document),
  );
  if (origins.size > 1) return { item, diagnostics: [] };
  const place = extraction.content.placeOf(['claims', base.id, 'credibility']);
  return { item, diagnostics: [notIndependent(place, base.id, [...origins])] };
}
