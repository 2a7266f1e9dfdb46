import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Claim } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { ItemContext } from './item-context.ts';

/** A claim with its evidence. */
export interface ClaimSubject {
  readonly id: string;
  readonly data: Claim;
  readonly evidence: readonly BoundEvidence[];
  readonly context: ItemContext;
  /** The place of a field in the extraction. */
  placeOf(field: keyof Claim): Place;
}
