import type { Span } from './place.ts';

/** An id that a narrative names: in `[@id; @document:id]`, `:value[id]`, `:sum[id id]`, `::key-figures{figures="id"}`. */
export interface IdUse {
  readonly kind: 'citation' | 'value';
  /** The id as it is meant, with its document if that is given; without `@`. */
  readonly id: string;
  /** Where it is written: UTF-16 offsets in the file's text as it is read (LF, no byte order mark). */
  readonly span: Span;
}
