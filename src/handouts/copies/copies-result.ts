import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { PrintAccount } from './printing/print-account.ts';

/** What came of making copies of a pack. */
export interface CopiesResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  readonly pack: string;
  /** Absent when no copies could be made. */
  readonly copies?: CopiesReport;
  readonly diagnostics: readonly Diagnostic[];
}

/** The copies of an edition that are on the distribution list. Paths are relative to the workspace. */
export interface CopiesReport {
  readonly edition: number;
  readonly folder: string;
  readonly register: string;
  readonly table: string;
  /** For signatures. */
  readonly sheet: string;
  readonly copies: readonly CopyReport[];
  /** Numbers of registered copies whose recipients are not on the list any more. */
  readonly unlisted: readonly number[];
  /** Files of the copies that are laid out to be printed: booklets, several pages to a side, all in one. */
  readonly sheets: readonly SheetsReport[];
  /** Where each copy is, when they were sent to a printer. */
  readonly printing?: PrintAccount;
  /** Where it was written down what the edition says; absent where it was before. */
  readonly record?: string;
}

export interface SheetsReport {
  readonly file: string;
  readonly sha256: string;
  /** The numbers of the copies in it. */
  readonly copies: readonly number[];
  /** How many sheets of paper, printed on both sides. */
  readonly sheets: number;
}

export interface CopyReport {
  readonly number: number;
  readonly of: number;
  readonly name: string;
  readonly organisation?: string;
  readonly file: string;
  readonly sha256: string;
  /** `kept`: it was there already; `lost`: the register has it, but its file is gone. */
  readonly status: 'made' | 'kept' | 'lost';
}
