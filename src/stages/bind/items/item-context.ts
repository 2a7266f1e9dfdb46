import type { Document, Extraction } from '../../../ground/model/sources.ts';

/** What an item of an extraction is held against. */
export interface ItemContext {
  readonly extraction: Extraction;
  /** The document of the extraction. */
  readonly document: Document;
  /** All documents of the workspace that evidence may name. */
  readonly documents: ReadonlyMap<string, Document>;
}
