import type { Outcome } from './outcome.ts';

/** A file as it was read: its path relative to the workspace (with `/`), its bytes and their SHA-256 in hex. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/**
 * The only door to files. Everything that passes through it is recorded, and the record is what watch
 * watches, what the manifest lists and what decides whether a pack is up to date.
 *
 * Paths are relative to the workspace, with `/`. `templates/…` and `fonts/…` fall back, file by file, to
 * those that travel with the package.
 */
export interface Workspace {
  /** The file, or no value and no diagnostic when there is none; a diagnostic when it may not or cannot be read. */
  read(path: string): Outcome<SourceFile>;
  /** The names of the files in a folder, in code-unit order; empty when there is no such folder. */
  list(folder: string): readonly string[];
}

/** Whether what came of reading a file is that there is none. */
export function isMissing({ value, diagnostics }: Outcome<SourceFile>): boolean {
  return value === undefined && diagnostics.length === 0;
}
