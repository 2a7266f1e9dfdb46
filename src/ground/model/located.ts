import type { Place } from './place.ts';

/** Where a value is in structured data: object keys and array indices from the root. */
export type DataPath = readonly (string | number)[];

/** Data read from a file that remembers where each of its values is. */
export interface Located<T> {
  readonly file: string;
  readonly data: T;
  /** The text of the whole file, where it is at hand: lines end with LF. */
  readonly source?: string;
  /**
   * The place of the value at `path`, or of its key. A path that is not in the file (a missing field) gets
   * the place of its nearest ancestor that is.
   */
  placeOf(path: DataPath, part?: 'key' | 'value'): Place;
}
