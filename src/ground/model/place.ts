/** A point in a text file. Lines and columns count from 1; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file, from `start` up to but not including `end`. `file` is relative to the workspace, with `/`. */
export interface Place {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of a string: UTF-16 offsets, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
