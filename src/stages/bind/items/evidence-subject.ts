import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { QuoteSelector } from '../text/find-quote.ts';

/** A quotation that was found in its document. */
export interface EvidenceSubject {
  readonly selector: QuoteSelector;
  /** Where its words are; `place` is where the extraction writes them. */
  readonly evidence: BoundEvidence;
  /** The document that they are in. */
  readonly document: Document;
  /** `quotations`: words that somebody said; evidence of anything else may span the cells of a row. */
  readonly section: 'entities' | 'figures' | 'events' | 'quotations' | 'claims';
}
