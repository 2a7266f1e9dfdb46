import type { BoundFigure } from '../../../ground/model/bound.ts';
import type { Figure } from '../../../ground/model/generated/extraction.ts';
import type { Place } from '../../../ground/model/place.ts';
import type { Operation } from '../../../ground/model/quantity.ts';
import type { Document } from '../../../ground/model/sources.ts';

/** A figure of our own arithmetic that could be worked out, with what it is made of. */
export interface DerivationSubject {
  readonly id: string;
  readonly label: string;
  readonly operation: Operation;
  /** In the order in which they are named. */
  readonly parts: readonly BoundFigure[];
  readonly value: number;
  /** All documents that the evidence of its parts may be from. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The place of a field in the extraction. */
  placeOf(field: keyof Figure): Place;
}
