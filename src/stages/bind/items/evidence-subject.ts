import type { BoundEvidence } from '../../../ground/model/bound.ts';
import type { Span } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';
import type { QuoteSelector } from '../text/find-quote.ts';
import type { ItemContext } from './item-context.ts';

/** A quotation that was found in its document. */
export interface EvidenceSubject {
  readonly selector: QuoteSelector;
  /** Where its words are; `place` is where the extraction writes them. */
  readonly evidence: BoundEvidence;
  /** The document that they are in. */
  readonly document: Document;
  /** `quotations`: words that somebody said; evidence of anything else may span the cells of a row. */
  readonly section: 'entities' | 'figures' | 'events' | 'quotations' | 'claims';
  /** The entity that says the words, by id, where the item names one. */
  readonly speaker: string | undefined;
  /** The author's own words for the item: a claim's text, a figure's label, an event's title, with their notes. */
  readonly text: string | undefined;
  /** The words that the selector shows beside the quotation. */
  readonly shown: { readonly prefix: Span | undefined; readonly suffix: Span | undefined };
  readonly context: ItemContext;
}
