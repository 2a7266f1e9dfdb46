import type { Place } from './place.ts';

/** A stretch of a file, and what replaces it: an insertion where the place is empty, a deletion where the text is. */
export interface PlacedEdit {
  readonly place: Place;
  readonly newText: string;
}

/** A way to put right what a diagnostic reports, that a program can take. */
export interface Fix {
  /** What it does, in an imperative, such as "write `at-least`". */
  readonly title: string;
  /** Whether it leads to what the source says whatever the author meant. One that is not certain is a person's choice. */
  readonly certain: boolean;
  /** All of them together, in one or more files; they do not overlap. */
  readonly edits: readonly PlacedEdit[];
}
