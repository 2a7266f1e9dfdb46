import { printRecordDamaged } from '../../../ground/model/diagnostics/printing.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';
import type { Place } from '../../../ground/model/place.ts';
import { wholeFile } from '../../../ground/model/whole-file.ts';
import { readOwnJson } from '../../../stages/validate/read-own-json.ts';

/** What is known of each copy of a print run; kept on disk, so that a run that dies can be gone on with. */
export interface PrintLedger {
  /** In order of copy. */
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerEntry {
  readonly copy: number;
  readonly state: CopyState;
  /** SHA-256 of the file that is or was sent, in hexadecimal. */
  readonly sha256: string;
  /** The name of the target that it was sent to. */
  readonly target?: string;
  /** The target's id of the job. */
  readonly job?: string;
  /** The name that it was sent with: some printers begin to number their jobs again when they are switched on. */
  readonly jobName?: string;
  readonly reason?: string;
  /** When this was found out: ISO 8601, in UTC. */
  readonly at?: string;
}

/**
 * `waiting`: never sent, or to be sent again. `sending`: on its way. `accepted`: the printer has all of it.
 * `printed` and `failed` are the printer's word, or a person's. `unknown`: only the paper tells.
 */
export type CopyState = 'waiting' | 'sending' | 'accepted' | 'printed' | 'failed' | 'unknown';

const VERSION = 1;

export function entryOf(ledger: PrintLedger, copy: number): LedgerEntry | undefined {
  return ledger.entries.find((entry) => entry.copy === copy);
}

/** The ledger with the entry in the place of the copy's old one. */
export function withEntry(ledger: PrintLedger, entry: LedgerEntry): PrintLedger {
  const others = ledger.entries.filter(({ copy }) => copy !== entry.copy);
  return { entries: [...others, entry].sort((a, b) => a.copy - b.copy) };
}

/** True when anything of the run may be on paper. */
export function isBegun(ledger: PrintLedger): boolean {
  return ledger.entries.some(({ state }) => state !== 'waiting');
}

/** After a run that died: how far a copy got that was being sent is not known. */
export function afterInterruption(ledger: PrintLedger): PrintLedger {
  const reason = 'the run ended while it was being sent';
  return {
    entries: ledger.entries.map((entry) =>
      entry.state === 'sending' ? { ...entry, state: 'unknown', reason } : entry,
    ),
  };
}

/** The ledger as a file, one line for each copy. */
export function writeLedger(ledger: PrintLedger): string {
  const lines = ledger.entries.map(({ copy, state, sha256, target, job, jobName, reason, at }) =>
    JSON.stringify({ copy, state, sha256, target, job, jobName, reason, at }),
  );
  return `{"version": ${VERSION}, "copies": [\n${lines.join(',\n')}\n]}\n`;
}

/**
 * Reads the file again. Fields that are not known are passed over; anything that leaves a copy's state in doubt is
 * an error, since a guess would print a numbered copy twice. Errors: PRINT_RECORD_DAMAGED.
 */
export function readLedger(content: Uint8Array | string, file: string): Outcome<PrintLedger> {
  const damaged = (place: Place, reason: string): Outcome<PrintLedger> => ({
    value: undefined,
    diagnostics: [printRecordDamaged(place, reason)],
  });
  const read = readOwnJson('ledger', content, file);
  if ('fault' in read) return damaged(read.fault.place, read.fault.reason);
  const seen = new Set<number>();
  for (const { copy } of read.value.copies) {
    if (seen.has(copy)) return damaged(wholeFile(file), `copy ${copy} is in it twice`);
    seen.add(copy);
  }
  return { value: { entries: read.value.copies.toSorted((a, b) => a.copy - b.copy) }, diagnostics: [] };
}
