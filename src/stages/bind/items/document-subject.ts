import type { Place } from '../../../ground/model/place.ts';
import type { Document } from '../../../ground/model/sources.ts';

/** A document that an extraction is made from. */
export interface DocumentSubject {
  readonly document: Document;
  /** The place of its language in its front matter. */
  readonly languagePlace: Place;
}

export function documentSubject(document: Document): DocumentSubject {
  return { document, languagePlace: document.front.placeOf(['language']) };
}
