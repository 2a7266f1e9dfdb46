import { describe, expect, test } from 'vitest';
import { JOB_STATE } from '../../../../src/handouts/copies/printing/ipp-codes.ts';
import { openIppPrinter } from '../../../../src/handouts/copies/printing/ipp-printer.ts';
import {
  type LedgerEntry,
  type PrintLedger,
  readLedger,
  writeLedger,
} from '../../../../src/handouts/copies/printing/ledger.ts';
import type { PrintAccount } from '../../../../src/handouts/copies/printing/print-account.ts';
import { printCopies } from '../../../../src/handouts/copies/printing/print-copies.ts';
import type {
  NumberedFile,
  PrintProgress,
  PrintRun,
} from '../../../../src/handouts/copies/printing/print-run.ts';
import type { PrintTarget } from '../../../../src/handouts/copies/printing/print-target.ts';
import { parsePrinterAddress } from '../../../../src/handouts/copies/printing/printer-address.ts';
import { fastClock, printFile } from '../../../support/print-files.ts';
import {
  keywords,
  type Operation,
  operations,
  startTestPrinter,
  type TestJob,
  type TestPrinter,
} from '../../../support/test-printer.ts';

type Files = readonly (NumberedFile & { readonly file: ReturnType<typeof printFile> })[];

function copies(count: number, size = 2000): Files {
  return Array.from({ length: count }, (_, index) => ({ copy: index + 1, file: printFile(index + 1, size) }));
}

function targetOf(printer: Pick<TestPrinter, 'uri'>): PrintTarget {
  const address = parsePrinterAddress(printer.uri);
  if (typeof address === 'string') throw new Error(address);
  return openIppPrinter(address, {
    user: 'ann',
    clock: fastClock(),
    timeouts: { answerTimeout: 2_000, dataTimeout: 2_000 },
  });
}

/** A run over what is on disk: the ledger goes through its file each time that it is saved. */
interface Ran {
  readonly account: PrintAccount | undefined;
  readonly problems: readonly string[];
  readonly ledger: PrintLedger;
  readonly saved: readonly string[];
  readonly progress: readonly PrintProgress[];
}

async function print(
  numbered: readonly NumberedFile[],
  target: PrintTarget,
  options: Partial<PrintRun> = {},
): Promise<Ran> {
  const saved: string[] = [];
  const progress: PrintProgress[] = [];
  const { value, diagnostics } = await printCopies({
    pack: 'uk-threat',
    of: 25,
    copies: numbered,
    settings: { media: 'iso_a4_210x297mm', sides: 'two-sided-long-edge', colour: 'auto' },
    target,
    now: () => '2026-11-20T09:00:00Z',
    save: async (ledger) => void saved.push(writeLedger(ledger)),
    onProgress: (step) => progress.push(step),
    signal: new AbortController().signal,
    ...options,
  });
  const text = saved.at(-1);
  const ledger = text === undefined ? (options.ledger ?? { entries: [] }) : reread(text);
  const problems = diagnostics.map(({ code, message, hint }) =>
    `${code} ${message}: ${hint}`.replaceAll(/ipp:\/\/[^\s:]+:\d+\/ipp\/print/g, '@'),
  );
  return { account: value, problems, ledger, saved, progress };
}

function reread(text: string): PrintLedger {
  const { value } = readLedger(text, 'printing.json');
  if (value === undefined) throw new Error(text);
  return value;
}

const NONE = { printed: [], accepted: [], failed: [], unknown: [], unsent: [] };
const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);
const received = (...printers: readonly TestPrinter[]): (string | undefined)[] =>
  printers.flatMap(({ jobs }) => jobs.map(({ document }) => document?.toString('latin1')));
const sent = (files: Files): string[] => files.map(({ file }) => file.content.toString('latin1'));

describe('a run without trouble', () => {
  test('every copy once, in order, byte for byte, one job each', async () => {
    const printer = await startTestPrinter();
    const files = copies(25);
    const { account, problems, ledger, progress } = await print(files, targetOf(printer));
    expect(account).toEqual({ ...NONE, printed: range(1, 25) });
    expect(problems).toEqual([]);
    expect(received(printer)).toEqual(sent(files));
    expect(printer.jobs.map(({ name }) => name)).toEqual(
      range(1, 25).map((n) => `uk-threat copy ${n} of 25`),
    );
    expect(ledger.entries[2]).toEqual({
      copy: 3,
      state: 'printed',
      sha256: files[2]?.file.sha256,
      target: printer.uri,
      job: '3',
      jobName: 'uk-threat copy 3 of 25',
      at: '2026-11-20T09:00:00Z',
    });
    expect(progress.slice(0, 3)).toEqual([
      { copy: 1, kind: 'sending', done: 0, total: 25 },
      { copy: 1, kind: 'accepted', words: 'job 1', done: 0, total: 25 },
      { copy: 1, kind: 'printed', done: 1, total: 25 },
    ]);
  });

  test('the ledger on disk is never behind what the printer has', async () => {
    const printer = await startTestPrinter();
    const target = targetOf(printer);
    const states: string[] = [];
    const save = async (ledger: PrintLedger): Promise<void> => {
      const [entry] = ledger.entries;
      const job = printer.jobs[0];
      states.push(
        `${entry?.state} ${entry?.job ?? '-'} ${job ? (job.document ? 'document' : 'job') : 'nothing'}`,
      );
    };
    await print(copies(1), target, { save });
    expect(states).toEqual([
      'waiting - nothing',
      'sending - nothing',
      'sending 1 job',
      'accepted 1 document',
      'printed 1 document',
    ]);
  });

  test('a run of printed copies is not printed again, with or without --resume; a copy is when told to', async () => {
    const printer = await startTestPrinter();
    const files = copies(3);
    const { ledger } = await print(files, targetOf(printer));
    const again = await print(files, targetOf(printer), { ledger });
    expect(again.problems).toEqual([
      'PRINT_UNFINISHED copies 1 to 3 are printed already: to print one again, destroy the old one and say `--reprint 1`',
    ]);
    expect(again.account).toEqual({ ...NONE, printed: [1, 2, 3] });
    expect(again.saved).toEqual([]);
    expect((await print(files, targetOf(printer), { ledger, resume: true })).problems).toEqual([]);
    expect(printer.jobs).toHaveLength(3);
    const told = await print(files, targetOf(printer), { ledger, reprint: [2] });
    expect(told.account).toEqual({ ...NONE, printed: [1, 2, 3] });
    expect(received(printer).at(3)).toBe(sent(files)[1]);
    expect(printer.jobs).toHaveLength(4);
  });
});

describe('a run that is refused before anything is sent', () => {
  test('the printer cannot do it, or is off: nothing counts as begun', async () => {
    const printer = await startTestPrinter({ attributes: { 'sides-supported': keywords('one-sided') } });
    const files = copies(2);
    const { account, problems, ledger } = await print(files, targetOf(printer));
    expect(account).toEqual({ ...NONE, unsent: [1, 2] });
    expect(problems).toEqual([expect.stringMatching(/^PRINTER_CANNOT .* print two-sided-long-edge/)]);
    await printer.close();
    const { problems: off } = await print(files, targetOf(printer), { ledger });
    expect(off[0]).toMatch(/^PRINTER_UNREACHABLE .* nothing listens/);
    expect(printer.jobs).toEqual([]);
  });

  test('a file is not what the register says: no copy at all is printed', async () => {
    const printer = await startTestPrinter();
    const files = copies(3);
    const other = files.map((numbered) =>
      numbered.copy === 3 ? { ...numbered, file: { ...printFile(3), sha256: 'a'.repeat(64) } } : numbered,
    );
    const { problems } = await print(other, targetOf(printer));
    expect(problems[0]).toMatch(
      /^PRINT_FILE_CHANGED the file of copy 3 is not the file whose SHA-256 is in the register/,
    );
    expect(printer.asked).toEqual([]);
  });

  test('an earlier run was of other files', async () => {
    const printer = await startTestPrinter();
    const { ledger } = await print(copies(3), targetOf(printer));
    const { problems, account } = await print(copies(3), targetOf(printer), { ledger, resume: true });
    expect(problems).toEqual([
      expect.stringMatching(
        /^PRINT_FILE_CHANGED the file of copies 1 to 3 is not the file whose SHA-256 is in the earlier run/,
      ),
    ]);
    expect(account).toEqual({ ...NONE, printed: [1, 2, 3] });
    expect(printer.jobs).toHaveLength(3);
  });

  test('numbers that there are not, and numbers said to be both', async () => {
    const printer = await startTestPrinter();
    const { problems } = await print(copies(3), targetOf(printer), { reprint: [2, 9], printed: [2, 12] });
    expect(problems).toEqual([
      'UNKNOWN_COPY this run has no copies 9 and 12: it has copies 1 to 3',
      'PRINT_UNFINISHED copy 2 cannot be on paper and be printed again: say `--printed` or `--reprint`',
    ]);
    expect(printer.asked).toEqual([]);
  });
});

describe('a printer that dies after copy 7 of 25', () => {
  test.each(['create-job', 'send-document', 'get-job-attributes'] as const)(
    'at %s: a second run prints the rest, and each copy is printed once',
    async (moment) => {
      const files = copies(25);
      const first = await startTestPrinter({
        react: (operation, _, self) => {
          if (operation !== moment || self.jobs.length < (moment === 'create-job' ? 7 : 8)) return undefined;
          setImmediate(() => self.close());
          return moment === 'send-document' ? 'hang-up-before' : 'silent';
        },
      });
      const one = await print(files, targetOf(first));
      expect(one.account?.printed).toEqual(range(1, 7));
      expect(one.problems.length).toBeGreaterThan(0);
      expect(first.jobs.length).toBeLessThanOrEqual(8);

      const second = await startTestPrinter({ port: first.port, jobsBefore: 100 });
      const refused = await print(files, targetOf(second), { ledger: one.ledger });
      expect(refused.problems).toEqual([
        'PRINT_UNFINISHED an earlier run has begun to print these copies, with copies 1 to 7 of 1 to 25 printed: `--resume` goes on with it without printing anything twice',
      ]);
      let rest = await print(files, targetOf(second), { ledger: one.ledger, resume: true });
      if (moment !== 'create-job') {
        // Copy 8 was on its way: the printer has forgotten it, and only the tray tells.
        expect(rest.account).toEqual({ ...NONE, printed: range(1, 7), unknown: [8], unsent: range(9, 25) });
        expect(rest.problems).toEqual([
          expect.stringMatching(
            /^PRINT_UNFINISHED is copy 8 on paper\? .*: look in the tray: `--resume --printed 8` .* `--resume --reprint 8`$/,
          ),
        ]);
        expect(second.jobs).toEqual([]);
        const seen = moment === 'get-job-attributes' ? { printed: [8] } : { reprint: [8] };
        rest = await print(files, targetOf(second), { ledger: rest.ledger, resume: true, ...seen });
      }
      expect(rest.account).toEqual({ ...NONE, printed: range(1, 25) });
      expect(rest.problems).toEqual([]);
      expect(received(first, second).filter((document) => document !== undefined)).toEqual(sent(files));
    },
  );
});

describe('a printer that numbers its jobs anew', () => {
  /** The ledger of a run that ended when copy 1 was accepted as job 1. */
  async function accepted(files: Files, pack = 'uk-threat'): Promise<{ ledger: PrintLedger; port: number }> {
    const printer = await startTestPrinter({ stateOf: () => ({ state: JOB_STATE.stopped }) });
    const { ledger } = await print(files, targetOf(printer), { pack });
    expect(ledger.entries[0]).toMatchObject({ state: 'accepted', job: '1' });
    await printer.close();
    return { ledger, port: printer.port };
  }

  /** Somebody else prints. */
  async function sendAnother(printer: TestPrinter): Promise<void> {
    const settings = { sides: 'one-sided', colour: 'auto' } as const;
    const watch = { onId: async () => {}, onState: () => {}, signal: new AbortController().signal };
    await targetOf(printer).send({ name: 'A letter home', settings, file: printFile(1) }, watch);
  }

  test.each([
    ['was printed', JOB_STATE.completed],
    ['was cancelled', JOB_STATE.canceled],
    ['is being printed', JOB_STATE.processing],
  ])('another’s job of that number %s: that says nothing about the copy', async (_, state) => {
    const files = copies(2);
    const { ledger, port } = await accepted(files);
    const anew = await startTestPrinter({ port, stateOf: () => ({ state }) });
    await sendAnother(anew);
    const rest = await print(files, targetOf(anew), { ledger, resume: true });
    expect(rest.account).toEqual({ ...NONE, unknown: [1], unsent: [2] });
    expect(rest.problems).toEqual([
      'PRINT_UNFINISHED is copy 1 on paper? It was sent to printer @, but job 1 of the printer is not “uk-threat copy 1 of 25”: it numbers its jobs again from the start, or renames them: look in the tray: `--resume --printed 1` if all of it is there; if not, destroy what there is of it and `--resume --reprint 1`',
    ]);
    // Nothing is printed until somebody has looked, however often it is gone on with.
    const again = await print(files, targetOf(anew), { ledger: rest.ledger, resume: true });
    expect([again.account, again.problems]).toEqual([rest.account, rest.problems]);
    expect(anew.jobs).toHaveLength(1);
  });

  test('another’s job that waits for its document is not cancelled', async () => {
    const files = copies(1);
    const { ledger, port } = await accepted(files);
    const react = (operation: Operation) => (operation === 'send-document' ? ('silent' as const) : undefined);
    const anew = await startTestPrinter({ port, react });
    await sendAnother(anew);
    await print(files, targetOf(anew), { ledger, resume: true });
    expect(anew.jobs).toMatchObject([{ id: 1, cancelled: false }]);
  });

  test('the copy’s own name, as it was sent: clipped, and with the number of copies of then', async () => {
    const files = copies(1);
    const { ledger, port } = await accepted(files, 'ü'.repeat(200));
    const same = await startTestPrinter({ port });
    await print(files, targetOf(same), { pack: 'ü'.repeat(200) });
    const rest = await print(files, targetOf(same), { ledger, resume: true, pack: 'ü'.repeat(200), of: 26 });
    expect(rest.account).toEqual({ ...NONE, printed: [1] });
    expect(same.jobs.map(({ name }) => Buffer.byteLength(name))).toEqual([254]);
  });

  test.each([
    ['does not tell', () => undefined],
    ['tells nothing of', () => ''],
    ['cuts short', ({ name }: TestJob) => name.slice(0, 20)],
    ['changes the signs in', ({ name }: TestJob) => name.replace(/\W/g, '_')],
  ])('a printer that %s the names of its jobs is believed', async (_, nameOf) => {
    const printer = await startTestPrinter({ nameOf });
    const { account, problems } = await print(copies(2), targetOf(printer));
    expect([account, problems]).toEqual([{ ...NONE, printed: [1, 2] }, []]);
  });

  test('a record without names, from before they were kept, is gone on with', async () => {
    const files = copies(1);
    const { ledger, port } = await accepted(files);
    const [{ jobName: _, ...entry } = {}] = ledger.entries as readonly Partial<LedgerEntry>[];
    const old = reread(writeLedger({ entries: [entry as LedgerEntry] }));
    const anew = await startTestPrinter({ port });
    await print(copies(1), targetOf(anew), { pack: 'menu' });
    const rest = await print(files, targetOf(anew), { ledger: old, resume: true });
    expect(rest.account).toEqual({ ...NONE, printed: [1] });
  });
});

describe('a copy that the printer does not print', () => {
  test('aborted: the run ends with an account, and goes on with that copy when told to', async () => {
    const printer = await startTestPrinter({
      stateOf: ({ id }) =>
        id === 3 ? { state: JOB_STATE.aborted, sheets: 2 } : { state: JOB_STATE.completed },
    });
    const files = copies(5);
    const { account, problems, ledger } = await print(files, targetOf(printer));
    expect(account).toEqual({ ...NONE, printed: [1, 2], failed: [3], unsent: [4, 5] });
    expect(problems).toEqual([
      'PRINTER_REFUSED printer @ does not print: the printer gave it up: 2 sheets of it had come out (copy 3): undefined',
      'PRINT_UNFINISHED the run is not finished: copies 1 and 2 are printed; copy 3 failed (the printer gave it up: 2 sheets of it had come out); copies 4 and 5 were not sent: when that is fixed, `--resume` goes on without printing anything twice',
    ]);
    const rest = await print(files, targetOf(printer), { ledger, resume: true });
    expect(rest.account).toEqual({ ...NONE, printed: [1, 2, 3, 4, 5] });
    expect(received(printer)).toEqual([...sent(files).slice(0, 3), ...sent(files).slice(2)]);
  });

  test('refused: the same', async () => {
    const printer = await startTestPrinter({
      react: (operation, turn) => (operation === 'create-job' && turn === 2 ? { status: 0x0401 } : undefined),
    });
    const { account, problems } = await print(copies(3), targetOf(printer));
    expect(account).toEqual({ ...NONE, printed: [1], failed: [2], unsent: [3] });
    expect(problems[0]).toBe(
      'PRINTER_REFUSED printer @ does not print: it answers client-error-forbidden (copy 2): undefined',
    );
    expect(printer.jobs).toHaveLength(1);
  });

  test('out of paper for longer than anyone waits: accepted, not confirmed; asked for again by --resume', async () => {
    let paper = false;
    const printer = await startTestPrinter({
      attributes: { 'printer-state-reasons': keywords('media-empty') },
      stateOf: ({ id }) => ({ state: id < 2 || paper ? JOB_STATE.completed : JOB_STATE.stopped }),
    });
    const files = copies(3);
    const { account, problems, ledger, progress } = await print(files, targetOf(printer));
    expect(account).toEqual({ ...NONE, printed: [1], accepted: [2], unsent: [3] });
    expect(problems.at(-1)).toMatch(
      /copy 2 was accepted and is not confirmed \(no change within 10 min: .* it is out of paper\); copy 3 was not sent: attend to the printer, then/,
    );
    expect(progress).toContainEqual(
      expect.objectContaining({ copy: 2, kind: 'state', words: expect.stringContaining('out of paper') }),
    );
    const still = await print(files, targetOf(printer), { ledger, resume: true });
    expect(still.account).toEqual(account);
    paper = true;
    const rest = await print(files, targetOf(printer), { ledger: still.ledger, resume: true });
    expect(rest.account).toEqual({ ...NONE, printed: [1, 2, 3] });
    expect(received(printer)).toEqual(sent(files));
  });

  test('an answer that is lost when the whole copy was sent: the printer is asked, and tells', async () => {
    const printer = await startTestPrinter({
      react: (operation, turn) => (operation === 'send-document' && turn === 2 ? 'hang-up-after' : undefined),
    });
    const files = copies(3);
    const { account, problems } = await print(files, targetOf(printer));
    expect([account, problems]).toEqual([{ ...NONE, printed: [1, 2, 3] }, []]);
    expect(received(printer)).toEqual(sent(files));
  });

  test('the same to a printer that gives no id before: a question, and each answer to it', async () => {
    const printer = await startTestPrinter({
      attributes: { 'operations-supported': operations('print-job') },
      react: (operation, turn) => (operation === 'print-job' && turn === 2 ? 'hang-up-after' : undefined),
    });
    const files = copies(3);
    const { account, problems, ledger } = await print(files, targetOf(printer));
    expect(account).toEqual({ ...NONE, printed: [1], unknown: [2], unsent: [3] });
    expect(problems).toEqual([
      'PRINT_UNFINISHED is copy 2 on paper? It was sent to printer @, but the connection was lost when the whole copy had been sent: look in the tray: `--resume --printed 2` if all of it is there; if not, destroy what there is of it and `--resume --reprint 2`',
    ]);
    const undecided = await print(files, targetOf(printer), { ledger, resume: true });
    expect([undecided.account, undecided.problems]).toEqual([account, problems]);
    expect(printer.jobs).toHaveLength(2);
    const seen = await print(files, targetOf(printer), { ledger, printed: [2] });
    expect(seen.account).toEqual({ ...NONE, printed: [1, 2, 3] });
    expect(seen.ledger.entries[1]).toMatchObject({ state: 'printed', reason: 'seen on paper' });
    const missing = await print(files, targetOf(printer), { ledger, reprint: [2] });
    expect(missing.account).toEqual({ ...NONE, printed: [1, 2, 3] });
    const [one, two, three] = sent(files);
    expect(received(printer)).toEqual([one, two, three, two, three]);
  });
});

describe('a process that dies', () => {
  /** What is on disk at every moment at which it is written: the process may end right then. */
  async function moments(): Promise<{ files: Files; printer: TestPrinter; saved: readonly string[] }> {
    const printer = await startTestPrinter();
    const files = copies(2);
    const { saved } = await print(files, targetOf(printer));
    return { files, printer, saved };
  }

  test('at any moment: the next run prints nothing twice by itself', async () => {
    const { files, saved } = await moments();
    expect(saved).toHaveLength(9);
    const outcomes: string[] = [];
    for (const text of saved) {
      // This printer has all the jobs of the run that died, and says that they are printed.
      const printer = await startTestPrinter();
      await print(files, targetOf(printer));
      const before = printer.jobs.length;
      const ledger = reread(text.replaceAll(/ipp:\/\/[^"]+/g, printer.uri));
      const { account, problems } = await print(files, targetOf(printer), { ledger, resume: true });
      const now = received(printer).slice(before);
      const begun = ledger.entries.filter(({ state }) => state !== 'waiting').map(({ copy }) => copy);
      for (const copy of begun) expect(now).not.toContain(sent(files)[copy - 1]);
      const last = ledger.entries.findLast(({ state }) => state !== 'waiting');
      outcomes.push(`${last?.copy ?? 0} ${last?.state}: ${account?.unknown} ${problems.length}`);
    }
    expect(outcomes).toEqual([
      '0 undefined:  0',
      '1 sending: 1 1',
      '1 sending: 1 1',
      '1 accepted:  0',
      '1 printed:  0',
      '2 sending: 2 1',
      '2 sending: 2 1',
      '2 accepted:  0',
      '2 printed:  0',
    ]);
  });

  test('while sending, and the printer says that it threw the job away: printed again without a question', async () => {
    const { files, printer, saved } = await moments();
    const ledger = reread(saved[2] ?? '');
    expect(ledger.entries[0]).toMatchObject({ state: 'sending', job: '1' });
    const other = await startTestPrinter({
      stateOf: ({ id }) => ({ state: id === 1 ? JOB_STATE.aborted : JOB_STATE.completed }),
    });
    await print(files.slice(0, 1), targetOf(other));
    const moved = reread((saved[2] ?? '').replaceAll(printer.uri, other.uri));
    const { account } = await print(files, targetOf(other), { ledger: moved, resume: true });
    expect(account).toEqual({ ...NONE, printed: [1, 2] });
  });

  test('while sending, and the printer says that it printed it: still a question, with the printer’s word', async () => {
    const { files, printer, saved } = await moments();
    const { problems } = await print(files, targetOf(printer), {
      ledger: reread(saved[2] ?? ''),
      resume: true,
    });
    expect(problems).toEqual([
      expect.stringContaining(
        'the run ended while it was being sent; the printer says that it printed what it got',
      ),
    ]);
  });

  test('after a copy was accepted by another printer: a question', async () => {
    const { files, saved } = await moments();
    const other = await startTestPrinter();
    const { account, problems } = await print(files, targetOf(other), {
      ledger: reread(saved[3] ?? ''),
      resume: true,
    });
    expect(account).toEqual({ ...NONE, unknown: [1], unsent: [2] });
    expect(problems[0]).toContain(
      'that printer has not confirmed it, and it is another one that is asked now',
    );
    expect(other.asked).toEqual([]);
  });
});

describe('Ctrl-C', () => {
  test('the copy under way is finished with, the next is not begun', async () => {
    const printer = await startTestPrinter();
    const stop = new AbortController();
    const files = copies(5);
    const { account, problems } = await print(files, targetOf(printer), {
      signal: stop.signal,
      onProgress: ({ copy, kind }) => {
        if (copy === 2 && kind === 'sending') stop.abort();
      },
    });
    expect(account).toEqual({ ...NONE, printed: [1, 2], unsent: [3, 4, 5] });
    expect(problems).toEqual([
      expect.stringMatching(/^PRINT_UNFINISHED .* copies 1 and 2 are printed; copies 3 to 5 were not sent/),
    ]);
    expect(received(printer)).toEqual(sent(files).slice(0, 2));
  });

  test('while a copy waits for paper: it is accepted, and not confirmed', async () => {
    const printer = await startTestPrinter({ stateOf: () => ({ state: JOB_STATE.stopped }) });
    const stop = new AbortController();
    const { account } = await print(copies(2), targetOf(printer), {
      signal: stop.signal,
      onProgress: ({ kind }) => {
        if (kind === 'state') stop.abort();
      },
    });
    expect(account).toEqual({ ...NONE, accepted: [1], unsent: [2] });
  });
});

describe('a disk that is full', () => {
  test.each([
    [1, 0, { ...NONE, unsent: [1, 2] }],
    [2, 0, { ...NONE, unsent: [1, 2] }],
    [4, 1, { ...NONE, accepted: [1], unsent: [2] }],
  ])('at the %ith writing: the run ends, %i documents sent', async (nth, documents, expected) => {
    const printer = await startTestPrinter();
    let writes = 0;
    const { account, problems } = await print(copies(2), targetOf(printer), {
      save: async () => {
        writes += 1;
        if (writes === nth) throw new Error('ENOSPC: no space left on device');
      },
    });
    expect(account).toEqual(expected);
    expect(problems[0]).toMatch(/^CANNOT_WRITE cannot write the record of what is printed: ENOSPC/);
    expect(received(printer).filter((document) => document !== undefined)).toHaveLength(documents);
  });
});
