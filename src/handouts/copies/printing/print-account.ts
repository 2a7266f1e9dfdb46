import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { printUnfinished } from '../../../ground/model/diagnostics/printing.ts';
import { copyWords, numberWords } from './copy-numbers.ts';
import { type CopyState, entryOf, type LedgerEntry, type PrintLedger } from './ledger.ts';

/** Where every copy of a run is at its end; each number is in one list. */
export interface PrintAccount {
  readonly printed: readonly number[];
  /** The printer has them, and has not said that they are printed. */
  readonly accepted: readonly number[];
  readonly failed: readonly number[];
  /** They may be on paper, whole or in part, or not at all. */
  readonly unknown: readonly number[];
  readonly unsent: readonly number[];
}

export function accountFor(ledger: PrintLedger, copies: readonly number[]): PrintAccount {
  const known = new Map(ledger.entries.map(({ copy, state }) => [copy, state]));
  const inState = (...states: CopyState[]): readonly number[] =>
    copies.filter((copy) => states.includes(known.get(copy) ?? 'waiting'));
  return {
    printed: inState('printed'),
    accepted: inState('accepted'),
    failed: inState('failed'),
    unknown: inState('unknown', 'sending'),
    unsent: inState('waiting'),
  };
}

/** What is left to do, when anything is: a question to the person at the printer first, if there is one. */
export function unfinished(ledger: PrintLedger, copies: readonly number[]): readonly Diagnostic[] {
  const account = accountFor(ledger, copies);
  if (account.printed.length === copies.length) return [];
  const asked = account.unknown.map((copy) => question(entryOf(ledger, copy)));
  const hint = account.accepted.length > 0 ? 'attend to the printer, then' : 'when that is fixed,';
  const rest = `${hint} \`--resume\` goes on without printing anything twice`;
  return account.unknown.length > 0
    ? asked
    : [printUnfinished(`the run is not finished: ${accountWords(ledger, account)}`, rest)];
}

/** `copies 1 to 7 are printed; copy 8 failed (…); copies 9 to 25 were not sent`. */
function accountWords(ledger: PrintLedger, account: PrintAccount): string {
  const why = (copies: readonly number[]): string => {
    const reason = entryOf(ledger, copies[0] ?? 0)?.reason;
    return reason === undefined ? '' : ` (${reason})`;
  };
  const one = (copies: readonly number[], singular: string, plural: string, reason = ''): string[] =>
    copies.length === 0 ? [] : [`${copyWords(copies)} ${copies.length === 1 ? singular : plural}${reason}`];
  const { printed, accepted, failed, unsent } = account;
  return [
    ...one(printed, 'is printed', 'are printed'),
    ...one(
      accepted,
      'was accepted and is not confirmed',
      'were accepted and are not confirmed',
      why(accepted),
    ),
    ...one(failed, 'failed', 'failed', why(failed)),
    ...one(unsent, 'was not sent', 'were not sent'),
  ].join('; ');
}

function question(entry: LedgerEntry | undefined): Diagnostic {
  const copy = numberWords([entry?.copy ?? 0]);
  const where = entry?.target === undefined ? 'the printer' : `printer ${entry.target}`;
  return printUnfinished(
    `is copy ${copy} on paper? It was sent to ${where}, but ${entry?.reason ?? 'its fate is not known'}`,
    `look in the tray: \`--resume --printed ${copy}\` if all of it is there; if not, destroy what there is of it and \`--resume --reprint ${copy}\``,
  );
}
