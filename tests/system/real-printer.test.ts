import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { machineClock } from '../../src/ground/machine/clock.ts';
import type { Diagnostic } from '../../src/ground/model/diagnostic.ts';
import { openIppPrinter } from '../../src/handouts/copies/printing/ipp-printer.ts';
import type { PrintLedger } from '../../src/handouts/copies/printing/ledger.ts';
import type { PrintAccount } from '../../src/handouts/copies/printing/print-account.ts';
import { printCopies } from '../../src/handouts/copies/printing/print-copies.ts';
import type { NumberedFile, PrintRun } from '../../src/handouts/copies/printing/print-run.ts';
import type { PrintTarget } from '../../src/handouts/copies/printing/print-target.ts';
import { parsePrinterAddress } from '../../src/handouts/copies/printing/printer-address.ts';
import { printFile } from '../support/print-files.ts';
import { startEvePrinter } from './ippeveprinter.ts';

// Against `ippeveprinter` of CUPS, which was not written by the same people as the code under test.

function targetAt(uri: string): PrintTarget {
  const address = parsePrinterAddress(uri);
  if (typeof address === 'string') throw new Error(address);
  const waiting = { pause: 20, longestPause: 200, busy: [100, 200, 500, 1000, 2000], lost: 3 };
  return openIppPrinter(address, { user: 'ann', clock: machineClock, waiting });
}

interface Ran {
  readonly account: PrintAccount | undefined;
  readonly errors: readonly Diagnostic[];
  readonly ledger: PrintLedger;
}

async function print(uri: string, options: Partial<PrintRun> & Pick<PrintRun, 'copies'>): Promise<Ran> {
  let ledger: PrintLedger = options.ledger ?? { entries: [] };
  const outcome = await printCopies({
    pack: 'uk-threat',
    of: options.copies.length,
    settings: { media: 'iso_a4_210x297mm', sides: 'two-sided-long-edge', colour: 'auto' },
    target: targetAt(uri),
    now: () => '2026-11-20T09:00:00Z',
    save: async (saved) => {
      ledger = saved;
    },
    signal: new AbortController().signal,
    ...options,
  });
  const errors = outcome.diagnostics.filter(({ severity }) => severity === 'error');
  return { account: outcome.value, errors, ledger };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const copies = (count: number): NumberedFile[] =>
  Array.from({ length: count }, (_, index) => ({ copy: index + 1, file: printFile(index + 1, 200_000) }));

test('copies arrive byte for byte, one job each', { timeout: 120_000 }, async () => {
  const printer = await startEvePrinter();
  const files = copies(8);
  const { account, errors, ledger } = await print(printer.uri, { copies: files });
  expect(errors).toEqual([]);
  expect(account?.printed).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(printer.documents().map(sha256)).toEqual(files.map(({ file }) => file.sha256));
  expect(ledger.entries.map(({ job }) => job)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8']);
});

test('the printer dies in the middle; a second run prints what is left', { timeout: 120_000 }, async () => {
  const first = await startEvePrinter();
  const files = copies(6);
  const one = await print(first.uri, {
    copies: files,
    onProgress: ({ copy, kind }) => {
      if (copy === 3 && kind === 'printed') void first.kill();
    },
  });
  expect(one.account).toMatchObject({ printed: [1, 2, 3], failed: [4], unsent: [5, 6] });
  expect(one.errors.map(({ code }) => code)).toEqual(['PRINTER_UNREACHABLE', 'PRINT_UNFINISHED']);
  const second = await startEvePrinter({ port: first.port });
  const two = await print(second.uri, { copies: files, ledger: one.ledger, resume: true });
  expect(two.errors).toEqual([]);
  expect(two.account?.printed).toEqual([1, 2, 3, 4, 5, 6]);
  const received = [...first.documents(), ...second.documents()];
  expect(received.map(sha256)).toEqual(files.map(({ file }) => file.sha256));
});

test('a job that the printer gives up ends the run', { timeout: 120_000 }, async () => {
  const printer = await startEvePrinter({ command: '/bin/false' });
  const { account, errors } = await print(printer.uri, { copies: copies(2) });
  expect(account).toMatchObject({ failed: [1], unsent: [2] });
  expect(errors.map(({ code }) => code)).toEqual(['PRINTER_REFUSED', 'PRINT_UNFINISHED']);
});

test('no PDF, no duplex: told before anything is sent', { timeout: 120_000 }, async () => {
  const printer = await startEvePrinter({ duplex: false, formats: 'image/pwg-raster' });
  const { account, errors } = await print(printer.uri, { copies: copies(1) });
  expect(account).toMatchObject({ unsent: [1] });
  expect(errors.map(({ code, message }) => `${code} ${message.replace(printer.uri, '@')}`)).toEqual([
    'PRINTER_CANNOT printer @ cannot print PDF',
    'PRINTER_CANNOT printer @ cannot print two-sided-long-edge',
  ]);
  expect(printer.documents()).toEqual([]);
});
