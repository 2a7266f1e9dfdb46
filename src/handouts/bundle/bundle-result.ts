import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { LeftOut } from './left-out.ts';

/** What came of making a bundle. */
export interface BundleResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  readonly pack: string;
  /** Absent when there is none. */
  readonly bundle?: BundleReport;
  readonly diagnostics: readonly Diagnostic[];
}

export interface BundleReport {
  /** The archive: relative to the workspace, or absolute when the caller said where. */
  readonly file: string;
  /** Its size. */
  readonly bytes: number;
  /** Of the archive, in hexadecimal. */
  readonly sha256: string;
  readonly edition?: number;
  /** What is in it, in order of name. */
  readonly files: readonly string[];
  /** The documents that are not in it whole, and why. */
  readonly leftOut: readonly LeftOut[];
  /** Where it was written down what the edition says; absent where it was before. */
  readonly record?: string;
}
