import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import type { ItemCounts } from '../../ground/model/rendered.ts';
import type { OutputPaths } from '../results/outputs.ts';
import type { Timing } from '../results/timings.ts';
import type { RunProcessor } from './run-processor.ts';

/** What came of a run over packs. */
export interface BuildResult {
  /** The workspace's folder, absolute. */
  readonly root: string;
  /** The packs in order of id. */
  readonly packs: readonly PackResult[];
  /** Everything that was noticed, each thing once, by file and line; what has no place comes last. */
  readonly diagnostics: readonly Diagnostic[];
  /** Of a check: the extractions in which proposals wait to be kept or struck. */
  readonly proposals?: readonly WaitingProposals[];
  /** What took how long, when that was asked for. */
  readonly timings?: readonly Timing[];
  /** What the run has taken of processors, when that was asked for. */
  readonly processor?: RunProcessor;
}

/** Proposals that nobody has kept or struck yet. */
export interface WaitingProposals {
  /** The id of the document. */
  readonly document: string;
  /** The file of the extraction, relative to the workspace. */
  readonly file: string;
  readonly count: number;
}

/**
 * One pack. Paths of outputs are relative to the workspace; with status `failed` they are those of the last good
 * ones, if there are any.
 */
export interface PackResult extends Partial<OutputPaths> {
  readonly id: string;
  readonly status: PackStatus;
  /** Of the PDF; absent when the pack was not printed. */
  readonly pages?: number;
  /** How many items of its extractions are bound. */
  readonly boundItems?: number;
  /** How many of them are not printed, by kind; absent where all are, or nothing was printed. */
  readonly leftOut?: ItemCounts;
  /** True when the outputs are the last good ones, older than the sources. */
  readonly stale: boolean;
  readonly errors: number;
  /** Without those that have been accepted. */
  readonly warnings: number;
}

/**
 * `fetched`: taken from a store, as it was built before. `not-started`: the run was stopped before its turn, by a signal
 * or by a failure of the machinery.
 */
export type PackStatus = 'built' | 'fetched' | 'up-to-date' | 'checked' | 'failed' | 'not-started';

/** What a caller may want to show while packs are being built. */
export interface BuildProgress {
  readonly pack: PackResult;
  /** How many packs are done, this one included. */
  readonly done: number;
  readonly total: number;
}

/** Codes of failures that lie not in the sources but in the machine: no browser, a full disk. */
export const MACHINE_CODES: ReadonlySet<string> = new Set([
  'BROWSER_FAILED',
  'BROWSER_MISSING',
  'CANNOT_WRITE',
  'INTERNAL_FAULT',
  'OUTPUT_BUSY',
  'PACK_GIVEN_UP',
  'PRINTER_CANNOT',
  'PRINTER_REFUSED',
  'PRINTER_UNREACHABLE',
  'PRINT_UNFINISHED',
  'QUEUE_FAILED',
  'STORE_UNUSABLE',
  'TOO_FEW_FILES',
  'WORKER_FAILED',
]);

/** Codes of requests that ask for what is not there. */
export const USAGE_CODES: ReadonlySet<string> = new Set([
  'NO_FILE',
  'NO_PACKS',
  'NO_WORKSPACE',
  'UNKNOWN_COPY',
  'UNKNOWN_DOCUMENT',
  'UNKNOWN_PACK',
  'UNKNOWN_PROPOSAL',
  'WORKSPACE_EXISTS',
  'WRONG_USAGE',
]);
