import type { Place } from '../../ground/model/place.ts';

/** Something that what is being typed can become. */
export interface Completion {
  readonly label: string;
  readonly kind:
    | 'figure'
    | 'event'
    | 'quotation'
    | 'claim'
    | 'entity'
    | 'document'
    | 'template'
    | 'topic'
    | 'field'
    | 'word'
    | 'block'
    | 'words';
  /** A few words beside it: a value, a name. */
  readonly detail?: string;
  /** More about it, in Markdown. */
  readonly says?: string;
  /** What replaces the place. */
  readonly newText: string;
  readonly place: Place;
  /** What has been typed is looked for in it, where that is not the label. */
  readonly filter?: string;
  /** The order among the others, where that is not the alphabet. */
  readonly sort?: string;
}

export interface Completions {
  readonly items: readonly Completion[];
  /** With more typed there would be others. */
  readonly isIncomplete: boolean;
}

export const NOTHING: Completions = { items: [], isIncomplete: false };
