import type { PrintLedger } from './ledger.ts';
import type { PrintFile, PrintSettings, PrintTarget } from './print-target.ts';

export interface PrintRun {
  /** The pack's id, for the names of the jobs. */
  readonly pack: string;
  /** How many copies there are of the edition: `copy 3 of 25`. */
  readonly of: number;
  /** What is to be printed, in this order. */
  readonly copies: readonly NumberedFile[];
  readonly settings: PrintSettings;
  readonly target: PrintTarget;
  /** What an earlier run has left behind. */
  readonly ledger?: PrintLedger;
  /** Go on with an earlier run. */
  readonly resume?: boolean;
  /** Copies to print whatever the ledger says: a person has asked for it. Goes on with an earlier run too. */
  readonly reprint?: readonly number[];
  /** Copies that a person has seen on paper. Goes on with an earlier run too. */
  readonly printed?: readonly number[];
  /** The time, as ISO 8601 in UTC. */
  readonly now: () => string;
  /** Puts the ledger where it survives the process; awaited before anything more is done. */
  readonly save: (ledger: PrintLedger) => Promise<void>;
  readonly onProgress?: (progress: PrintProgress) => void;
  /** Ends the run before the next copy. */
  readonly signal: AbortSignal;
}

export interface NumberedFile {
  readonly copy: number;
  readonly file: PrintFile;
}

export interface PrintProgress {
  readonly copy: number;
  /** `asking`: an earlier run's copy; `state`: something to know while waiting, in `words`. */
  readonly kind: 'asking' | 'sending' | 'state' | 'accepted' | 'printed' | 'failed' | 'pending' | 'unknown';
  readonly words?: string;
  /** Copies of this run that are printed. */
  readonly done: number;
  readonly total: number;
}
