/** The values of a file of JSON (one), of JSON Lines (one a line) or of a table (one a row), each with the line on which it begins. */
export interface ParsedValues {
  readonly text: string;
  readonly isLines: boolean;
  readonly values: readonly { readonly value: unknown; readonly line: number }[];
}
