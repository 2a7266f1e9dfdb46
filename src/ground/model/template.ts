/**
 * A template as read from its folder (and from what it falls back to): `layout.hbs`, `blocks/*.hbs`,
 * `print.css`, `default.md`, by path in the folder.
 */
export interface Template {
  readonly id: string;
  readonly files: ReadonlyMap<string, TemplateFile>;
}

/**
 * Whether a file, by its name in a template, is a style sheet to which another one of the same name adds:
 * `under/0/print.css` is the lowest.
 */
export function isUnder(name: string): boolean {
  return name.startsWith('under/');
}

export interface TemplateFile {
  /** The path in the workspace, for diagnostics. */
  readonly path: string;
  readonly text: string;
  readonly sha256: string;
}

/** A font file, for embedding. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** The CSS `unicode-range` of the file. */
  readonly unicodeRange: string;
  /** The characters of it for which the file is embedded, in the same form: others have the rest. */
  readonly neededFor: string;
  /** The path in `fonts/`. */
  readonly file: string;
}

/** A font file with its bytes. */
export interface EmbeddedFont extends FontFace {
  readonly base64: string;
  /** One of the workspace's own typefaces, whose characters nobody has counted: those that it lacks, others have. */
  readonly ofBrand?: true;
}
