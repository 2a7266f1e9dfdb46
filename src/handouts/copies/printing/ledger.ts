import { printRecordDamaged } from '../../../ground/model/diagnostics.ts';
import type { Outcome } from '../../../ground/model/outcome.ts';

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
  /** The name that it was sent with: some printers begin to number their jobs anew when they are switched on. */
  readonly jobName?: string;
  readonly reason?: string;
  /** When this was found out: ISO 8601, in UTC. */
  readonly at?: string;
}

/**
 * `waiting`: never sent, or to be sent again. `sending`: on its way. `accepted`: the printer has it whole.
 * `printed` and `failed` are the printer's word, or a person's. `unknown`: only the paper tells.
 */
export type CopyState = (typeof STATES)[number];

const STATES = ['waiting', 'sending', 'accepted', 'printed', 'failed', 'unknown'] as const;
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
 * an error, since a guess would print a numbered copy twice.
 */
export function readLedger(text: string, file: string): Outcome<PrintLedger> {
  const read = parse(text);
  return typeof read === 'string'
    ? { value: undefined, diagnostics: [printRecordDamaged(file, read)] }
    : { value: read, diagnostics: [] };
}

function parse(text: string): PrintLedger | string {
  if (text.trim() === '') return 'the file is empty';
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return `it is not JSON: ${(error as Error).message}`;
  }
  const { version, copies } = isRecord(json) ? json : {};
  if (typeof version === 'number' && version > VERSION) {
    return `it was written by a newer version of sourcebound (its version is ${version}, not ${VERSION})`;
  }
  if (version !== VERSION || !Array.isArray(copies)) return 'it has no `version` and `copies`';
  const entries: LedgerEntry[] = [];
  for (const [index, item] of copies.entries()) {
    const entry = readEntry(item);
    if (typeof entry === 'string') return `entry ${index + 1} ${entry}`;
    if (entries.some(({ copy }) => copy === entry.copy)) return `copy ${entry.copy} stands there twice`;
    entries.push(entry);
  }
  return { entries: entries.sort((a, b) => a.copy - b.copy) };
}

function readEntry(item: unknown): LedgerEntry | string {
  if (!isRecord(item)) return 'is not an object';
  const { copy, state, sha256 } = item;
  if (typeof copy !== 'number' || !Number.isSafeInteger(copy) || copy < 1) return 'has no number of a copy';
  const known = STATES.find((name) => name === state);
  if (known === undefined) return `(copy ${copy}) has the state ${JSON.stringify(state) ?? 'none'}`;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return `(copy ${copy}) has no SHA-256`;
  const entry = { copy, state: known, sha256 };
  return Object.assign(
    entry,
    ...(['target', 'job', 'jobName', 'reason', 'at'] as const).map((key) => text(item, key)),
  );
}

function text(item: Readonly<Record<string, unknown>>, key: string): Readonly<Record<string, string>> {
  const value = item[key];
  return typeof value === 'string' ? { [key]: value } : {};
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
