import type { Readable } from 'node:stream';
import type { Outcome } from '../../../ground/model/outcome.ts';

/** Where copies are printed: a printer that speaks IPP, or a queue of CUPS. */
export interface PrintTarget {
  /** What a person calls it: the address, or the queue's name. Recorded beside each copy. */
  readonly name: string;
  /**
   * Asks the printer whether it can do what is wanted, before anything is sent. No value when it cannot, or
   * cannot be reached; a warning when it needs paper or a hand but takes jobs.
   */
  check(settings: PrintSettings): Promise<Outcome<PrinterDescription>>;
  /** Hands over one copy. Never twice by itself, unless the printer has said that it did not take it. */
  send(job: PrintJob, watch: SendWatch): Promise<Sent>;
  /** Waits for the fate of a job that was accepted. */
  follow(id: string, watch: FollowWatch): Promise<Fate>;
}

export interface PrintSettings {
  /** The paper, by its name of PWG 5101.1, such as `iso_a4_210x297mm`; the printer's own choice when absent. */
  readonly media?: string;
  readonly sides: 'one-sided' | 'two-sided-long-edge' | 'two-sided-short-edge';
  readonly colour: 'auto' | 'color' | 'monochrome';
}

export interface PrinterDescription {
  /** Make and model, or what the queue says of itself; empty when it does not tell. */
  readonly model: string;
}

export interface PrintJob {
  /** What the printer shows, such as `uk-threat copy 3 of 25`. */
  readonly name: string;
  readonly settings: PrintSettings;
  readonly file: PrintFile;
}

/** A finished PDF on disk. */
export interface PrintFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the content, in hexadecimal. */
  readonly sha256: string;
  /** The content, from its beginning, each time that it is called. */
  open(): Readable;
}

export interface SendWatch {
  /** The printer has given the job its id, and may have the document from here on. */
  onId(id: string): Promise<void>;
  /** Something that a person may want to know while waiting. */
  onState(words: string): void;
  /** Ends the waiting for a busy printer; what is under way is finished. */
  readonly signal: AbortSignal;
}

export interface FollowWatch {
  /** The name that the job was sent with, when it is known: a job of another name is another one. */
  readonly jobName?: string;
  onState(words: string): void;
  /** Ends the waiting: the printer is asked once more, and then the job is `pending`. */
  readonly signal: AbortSignal;
}

export type Sent =
  | { readonly kind: 'accepted'; readonly id: string }
  /** Nothing of it will be printed. */
  | { readonly kind: 'refused'; readonly trouble: Trouble }
  /** The connection was lost when some or all of the document had been handed over. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly id?: string };

export type Fate =
  | { readonly kind: 'printed' }
  /** It was aborted or cancelled. */
  | { readonly kind: 'failed'; readonly reason: string }
  /** It is still with the printer, or the printer cannot be asked any more; it can be asked later. */
  | { readonly kind: 'pending'; readonly reason: string; readonly unreachable: boolean }
  /** The printer has no memory of the job, or is in doubt itself: only the paper tells. */
  | { readonly kind: 'unknown'; readonly reason: string };

export interface Trouble {
  readonly reason: string;
  readonly hint?: string;
  /** False when the printer has answered, and said no. */
  readonly unreachable: boolean;
}
