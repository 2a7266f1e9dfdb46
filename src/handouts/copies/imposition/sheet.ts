/** A page, counted from 1, or nothing. */
export type Slot = number | 'blank';

/** What a side of a sheet shows: its slots from the left, then row by row from the top. */
export type Side = readonly Slot[];

/**
 * A sheet and both of its sides, each as it is seen when the sheet has been turned over like a page of a book:
 * about its left or right edge, so that all tops stay up.
 */
export interface Sheet {
  readonly front: Side;
  readonly back: Side;
}
