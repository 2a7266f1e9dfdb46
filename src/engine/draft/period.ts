import type { Span } from '../../ground/model/place.ts';

/** A date that tells of when a number is, for the number. */
export interface Period {
  readonly span: Span;
  readonly edtf: string;
}
