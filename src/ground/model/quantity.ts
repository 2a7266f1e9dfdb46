import type { Figure } from './generated/extraction.ts';
import type { Qualifier } from './qualifier.ts';
import type { Rate, Unit } from './unit.ts';

/** How many or how much: a number with all that goes with it when it is printed. */
export interface FigureQuantity {
  /** The number, in full; the low and the high end of a range. */
  readonly value: number | readonly [number, number];
  readonly qualifier: Qualifier;
  /** Its unit, when that is of a closed family. */
  readonly unit?: Unit;
  /** What it is counted against. */
  readonly rate?: Rate;
  /** The author's words for what is counted, or for what follows the unit: `people`, `of GDP`. */
  readonly counted?: string;
  /** The source says millions, or more: it is printed so, and not in digits. */
  readonly scaled?: true;
  /** A share as it was written, where its quotient would read badly: `two thirds`. */
  readonly words?: string;
}

/** What our own arithmetic makes of figures, by their ids in the same extraction. */
export interface Derivation {
  readonly operation: Operation;
  readonly parts: readonly string[];
}

export type Operation = 'difference' | 'ratio' | 'change' | 'share' | 'sum';

/** A figure whose value has been read: one number, or two. */
export interface FigureData extends Omit<Figure, 'value'> {
  readonly value: number | readonly [number, number];
}
