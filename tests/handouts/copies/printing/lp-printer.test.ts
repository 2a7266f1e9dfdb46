import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cupsQueue } from '../../../../src/handouts/copies/printing/cups-server.ts';
import { JOB_STATE } from '../../../../src/handouts/copies/printing/ipp-codes.ts';
import { ippConnection } from '../../../../src/handouts/copies/printing/ipp-printer.ts';
import {
  jobAlerts,
  queueState,
  rejection,
  requestId,
} from '../../../../src/handouts/copies/printing/lp-output.ts';
import { openLpPrinter } from '../../../../src/handouts/copies/printing/lp-printer.ts';
import { openPrintTarget } from '../../../../src/handouts/copies/printing/open-print-target.ts';
import type {
  Fate,
  PrintSettings,
  PrintTarget,
  Sent,
} from '../../../../src/handouts/copies/printing/print-target.ts';
import { programRunner } from '../../../../src/handouts/copies/printing/run-program.ts';
import { type FakeCups, fakeCups } from '../../../support/fake-cups.ts';
import { fastClock, printFile } from '../../../support/print-files.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { keywords, startTestPrinter } from '../../../support/test-printer.ts';

const DUPLEX: PrintSettings = {
  media: 'iso_a4_210x297mm',
  sides: 'two-sided-long-edge',
  colour: 'monochrome',
};

function targetOf({ environment }: Pick<FakeCups, 'environment'>, queue = 'top-floor'): PrintTarget {
  const connection = ippConnection({
    user: 'ann',
    clock: fastClock(),
    waiting: { patience: 2000, lost: 2 },
  });
  return openLpPrinter(queue, { run: programRunner(environment), connection });
}

async function problems(target: PrintTarget): Promise<readonly string[]> {
  const { diagnostics } = await target.check(DUPLEX);
  return diagnostics.map(({ code, message, hint }) => `${code} ${message}: ${hint}`);
}

/** Sends a file of a name that looks like an option. */
async function send(
  target: PrintTarget,
): Promise<{ sent: Sent; ids: string[]; content: Buffer; path: string }> {
  const file = printFile(3);
  const path = join(temporaryFolder({}), '-o raw.pdf');
  writeFileSync(path, file.content);
  const ids: string[] = [];
  const sent = await target.send(
    { name: '-uk-threat copy 3 of 25', settings: DUPLEX, file: { ...file, path } },
    { onId: async (id) => void ids.push(id), onState: () => {}, signal: new AbortController().signal },
  );
  return { sent, ids, content: file.content, path };
}

async function follow(target: PrintTarget, id: string): Promise<{ fate: Fate; states: string[] }> {
  const states: string[] = [];
  const signal = new AbortController().signal;
  const fate = await target.follow(id, { onState: (words) => states.push(words), signal });
  return { fate, states };
}

describe('before anything is sent', () => {
  test('a queue that takes jobs is fine', async () => {
    const cups = fakeCups();
    expect(await targetOf(cups).check(DUPLEX)).toEqual({ value: { model: '' }, diagnostics: [] });
    expect(cups.read().jobs).toEqual([]);
  });

  test.each<[string, Parameters<typeof fakeCups>[0], string]>([
    [
      'not running',
      { running: false },
      'PRINTER_UNREACHABLE printer top-floor cannot be reached: CUPS is not running: start it (`systemctl start cups`)',
    ],
    [
      'without that queue',
      { queues: { cellar: {}, roof: {} } },
      'PRINTER_UNREACHABLE printer top-floor cannot be reached: CUPS has no queue of that name: it has cellar, roof',
    ],
    [
      'without queues',
      { queues: {} },
      'PRINTER_UNREACHABLE printer top-floor cannot be reached: CUPS has no queue of that name: it has none: `lpadmin` makes one',
    ],
    [
      'with a queue that takes no jobs',
      { queues: { 'top-floor': { rejecting: 'moving house' } } },
      'PRINTER_REFUSED printer top-floor does not print: its queue takes no jobs: moving house: let it take jobs again: `cupsaccept top-floor`',
    ],
    [
      'with a queue that has stopped',
      { queues: { 'top-floor': { disabled: 'paper jam' } } },
      'PRINTER_NEEDS_ATTENTION printer top-floor has stopped: paper jam: check the printer, then `cupsenable top-floor`; the run waits for it while copies are printed',
    ],
  ])('CUPS %s', async (_, state, problem) => {
    expect(await problems(targetOf(fakeCups(state)))).toEqual([problem]);
  });

  test('there is no CUPS', async () => {
    const nothing = { environment: { PATH: temporaryFolder({}) } };
    expect(await problems(targetOf(nothing))).toEqual([
      'PRINTER_UNREACHABLE printer top-floor cannot be reached: there is no `lp` and `lpstat` on this machine: install cups-client (Debian and Ubuntu) or cups, or speak to the printer itself: --printer ipp://…',
    ]);
    expect((await send(targetOf(nothing))).sent).toEqual({
      kind: 'refused',
      trouble: { reason: 'there is no `lp` on this machine', unreachable: true },
    });
  });

  test('what the queue’s printer cannot do is asked of CUPS over IPP', async () => {
    const printer = await startTestPrinter({ attributes: { 'sides-supported': keywords('one-sided') } });
    const cups = fakeCups({ server: `127.0.0.1:${printer.port}` });
    expect(await problems(targetOf(cups))).toEqual([
      'PRINTER_CANNOT printer top-floor cannot print two-sided-long-edge: it prints one-sided',
    ]);
  });
});

describe('sending', () => {
  test('one copy, with what is wanted; no name of a file or job is taken for an option', async () => {
    const cups = fakeCups();
    const { sent, ids, content, path } = await send(targetOf(cups));
    expect([sent, ids]).toEqual([{ kind: 'accepted', id: 'top-floor-1' }, ['top-floor-1']]);
    expect(cups.read().jobs[0]?.document).toBe(content.toString('latin1'));
    expect(cups.read().calls).toEqual([
      [
        ...['lp', '-d', 'top-floor', '-n', '1', '-t', '-uk-threat copy 3 of 25', '-o', 'media=A4'],
        ...[
          '-o',
          'sides=two-sided-long-edge',
          '-o',
          'print-color-mode=monochrome',
          '-o',
          'print-scaling=none',
        ],
        ...['--', path],
      ],
    ]);
  });

  test.each<[string, Parameters<typeof fakeCups>[0], Sent]>([
    [
      'CUPS has gone',
      { running: false },
      { kind: 'refused', trouble: { reason: 'Bad file descriptor', unreachable: true } },
    ],
    [
      'the queue has gone',
      { queues: {} },
      { kind: 'refused', trouble: { reason: 'The printer or class does not exist.', unreachable: false } },
    ],
    [
      'the queue takes no more jobs',
      { queues: { 'top-floor': { rejecting: '' } } },
      {
        kind: 'refused',
        trouble: { reason: 'Destination "top-floor" is not accepting jobs.', unreachable: false },
      },
    ],
    [
      'a limit',
      { complaint: 'Quota limit reached.' },
      { kind: 'refused', trouble: { reason: 'Quota limit reached.', unreachable: false } },
    ],
    ['no id', { says: 'thank you\n' }, { kind: 'unknown', reason: '`lp` took the copy but gave it no id' }],
  ])('%s', async (_, state, expected) => {
    expect((await send(targetOf(fakeCups(state)))).sent).toEqual(expected);
  });

  test('a program that does not end is ended', async () => {
    const { environment } = fakeCups({ hangs: true });
    expect(await programRunner(environment)('lp', ['-d', 'top-floor'], 300)).toMatchObject({ status: null });
    const connection = ippConnection({ user: 'ann', clock: fastClock() });
    const run = async (): Promise<{ status: null; stdout: string; stderr: string }> => ({
      status: null,
      stdout: '',
      stderr: '',
    });
    expect((await send(openLpPrinter('top-floor', { run, connection }))).sent).toEqual({
      kind: 'unknown',
      reason: '`lp` was ended before it was done',
    });
  });
});

describe('following with lpstat', () => {
  const job = { id: 'top-floor-7', document: '', waits: 0 };

  test('a job that waits, prints and is done', async () => {
    const cups = fakeCups({
      jobs: [
        { ...job, waits: 3, alerts: ['none', 'job-printing', 'job-printing', 'job-completed-successfully'] },
      ],
    });
    expect(await follow(targetOf(cups), 'top-floor-7')).toEqual({
      fate: { kind: 'printed' },
      states: ['waiting in the queue', 'printing'],
    });
  });

  test.each<[string, Fate]>([
    ['job-canceled-by-user', { kind: 'failed', reason: 'CUPS gave it up: job canceled by user' }],
    ['aborted-by-system', { kind: 'failed', reason: 'CUPS gave it up: aborted by system' }],
    [
      'processing-to-stop-point',
      { kind: 'unknown', reason: 'CUPS has ended job top-floor-7 without saying how' },
    ],
  ])('an end that is called %s', async (alert, fate) => {
    const cups = fakeCups({ jobs: [{ ...job, alerts: [alert] }] });
    expect((await follow(targetOf(cups), 'top-floor-7')).fate).toEqual(fate);
  });

  test('a job that CUPS has forgotten, and what is not a job', async () => {
    expect((await follow(targetOf(fakeCups()), 'top-floor-9')).fate).toEqual({
      kind: 'unknown',
      reason: 'CUPS no longer knows job top-floor-9',
    });
    expect((await follow(targetOf(fakeCups()), '9')).fate).toEqual({
      kind: 'unknown',
      reason: '“9” is not an id of a job of CUPS',
    });
  });

  test('a queue that stays stopped; CUPS that is gone', async () => {
    const cups = fakeCups({
      queues: { 'top-floor': { disabled: 'no paper' } },
      jobs: [{ ...job, waits: 1000, alerts: ['none'] }],
    });
    expect((await follow(targetOf(cups), 'top-floor-7')).fate).toEqual({
      kind: 'pending',
      reason: 'waiting in the queue; the queue has stopped: no paper',
      unreachable: false,
    });
    cups.change({ running: false });
    expect((await follow(targetOf(cups), 'top-floor-7')).fate).toEqual({
      kind: 'pending',
      reason: 'CUPS can no longer be asked',
      unreachable: true,
    });
  });
});

test('where CUPS can be asked over IPP, it says how a job has ended', async () => {
  const printer = await startTestPrinter({ stateOf: () => ({ state: JOB_STATE.canceled }) });
  const cups = fakeCups({ server: `127.0.0.1:${printer.port}` });
  const client = openPrintTarget(printer.uri, {
    user: 'ann',
    clock: fastClock(),
    run: programRunner(cups.environment),
  }).value;
  if (client === undefined) throw new Error('no printer');
  expect((await send(client)).sent).toEqual({ kind: 'accepted', id: '1' });
  expect((await follow(targetOf(cups), 'top-floor-1')).fate).toEqual({
    kind: 'failed',
    reason: 'it was cancelled at the printer',
  });
});

describe('what the programs say', () => {
  test('is read whatever the queue is called', () => {
    expect(requestId('request id is a-b-12-7 (1 file(s))\n')).toBe('a-b-12-7');
    expect(requestId('')).toBeUndefined();
    expect(queueState('printer p now printing p-4.  enabled since Sat\n')).toEqual({
      disabled: false,
      reason: '',
    });
    expect(queueState('printer p disabled since Sat -\n\treason unknown\n')).toEqual({
      disabled: true,
      reason: '',
    });
    expect(rejection('p accepting requests since Sat\n')).toBeUndefined();
    expect(rejection('p not accepting requests since Sat -\n\treason unknown\n')).toBe('');
    const jobs =
      'p-11  ann 1 Sat\n\tStatus: x\n\tAlerts: a b\n\tqueued for p\np-1 ann 1 Sat\n\tqueued for p\n';
    expect([jobAlerts(jobs, 'p-11'), jobAlerts(jobs, 'p-1'), jobAlerts(jobs, 'p-2')]).toEqual([
      ['a', 'b'],
      [],
      undefined,
    ]);
  });

  test('of where CUPS is', () => {
    expect(cupsQueue('/run/cups/cups.sock\n', 'printers', 'top floor')).toMatchObject({
      socket: '/run/cups/cups.sock',
      path: '/printers/top%20floor',
    });
    expect(cupsQueue('[::1]:631/version=1.1\n', 'classes', 'p')).toMatchObject({ host: '::1', port: 631 });
    expect(cupsQueue('print.example:8631', 'printers', 'p')).toMatchObject({
      host: 'print.example',
      port: 8631,
    });
    expect(cupsQueue('\n', 'printers', 'p')).toBeUndefined();
  });
});

describe('what --printer names', () => {
  const open = (name: string): ReturnType<typeof openPrintTarget> =>
    openPrintTarget(name, { user: 'ann', clock: fastClock(), run: programRunner({}) });

  test('a queue, or an address', () => {
    expect(open('top-floor').value?.name).toBe('top-floor');
    expect(open('top-floor/draft').value?.name).toBe('top-floor/draft');
    expect(open('ipps://p.example').value?.name).toBe('ipps://p.example/ipp/print');
  });

  test.each([
    ['-h', 'printer -h cannot be reached: that is not a name of a queue'],
    ['top floor', 'printer top floor cannot be reached: that is not a name of a queue'],
    ['http://p', 'printer http://p cannot be reached: it begins with http://, not with ipp:// or ipps://'],
    ['ipp://ann:secret@p', 'printer ipp://p cannot be reached: it holds a user name or password'],
  ])('%s is neither', (name, message) => {
    expect(open(name)).toMatchObject({
      value: undefined,
      diagnostics: [{ code: 'PRINTER_UNREACHABLE', message }],
    });
  });
});
