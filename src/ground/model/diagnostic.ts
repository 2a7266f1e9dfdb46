import type { Fix } from './fix.ts';
import type { Place } from './place.ts';

/** An error stops the pack; a warning is shown and the pack is printed. */
export type Severity = 'error' | 'warning';

/** One thing that a person should know, made by a function in `diagnostics/` and nowhere else. */
export interface Diagnostic {
  /** A stable name in capitals, listed in the documentation. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that says what is wrong, without a full stop at the end. */
  readonly message: string;
  readonly place?: Place;
  /** What to do about it. */
  readonly hint?: string;
  /** Ways to put it right by edits of the source files, the likeliest first. */
  readonly fixes?: readonly Fix[];
  /** Why the author accepts it: a warning that has been answered, and is no longer counted. */
  readonly accepted?: string;
}
