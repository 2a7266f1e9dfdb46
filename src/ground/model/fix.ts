import type { DataPath } from './located.ts';
import type { Place } from './place.ts';

/** A stretch of a file, and what replaces it: an insertion where the place is empty, a deletion where the text is. */
export interface PlacedEdit {
  readonly place: Place;
  readonly newText: string;
}

/** What a field can hold. */
export type FixValue =
  | string
  | number
  | boolean
  | null
  | readonly FixValue[]
  | { readonly [name: string]: FixValue };

/**
 * One change of a file, as data: who reports a mistake knows what should be there, and not how the file is written.
 * `fixEdits` in `ground/edit/` makes text edits of it where somebody asks for them.
 */
export type Change =
  /** Text at a place, in the words of the file. */
  | ({ readonly kind: 'text' } & PlacedEdit)
  /** The value or the name at a place is another, in the quotes that it has: in data or in a narrative. */
  | { readonly kind: 'value'; readonly place: Place; readonly value: FixValue }
  /** The words of evidence at a place have other fields beside them, such as `prefix`; those that are null go. */
  | { readonly kind: 'beside'; readonly place: Place; readonly fields: Readonly<Record<string, FixValue>> }
  /** A field or an item of a list gets a value; a field that is not there is added to its map. */
  | { readonly kind: 'set'; readonly file: string; readonly path: DataPath; readonly value: FixValue }
  /** A list gets another item at its end; one that is not there is made. */
  | { readonly kind: 'append'; readonly file: string; readonly path: DataPath; readonly value: FixValue }
  /** A field gets another name. An item of an extraction is renamed where its extraction names it, too. */
  | { readonly kind: 'rename'; readonly file: string; readonly path: DataPath; readonly name: string }
  /** A field or an item of a list goes, and what would be left empty by it. */
  | { readonly kind: 'delete'; readonly file: string; readonly path: DataPath };

/** A way to put right what a diagnostic reports, that a program can take. */
export interface Fix {
  /** What it does, in an imperative, such as "write `qualifier: at-least`". */
  readonly title: string;
  /**
   * Whether it leads to what the source says whatever the author meant, so that it cannot turn a right statement wrong.
   * One that is not certain is a person's choice.
   */
  readonly certain: boolean;
  /** All of them together, in one or more files; they do not overlap. */
  readonly changes: readonly Change[];
}

/** A fix that needs nobody's judgement. */
export function certainFix(title: string, ...changes: readonly Change[]): Fix {
  return { title, certain: true, changes };
}

/** A fix that is for a person to choose. */
export function likelyFix(title: string, ...changes: readonly Change[]): Fix {
  return { title, certain: false, changes };
}

/** The file that a change is of. */
export function fileOfChange(change: Change): string {
  return 'place' in change ? change.place.file : change.file;
}

/** Another value or name at a place. */
export function newValue(place: Place, value: FixValue): Change {
  return { kind: 'value', place, value };
}

/** Other text at a place. */
export function newText(place: Place, text: string): Change {
  return { kind: 'text', place, newText: text };
}

/** The diagnostic with ways to put it right, the likeliest first; the same where there is none. */
export function withFixes<Diagnostic extends { readonly fixes?: readonly Fix[] }>(
  diagnostic: Diagnostic,
  ...found: readonly (Fix | readonly Fix[] | undefined)[]
): Diagnostic {
  const fixes = [...(diagnostic.fixes ?? []), ...found.flat().filter((fix) => fix !== undefined)];
  return fixes.length === 0 ? diagnostic : { ...diagnostic, fixes };
}
