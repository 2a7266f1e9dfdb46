/**
 * A date as EDTF (ISO 8601-2, levels 0 and 1, sets and parts of a year) states it, with the bounds that it allows.
 */
export interface CalendarDate {
  /** The EDTF text. */
  readonly edtf: string;
  /** First and last day that it can be, as ISO 8601 days; absent where it is open or unknown. */
  readonly earliest: string | undefined;
  readonly latest: string | undefined;
  /** A quarter, a third and a half of a year are as precise as a season. */
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'decade' | 'century';
  /** `~`: approximate. `?`: uncertain. `%`: both. */
  readonly approximate: boolean;
  readonly uncertain: boolean;
  /** An interval, and how it ends: `..` is open, an empty end is unknown. */
  readonly interval:
    | { readonly from: CalendarDate | undefined; readonly to: CalendarDate | undefined }
    | undefined;
  /** A year that does not begin in January and that the source calls by its two years: `2024–25`. */
  readonly isFinancialYear?: true;
}
