import type { Span } from '../../../ground/model/place.ts';

/** Something that a style sheet may not hold. */
export interface CssFinding {
  readonly span: Span;
  readonly message: string;
  readonly hint: string | undefined;
}
