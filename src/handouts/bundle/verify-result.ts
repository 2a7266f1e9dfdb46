import type { Diagnostic } from '../../ground/model/diagnostic.ts';

/** What came of looking through a bundle or a PDF. */
export interface VerifyResult {
  readonly file: string;
  /** Of the file, in hexadecimal; empty when it could not be read. */
  readonly sha256: string;
  readonly kind: 'bundle' | 'pdf' | 'unknown';
  readonly pack?: string;
  readonly title?: string;
  readonly edition?: number;
  /** The tool that made it, such as `Sourcebound 1.0.0`. */
  readonly madeBy?: string;
  /** True when everything was checked that can be, and all of it holds. */
  readonly verified: boolean;
  readonly checks: readonly VerifyCheck[];
  /** Sentences on what could not be checked again, and why. */
  readonly notChecked: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** A line of a file in the bundle, to show beside what is wrong. */
  readonly lineOf: (file: string, line: number) => string | undefined;
}

/** One thing that was checked. */
export interface VerifyCheck {
  readonly id: CheckId;
  readonly holds: boolean;
  /** How many things of its kind were checked. */
  readonly count: number;
  /** What was checked and what came of it. */
  readonly sentence: string;
}

export type CheckId =
  | 'sums'
  | 'readme'
  | 'version'
  | 'manifest'
  | 'sources'
  | 'evidence'
  | 'html'
  | 'form'
  | 'letters'
  | 'pictures'
  | 'title'
  | 'attachments'
  | 'proof'
  | 'printed'
  | 'pages';
