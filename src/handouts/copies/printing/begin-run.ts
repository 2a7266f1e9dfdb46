import type { Diagnostic } from '../../../ground/model/diagnostic.ts';
import { unknownCopy } from '../../../ground/model/diagnostics/copies.ts';
import { printFileChanged, printUnfinished } from '../../../ground/model/diagnostics/printing.ts';
import { copyWords, numberWords } from './copy-numbers.ts';
import {
  afterInterruption,
  entryOf,
  isBegun,
  type LedgerEntry,
  type PrintLedger,
  withEntry,
} from './ledger.ts';
import { accountFor } from './print-account.ts';
import type { PrintRun } from './print-run.ts';

/**
 * The ledger with which a run begins: an earlier run's, with what a person has said about it. Errors when there is
 * an earlier run and nobody said to go on with it, or when it was of other files.
 */
export function begin(run: PrintRun): {
  readonly ledger: PrintLedger;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { reprint = [], printed = [] } = run;
  const earlier = afterInterruption(run.ledger ?? { entries: [] });
  const told = run.resume === true || reprint.length > 0 || printed.length > 0;
  const diagnostics = [
    ...checkNumbers(run),
    ...(isBegun(earlier) && !told ? [begunBefore(run, earlier)] : []),
    ...(isBegun(earlier) ? checkFiles(run, earlier) : []),
  ];
  if (diagnostics.length > 0) return { ledger: earlier, diagnostics };
  let ledger = isBegun(earlier) ? earlier : { entries: [] };
  for (const { copy, file } of run.copies) {
    const old = entryOf(ledger, copy);
    const fresh: LedgerEntry = { copy, state: 'waiting', sha256: file.sha256 };
    if (printed.includes(copy)) {
      const kept = old ?? fresh;
      ledger = withEntry(ledger, { ...kept, state: 'printed', reason: 'seen on paper', at: run.now() });
    } else if (old === undefined || reprint.includes(copy)) {
      ledger = withEntry(ledger, fresh);
    }
  }
  return { ledger, diagnostics };
}

function checkNumbers({ copies, reprint = [], printed = [] }: PrintRun): readonly Diagnostic[] {
  const known = copies.map(({ copy }) => copy);
  const unknown = [...reprint, ...printed].filter((copy) => !known.includes(copy));
  const both = reprint.filter((copy) => printed.includes(copy));
  return [
    ...(unknown.length > 0 ? [unknownCopy(copyWords(unknown), copyWords(known))] : []),
    ...(both.length > 0
      ? [
          printUnfinished(
            `${copyWords(both)} cannot be on paper and be printed again`,
            'say `--printed` or `--reprint`',
          ),
        ]
      : []),
  ];
}

function begunBefore(run: PrintRun, ledger: PrintLedger): Diagnostic {
  const numbers = run.copies.map(({ copy }) => copy);
  const { printed } = accountFor(ledger, numbers);
  if (printed.length === numbers.length) {
    return printUnfinished(
      `${copyWords(numbers)} ${numbers.length === 1 ? 'is' : 'are'} printed already`,
      `to print one again, destroy the old one and say \`--reprint ${numbers[0] ?? 1}\``,
    );
  }
  const done = printed.length > 0 ? `${copyWords(printed)} of ${numberWords(numbers)}` : 'none of them';
  return printUnfinished(
    `an earlier run has begun to print these copies, with ${done} printed`,
    '`--resume` goes on with it without printing anything twice',
  );
}

function checkFiles({ copies }: PrintRun, ledger: PrintLedger): readonly Diagnostic[] {
  const changed = copies.filter(({ copy, file }) => {
    const old = entryOf(ledger, copy);
    return old !== undefined && old.sha256 !== file.sha256;
  });
  if (changed.length === 0) return [];
  return [printFileChanged(copyWords(changed.map(({ copy }) => copy)), 'the earlier run')];
}
