import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Place } from '../../../ground/model/place.ts';

/** What every bound item has. */
export interface ItemBase {
  readonly id: string;
  readonly document: string;
  readonly place: Place;
  readonly evidence: readonly BoundEvidence[];
}
