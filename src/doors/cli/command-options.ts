/** The option of every command that says something. */
export interface FormatOptions {
  readonly format: 'text' | 'json';
}

/** The options of the commands that work on packs. */
export interface PackOptions extends FormatOptions {
  readonly root: string;
}
