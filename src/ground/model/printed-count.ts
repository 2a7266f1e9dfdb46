import type { Printed } from './content-parts.ts';

/** A bound string, and how often a pack prints it. */
export interface PrintedCount extends Printed {
  readonly times: number;
}
