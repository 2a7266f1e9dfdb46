import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { notIndependent } from '../../../ground/model/diagnostics/names.ts';
import { likelyFix, newValue, withFixes } from '../../../ground/model/fix.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { ItemContext } from './item-context.ts';

interface Graded {
  readonly id: string;
  readonly data: { readonly credibility?: number | undefined };
  readonly evidence: readonly BoundEvidence[];
  readonly context: ItemContext;
  placeOf(field: 'credibility'): Place;
}

/** Admiralty scale, AJP-2.1: a document that reports another shares its origin and confirms nothing. */
export function checkIndependence(
  kind: 'claim' | 'figure' | 'event',
  { id, data, evidence, context, placeOf }: Graded,
): readonly Diagnostic[] {
  if (data.credibility !== 1) return [];
  const origins = new Set(
    evidence.map(({ document }) => context.documents.get(document)?.front.data.origin ?? document),
  );
  if (origins.size > 1) return [];
  const place = placeOf('credibility');
  return [
    withFixes(
      notIndependent(place, `${kind} \`${id}\``, [...origins]),
      likelyFix('write `credibility: 2`', newValue(place, 2)),
    ),
  ];
}
