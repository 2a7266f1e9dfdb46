import { createHash } from 'node:crypto';
import { writeFailure } from '../../../ground/machine/write-failure.ts';
import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { cannotWrite } from '../../../ground/model/diagnostics/files.ts';
import {
  printerRefused,
  printerUnreachable,
  printFileChanged,
} from '../../../ground/model/diagnostics/printing.ts';
import { hasErrors, type Outcome } from '../../../ground/model/outcome.ts';
import { begin } from './begin-run.ts';
import { copyWords } from './copy-numbers.ts';
import { entryOf, isBegun, type LedgerEntry, type PrintLedger, withEntry } from './ledger.ts';
import { accountFor, type PrintAccount, unfinished } from './print-account.ts';
import type { NumberedFile, PrintProgress, PrintRun } from './print-run.ts';
import type { Fate, FollowWatch, PrintFile, Sent } from './print-target.ts';

/**
 * Prints the copies one by one, each when the one before is known to be on paper: whatever happens, at most one
 * is in doubt. Ends at the first that is not printed. Nothing is printed twice unless somebody says so.
 */
export async function printCopies(run: PrintRun): Promise<Outcome<PrintAccount>> {
  const numbers = run.copies.map(({ copy }) => copy);
  const begun = begin(run);
  const book: Book = { run, ledger: begun.ledger };
  const finish = (diagnostics: readonly Diagnostic[]): Outcome<PrintAccount> => ({
    value: accountFor(book.ledger, numbers),
    diagnostics,
  });
  if (hasErrors(begun.diagnostics)) return finish(begun.diagnostics);
  try {
    const troubles = await printAll(book);
    // When nothing was sent, what stopped it says it all.
    const rest = hasErrors(troubles) && !isBegun(book.ledger) ? [] : unfinished(book.ledger, numbers);
    return finish([...troubles, ...rest]);
  } catch (error) {
    if (!(error instanceof NotSaved)) throw error;
    const trouble = cannotWrite('the record of what is printed', error.message);
    return finish([trouble, ...unfinished(book.ledger, numbers)]);
  }
}

/** The state of the run: the ledger as it is now. */
interface Book {
  readonly run: PrintRun;
  ledger: PrintLedger;
}

class NotSaved extends Error {}

async function printAll(book: Book): Promise<readonly Diagnostic[]> {
  const { run } = book;
  const inState = (...states: LedgerEntry['state'][]): readonly NumberedFile[] =>
    run.copies.filter(({ copy }) => states.includes(entryOf(book.ledger, copy)?.state ?? 'waiting'));
  await save(book);
  for (const { copy } of inState('accepted', 'unknown')) {
    const troubles = await settle(book, copy);
    if (troubles) return troubles;
  }
  const left = inState('waiting', 'failed');
  if (inState('unknown').length > 0 || left.length === 0 || run.signal.aborted) return [];
  const changed = await changedFiles(left);
  if (changed.length > 0) return [printFileChanged(copyWords(changed), 'the register')];
  const { diagnostics } = await run.target.check(run.settings);
  if (hasErrors(diagnostics)) return diagnostics;
  for (const numbered of left) {
    if (run.signal.aborted) break;
    const troubles = await printOne(book, numbered);
    if (troubles) return [...diagnostics, ...troubles];
  }
  return diagnostics;
}

/** Asks for the fate of an earlier run's copy. Troubles end the run. */
async function settle(book: Book, copy: number): Promise<readonly Diagnostic[] | undefined> {
  const { target } = book.run;
  const entry = entryOf(book.ledger, copy);
  if (entry?.job === undefined || entry.target !== target.name) {
    if (entry?.state === 'accepted') {
      const reason = 'that printer has not confirmed it, and it is another one that is asked now';
      await note(book, { ...entry, state: 'unknown', reason });
    }
    return undefined;
  }
  tell(book, copy, 'asking');
  const fate = await target.follow(entry.job, followOf(book, entry));
  if (entry.state === 'unknown' && fate.kind === 'printed') {
    // How much of it the printer got is not known: that it printed what it got proves little.
    const reason = `${entry.reason ?? 'it was not followed to its end'}; the printer says that it printed what it got`;
    await note(book, { ...entry, reason });
    return undefined;
  }
  if (entry.state === 'unknown' && fate.kind !== 'failed') return undefined;
  await noteFate(book, entry, fate);
  if (fate.kind !== 'pending') return undefined;
  return fate.unreachable ? [printerUnreachable(target.name, fate.reason)] : [];
}

/** One copy, from sending to its end. Troubles end the run: an empty list when `unfinished` tells it all. */
async function printOne(book: Book, numbered: NumberedFile): Promise<readonly Diagnostic[] | undefined> {
  const { run } = book;
  const { copy, file } = numbered;
  const { target } = run;
  const jobName = `${run.pack} copy ${copy} of ${run.of}`;
  const before: LedgerEntry = { copy, state: 'sending', sha256: file.sha256, target: target.name, jobName };
  tell(book, copy, 'sending');
  await note(book, before);
  const sent = await target.send(
    { name: jobName, settings: run.settings, file },
    { ...watchOf(book, copy), onId: (job) => note(book, { ...before, job }) },
  );
  const entry = await noteSent(book, before, sent);
  if (sent.kind === 'refused') {
    const { reason, hint, unreachable } = sent.trouble;
    const made = unreachable ? printerUnreachable : printerRefused;
    return [made(target.name, `${reason} (copy ${copy})`, hint)];
  }
  if (entry.job === undefined) return [];
  const fate = await target.follow(entry.job, followOf(book, entry));
  // Of a copy whose sending was in doubt, only an end counts that the printer itself tells.
  if (sent.kind === 'unknown' && (fate.kind === 'pending' || fate.kind === 'unknown')) return [];
  await noteFate(book, entry, fate);
  if (fate.kind === 'printed') return undefined;
  if (fate.kind === 'failed') return [printerRefused(target.name, `${fate.reason} (copy ${copy})`)];
  return fate.kind === 'pending' && fate.unreachable ? [printerUnreachable(target.name, fate.reason)] : [];
}

async function noteSent(book: Book, before: LedgerEntry, sent: Sent): Promise<LedgerEntry> {
  switch (sent.kind) {
    case 'accepted': {
      const entry: LedgerEntry = { ...before, state: 'accepted', job: sent.id };
      await note(book, entry);
      tell(book, before.copy, 'accepted', `job ${sent.id}`);
      return entry;
    }
    case 'refused': {
      const entry: LedgerEntry = { ...before, state: 'failed', reason: sent.trouble.reason };
      await note(book, entry);
      tell(book, before.copy, 'failed', sent.trouble.reason);
      return entry;
    }
    case 'unknown': {
      const job = sent.id === undefined ? {} : { job: sent.id };
      const entry: LedgerEntry = { ...before, ...job, state: 'unknown', reason: sent.reason };
      await note(book, entry);
      tell(book, before.copy, 'unknown', sent.reason);
      return entry;
    }
  }
}

async function noteFate(book: Book, entry: LedgerEntry, fate: Fate): Promise<void> {
  const { reason: _, ...bare } = entry;
  const state = fate.kind === 'pending' ? 'accepted' : fate.kind;
  await note(book, fate.kind === 'printed' ? { ...bare, state } : { ...bare, state, reason: fate.reason });
  tell(book, entry.copy, fate.kind, fate.kind === 'printed' ? undefined : fate.reason);
}

async function note(book: Book, entry: LedgerEntry): Promise<void> {
  const before = book.ledger;
  book.ledger = withEntry(book.ledger, { ...entry, at: book.run.now() });
  try {
    await save(book);
  } catch (error) {
    // Nothing goes to the printer when that cannot be written down first.
    if (entry.state === 'sending' && entry.job === undefined) book.ledger = before;
    throw error;
  }
}

async function save(book: Book): Promise<void> {
  try {
    await book.run.save(book.ledger);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new NotSaved(code === undefined ? message : writeFailure(error));
  }
}

function watchOf(book: Book, copy: number): { onState(words: string): void; readonly signal: AbortSignal } {
  return { onState: (words) => tell(book, copy, 'state', words), signal: book.run.signal };
}

function followOf(book: Book, { copy, jobName }: LedgerEntry): FollowWatch {
  return { ...watchOf(book, copy), ...(jobName === undefined ? {} : { jobName }) };
}

function tell(book: Book, copy: number, kind: PrintProgress['kind'], words?: string): void {
  const numbers = book.run.copies.map((numbered) => numbered.copy);
  const done = accountFor(book.ledger, numbers).printed.length;
  book.run.onProgress?.({
    copy,
    kind,
    ...(words === undefined ? {} : { words }),
    done,
    total: numbers.length,
  });
}

/** The files that are not what they are said to be, by number of copy. */
async function changedFiles(copies: readonly NumberedFile[]): Promise<readonly number[]> {
  const changed: number[] = [];
  for (const { copy, file } of copies) {
    if ((await sha256(file).catch(() => undefined)) !== file.sha256) changed.push(copy);
  }
  return changed;
}

async function sha256(file: PrintFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of file.open() as AsyncIterable<Buffer>) hash.update(chunk);
  return hash.digest('hex');
}
