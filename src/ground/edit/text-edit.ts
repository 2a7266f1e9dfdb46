import type { Place } from '../model/place.ts';

/** A file to be edited: its text as it is on disk, with its own line ends and byte order mark. */
export interface EditSource {
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly text: string;
}

/** A stretch of a file's text on disk (UTF-16 offsets, `end` exclusive), and what replaces it. */
export interface TextEdit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** Why an edit is not made, in a sentence without a full stop, and where in the file the reason lies. */
export interface Refusal {
  readonly reason: string;
  readonly place: Place;
}

/** Edits in order that do not overlap, none when nothing has to change; or a refusal, and then no edit at all. */
export type Edited = { readonly edits: readonly TextEdit[] } | { readonly refusal: Refusal };

/** A way to edit one file, such as one call of `setValue`. */
export type EditStep = (source: EditSource) => Edited;
