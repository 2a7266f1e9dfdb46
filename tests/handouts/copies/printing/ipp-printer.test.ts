import { createReadStream } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { JOB_STATE } from '../../../../src/handouts/copies/printing/ipp-codes.ts';
import {
  type IppPrinterOptions,
  openIppPrinter,
} from '../../../../src/handouts/copies/printing/ipp-printer.ts';
import type {
  Fate,
  PrintFile,
  PrintSettings,
  PrintTarget,
  Sent,
} from '../../../../src/handouts/copies/printing/print-target.ts';
import {
  isPrinterAddress,
  parsePrinterAddress,
} from '../../../../src/handouts/copies/printing/printer-address.ts';
import { fastClock, printFile } from '../../../support/print-files.ts';
import { selfSigned } from '../../../support/self-signed.ts';
import {
  keywords,
  operations,
  startTestPrinter,
  type TestPrinterOptions,
} from '../../../support/test-printer.ts';

const DUPLEX: PrintSettings = {
  media: 'iso_a4_210x297mm',
  sides: 'two-sided-long-edge',
  colour: 'monochrome',
};
const PLAIN: PrintSettings = { sides: 'one-sided', colour: 'auto' };

/** Large enough not to fit into any buffer on the way. */
const LARGE = 12_000_000;

function targetAt(uri: string, options: Partial<IppPrinterOptions> = {}): PrintTarget {
  const address = parsePrinterAddress(uri);
  if (typeof address === 'string') throw new Error(address);
  return openIppPrinter(address, {
    user: 'ann',
    clock: fastClock(),
    timeouts: { connectTimeout: 2000, answerTimeout: 2_000, dataTimeout: 2_000 },
    ...options,
  });
}

async function send(
  target: PrintTarget,
  file: PrintFile,
  signal = new AbortController().signal,
): Promise<{ sent: Sent; ids: string[]; states: string[] }> {
  const [ids, states]: [string[], string[]] = [[], []];
  const sent = await target.send(
    { name: 'uk-threat copy 3 of 25', settings: DUPLEX, file },
    { onId: async (id) => void ids.push(id), onState: (words) => states.push(words), signal },
  );
  return { sent, ids, states };
}

async function follow(target: PrintTarget, id: string): Promise<{ fate: Fate; states: string[] }> {
  const states: string[] = [];
  const signal = new AbortController().signal;
  const fate = await target.follow(id, { onState: (words) => states.push(words), signal });
  return { fate, states };
}

const problems = async (target: PrintTarget, settings: PrintSettings): Promise<readonly string[]> => {
  const { value, diagnostics } = await target.check(settings);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(value === undefined).toBe(errors.length > 0);
  return diagnostics.map(
    ({ code, message, hint }) => `${code} ${message.replace(/ipps?:\S+/, '@')}: ${hint}`,
  );
};

describe('an address', () => {
  test.each([
    ['ipp://printer.local', { uri: 'ipp://printer.local/ipp/print', host: 'printer.local', port: 631 }],
    ['ipp://10.0.0.7:8631/ipp/print/a', { uri: 'ipp://10.0.0.7:8631/ipp/print/a', port: 8631 }],
    ['ipps://p/printers/top', { uri: 'ipps://p/printers/top', path: '/printers/top', secure: true }],
    ['ipp://[fe80::1]/x', { uri: 'ipp://[fe80::1]/x', host: 'fe80::1' }],
  ])('%s', (text, parts) => {
    expect(isPrinterAddress(text)).toBe(true);
    expect(parsePrinterAddress(text)).toMatchObject(parts);
  });

  test.each([
    ['ipp://', 'it is not an address'],
    ['http://p/ipp', 'it begins with http://, not with ipp:// or ipps://'],
    ['ipp://ann:secret@p/ipp', 'it holds a user name or password'],
    ['ipp://p/ipp?x', 'it has more after its path'],
  ])('%s is refused', (text, reason) => {
    expect(parsePrinterAddress(text)).toBe(reason);
  });

  test('the name of a queue is none', () => expect(isPrinterAddress('top-floor')).toBe(false));
});

describe('before anything is sent', () => {
  test('a printer that can do it all is fine', async () => {
    const printer = await startTestPrinter();
    const target = targetAt(printer.uri);
    expect(target.name).toBe(printer.uri);
    expect(await target.check(DUPLEX)).toEqual({ value: { model: 'Test Printer 3000' }, diagnostics: [] });
    expect(printer.asked).toEqual(['get-printer-attributes']);
  });

  test('everything that it cannot do is told at once, with what it can', async () => {
    const printer = await startTestPrinter({
      attributes: {
        'document-format-supported': [{ tag: 'mime-media-type', value: 'image/urf' }],
        'sides-supported': keywords('one-sided'),
        'media-supported': keywords('na_letter_8.5x11in', 'na_legal_8.5x14in'),
        'print-color-mode-supported': keywords('auto', 'color'),
      },
    });
    expect(await problems(targetAt(printer.uri), DUPLEX)).toEqual([
      'PRINTER_CANNOT printer @ cannot print PDF: it prints image/urf; go through CUPS, which converts (--printer NAME)',
      'PRINTER_CANNOT printer @ cannot print two-sided-long-edge: it prints one-sided',
      'PRINTER_CANNOT printer @ cannot be told to print in monochrome: it prints auto, color',
      'PRINTER_CANNOT printer @ cannot print on A4: it prints on Letter, Legal',
    ]);
    expect(printer.asked).toEqual(['get-printer-attributes']);
  });

  test('a printer that is silent about sides and colour is asked for neither', async () => {
    const printer = await startTestPrinter({
      attributes: { 'sides-supported': [], 'print-color-mode-supported': [], 'media-supported': [] },
    });
    expect(await problems(targetAt(printer.uri), PLAIN)).toEqual([]);
    expect(await problems(targetAt(printer.uri), DUPLEX)).toEqual([
      'PRINTER_CANNOT printer @ cannot print two-sided-long-edge: it prints one-sided',
      'PRINTER_CANNOT printer @ cannot be told to print in monochrome: it leaves no choice of colour',
    ]);
  });

  test('a printer that has stopped, or has other paper in, gets a warning', async () => {
    const printer = await startTestPrinter({
      attributes: {
        'printer-state': [{ tag: 'enum', value: 5 }],
        'printer-state-reasons': keywords(
          'media-empty-error',
          'toner-low-warning',
          'cover-open-report',
          'cups-remote-idle',
        ),
        'media-ready': keywords('na_letter_8.5x11in'),
      },
    });
    expect(await problems(targetAt(printer.uri), DUPLEX)).toEqual([
      'PRINTER_NEEDS_ATTENTION printer @ has no A4 in its trays, but Letter: load A4',
      'PRINTER_NEEDS_ATTENTION printer @ has stopped: it is out of paper, toner is low: check the printer; the run waits for it while copies are printed',
    ]);
  });

  test('a printer that takes no jobs is an error', async () => {
    const printer = await startTestPrinter({
      attributes: {
        'printer-is-accepting-jobs': [{ tag: 'boolean', value: false }],
        'printer-state-reasons': keywords('spool-area-full'),
      },
    });
    expect(await problems(targetAt(printer.uri), PLAIN)).toEqual([
      'PRINTER_REFUSED printer @ does not print: it takes no jobs at the moment: its memory is full: let it take jobs again',
    ]);
  });

  test.each<[string, NonNullable<ReturnType<NonNullable<TestPrinterOptions['react']>>>, string]>([
    [
      'hangs up',
      'hang-up-after',
      'PRINTER_UNREACHABLE printer @ cannot be reached: the connection was lost: undefined',
    ],
    [
      'talks garbage',
      'garbage',
      'PRINTER_UNREACHABLE printer @ cannot be reached: its answer cannot be read: it breaks off within the head, after 5 octets: undefined',
    ],
    [
      'talks without end',
      'endless',
      'PRINTER_UNREACHABLE printer @ cannot be reached: its answer has no end: undefined',
    ],
    [
      'is not a HTTP server',
      'not-http',
      'PRINTER_UNREACHABLE printer @ cannot be reached: its answer is not HTTP: undefined',
    ],
    [
      'is a web server',
      'web-page',
      'PRINTER_UNREACHABLE printer @ cannot be reached: it answers with text/html, not with IPP: check its address; most printers are at /ipp/print, queues at /printers/<name>',
    ],
    [
      'says nothing',
      'silent',
      'PRINTER_UNREACHABLE printer @ cannot be reached: no answer within 2 s: undefined',
    ],
    [
      'has no such path',
      { http: 404 },
      'PRINTER_REFUSED printer @ does not print: it answers with HTTP status 404: check its address; most printers are at /ipp/print, queues at /printers/<name>',
    ],
    [
      'wants a password',
      { http: 401 },
      'PRINTER_REFUSED printer @ does not print: it answers with HTTP status 401: it wants a password, or does not let this machine print: go through CUPS (--printer NAME)',
    ],
    [
      'wants TLS',
      { http: 426 },
      'PRINTER_REFUSED printer @ does not print: it answers with HTTP status 426: it wants an encrypted connection: write ipps:// for ipp://',
    ],
    [
      'is in trouble',
      { http: 500 },
      'PRINTER_UNREACHABLE printer @ cannot be reached: it answers with HTTP status 500: undefined',
    ],
    [
      'says no',
      { status: 0x0403, words: 'Go away' },
      'PRINTER_REFUSED printer @ does not print: it answers client-error-not-authorized: Go away: check its address; most printers are at /ipp/print, queues at /printers/<name>',
    ],
  ])('what answers %s', async (_, reaction, problem) => {
    const printer = await startTestPrinter({ react: () => reaction });
    expect(await problems(targetAt(printer.uri), PLAIN)).toEqual([problem]);
  });

  test('nobody is there', async () => {
    const printer = await startTestPrinter();
    await printer.close();
    expect(await problems(targetAt(printer.uri), PLAIN)).toEqual([
      'PRINTER_UNREACHABLE printer @ cannot be reached: nothing listens at its address: check that it is switched on, and that the port is right',
    ]);
    expect(await problems(targetAt('ipp://no-such-printer.invalid'), PLAIN)).toEqual([
      expect.stringMatching(
        /^PRINTER_UNREACHABLE printer @ cannot be reached: (nobody knows its name|its name cannot)/,
      ),
    ]);
  });
});

describe('over TLS', () => {
  test('a certificate that nobody vouches for is refused, with its fingerprint, and trusted by that', async () => {
    const { fingerprint, ...tls } = selfSigned();
    const printer = await startTestPrinter({ tls });
    expect(await problems(targetAt(printer.uri), PLAIN)).toEqual([
      `PRINTER_UNREACHABLE printer @ cannot be reached: its certificate is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT): if the printer's own page shows a certificate with the SHA-256 fingerprint ${fingerprint}, trust that one (--printer-fingerprint), or trust the authority that signed it (NODE_EXTRA_CA_CERTS)`,
    ]);
    const other = 'AB:'.repeat(31).concat('AB');
    expect(await problems(targetAt(printer.uri, { fingerprint: other }), PLAIN)).toEqual([
      `PRINTER_UNREACHABLE printer @ cannot be reached: its certificate is not the one whose fingerprint was given: its SHA-256 fingerprint is ${fingerprint}; find out whether the printer was given a new one`,
    ]);
    expect(printer.asked).toEqual([]);
    const target = targetAt(printer.uri, { fingerprint: fingerprint.toLowerCase().replaceAll(':', '') });
    expect(await problems(target, DUPLEX)).toEqual([]);
    const file = printFile(1, LARGE);
    expect((await send(target, file)).sent.kind).toBe('accepted');
    expect(printer.jobs[0]?.document?.equals(file.content)).toBe(true);
  });

  test('a printer without TLS is told from one that is off', async () => {
    const printer = await startTestPrinter();
    const found = await problems(targetAt(printer.uri.replace('ipp:', 'ipps:')), PLAIN);
    expect(found).toEqual([expect.stringMatching(/does not speak TLS there .*: try ipp:\/\//)]);
  });
});

describe('sending', () => {
  test('in two steps: the id is known before the document, which arrives byte for byte', async () => {
    const printer = await startTestPrinter();
    const target = targetAt(printer.uri);
    await target.check(DUPLEX);
    const file = printFile(3, LARGE);
    expect(await send(target, file)).toEqual({ sent: { kind: 'accepted', id: '1' }, ids: ['1'], states: [] });
    expect(printer.asked).toEqual(['get-printer-attributes', 'create-job', 'send-document']);
    expect(printer.jobs).toMatchObject([
      {
        name: 'uk-threat copy 3 of 25',
        template: {
          copies: 1,
          sides: 'two-sided-long-edge',
          media: 'iso_a4_210x297mm',
          'print-color-mode': 'monochrome',
          'print-scaling': 'none',
        },
      },
    ]);
    expect(printer.jobs[0]?.document?.equals(file.content)).toBe(true);
  });

  test('in one step, to a printer that knows no other; old names of paper, and nothing that it does not know', async () => {
    const printer = await startTestPrinter({
      attributes: {
        'operations-supported': operations('print-job', 'get-job-attributes', 'get-printer-attributes'),
        'media-supported': keywords('iso-a4', 'na-letter'),
        'media-ready': [],
        'print-scaling-supported': [],
        'copies-supported': [],
      },
    });
    const file = printFile(3, LARGE);
    const { sent, ids } = await send(targetAt(printer.uri), file);
    expect([sent, ids]).toEqual([{ kind: 'accepted', id: '1' }, ['1']]);
    expect(printer.asked).toEqual(['get-printer-attributes', 'print-job']);
    expect(printer.jobs[0]?.template).toEqual({
      sides: 'two-sided-long-edge',
      media: 'iso-a4',
      'print-color-mode': 'monochrome',
    });
    expect(printer.jobs[0]?.document?.equals(file.content)).toBe(true);
  });

  test('a busy printer is tried again, with pauses that grow', async () => {
    const clock = fastClock();
    const printer = await startTestPrinter({
      react: (operation, turn) =>
        operation === 'create-job' && turn <= 3 ? { status: 0x0507, words: 'Wait' } : undefined,
    });
    const { sent, states } = await send(targetAt(printer.uri, { clock }), printFile(1));
    expect(sent.kind).toBe('accepted');
    expect(states).toEqual([
      'it answers server-error-busy: Wait; trying again in 1 s',
      'it answers server-error-busy: Wait; trying again in 2 s',
      'it answers server-error-busy: Wait; trying again in 5 s',
    ]);
    expect(clock.waited()).toBe(8000);
    expect(printer.jobs).toHaveLength(1);
  });

  test('one that stays busy is left alone in the end; so is one when the run is stopped', async () => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'create-job' ? { status: 0x0507 } : undefined),
    });
    const refused = {
      kind: 'refused',
      trouble: { reason: 'it answers server-error-busy', unreachable: false },
    };
    expect((await send(targetAt(printer.uri), printFile(1))).sent).toEqual(refused);
    expect(printer.asked.filter((name) => name === 'create-job')).toHaveLength(6);
    expect((await send(targetAt(printer.uri), printFile(1), AbortSignal.abort())).sent).toEqual(refused);
    expect(printer.asked.filter((name) => name === 'create-job')).toHaveLength(7);
  });

  test('a busy HTTP server counts as busy; a document is sent again only after a clear no', async () => {
    const printer = await startTestPrinter({
      react: (operation, turn) => (operation === 'send-document' && turn === 1 ? { http: 503 } : undefined),
    });
    const file = printFile(1, LARGE);
    expect((await send(targetAt(printer.uri), file)).sent).toEqual({ kind: 'accepted', id: '1' });
    expect(printer.jobs).toHaveLength(1);
    expect(printer.jobs[0]?.document?.equals(file.content)).toBe(true);
  });

  test('a refusal is told in the printer’s own words, and leaves no job behind', async () => {
    const printer = await startTestPrinter({
      react: (operation) =>
        operation === 'send-document' ? { status: 0x0411, words: 'PDF 1.7 only' } : undefined,
    });
    const reason = 'it answers client-error-document-format-error: PDF 1.7 only';
    expect((await send(targetAt(printer.uri), printFile(1))).sent).toEqual({
      kind: 'refused',
      trouble: { reason, unreachable: false },
    });
    expect(printer.jobs).toMatchObject([{ cancelled: true }]);
  });

  test('an answer that comes before the whole document is read is the answer', async () => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'send-document' ? 'answer-early' : undefined),
    });
    const reason = 'it answers client-error-document-format-not-supported';
    const { sent } = await send(targetAt(printer.uri), printFile(1, LARGE));
    expect(sent).toEqual({ kind: 'refused', trouble: { reason, unreachable: false } });
  });

  test('a connection lost before there is a document: nothing is printed', async () => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'create-job' ? 'hang-up-after' : undefined),
    });
    const { sent, ids } = await send(targetAt(printer.uri), printFile(1));
    expect(sent).toEqual({
      kind: 'refused',
      trouble: { reason: 'the connection was lost', unreachable: true },
    });
    expect(ids).toEqual([]);
  });

  test('a connection lost halfway: the job is cancelled, and nothing is in doubt', async () => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'send-document' ? 'hang-up-during' : undefined),
    });
    const { sent } = await send(targetAt(printer.uri), printFile(1, LARGE));
    expect(sent).toEqual({
      kind: 'refused',
      trouble: {
        reason: 'the connection was lost, halfway; the printer has thrown the job away',
        unreachable: true,
      },
    });
    expect(printer.jobs).toMatchObject([{ cancelled: true }]);
  });

  test('a connection lost halfway to a printer that is gone then: unknown', async () => {
    const printer = await startTestPrinter({
      react: (operation, _, self) => {
        if (operation !== 'send-document') return undefined;
        setImmediate(() => self.close());
        return 'hang-up-during';
      },
    });
    const { sent } = await send(targetAt(printer.uri), printFile(1, LARGE));
    expect(sent).toEqual({
      kind: 'unknown',
      reason: 'the connection was lost when part of the copy had been sent',
    });
  });

  test.each([
    ['hang-up-after', 'the connection was lost'],
    ['silent', 'no answer within 2 s'],
    ['garbage', 'its answer cannot be read: it breaks off within the head, after 5 octets'],
    [{ http: 500 }, 'it answers with HTTP status 500'],
  ] as const)('the whole document is sent, and then %s: unknown, with the id', async (reaction, reason) => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'send-document' ? reaction : undefined),
    });
    const { sent } = await send(targetAt(printer.uri), printFile(1));
    expect(sent).toEqual({ kind: 'unknown', reason: `${reason} when the whole copy had been sent`, id: '1' });
  });

  test.each([
    ['hang-up-after', 1, 'whole'],
    ['hang-up-during', LARGE, 'part'],
    ['hang-up-before', LARGE, 'part'],
  ] as const)('in one step, and then %s: unknown', async (reaction, size, how) => {
    const printer = await startTestPrinter({
      attributes: { 'operations-supported': operations('print-job') },
      react: (operation) => (operation === 'print-job' ? reaction : undefined),
    });
    const { sent } = await send(targetAt(printer.uri), printFile(1, size));
    expect(sent).toEqual({ kind: 'unknown', reason: expect.stringContaining(how) });
  });

  test('a printer that takes no more data', async () => {
    const printer = await startTestPrinter({
      attributes: { 'operations-supported': operations('print-job') },
      react: (operation) => (operation === 'print-job' ? 'stall' : undefined),
    });
    const { sent } = await send(targetAt(printer.uri), printFile(1, LARGE));
    const reason = 'it takes no more data when part of the copy had been sent';
    expect(sent).toEqual({ kind: 'unknown', reason });
  });

  test('a file that changes while it is sent is not a copy', async () => {
    const printer = await startTestPrinter();
    const file = printFile(1, 500_000);
    const { sent } = await send(targetAt(printer.uri), { ...file, bytes: file.bytes + 10 });
    expect(sent).toMatchObject({
      kind: 'refused',
      trouble: {
        reason: `${file.path} changed while it was being sent, halfway; the printer has thrown the job away`,
      },
    });
    expect(printer.jobs[0]?.cancelled).toBe(true);
    const { sent: longer } = await send(targetAt(printer.uri), { ...file, bytes: file.bytes - 10 });
    expect(longer).toMatchObject({ kind: 'refused', trouble: { unreachable: false } });
    expect(printer.jobs[1]?.document).toBeUndefined();
    const gone = { ...file, open: () => createReadStream('/no/such/file') };
    expect((await send(targetAt(printer.uri), gone)).sent).toMatchObject({
      kind: 'refused',
      trouble: { reason: expect.stringContaining(`${file.path} cannot be read: ENOENT`), unreachable: false },
    });
  });
});

describe('following', () => {
  async function printed(
    options: TestPrinterOptions,
  ): Promise<{ target: PrintTarget; clock: ReturnType<typeof fastClock> }> {
    const clock = fastClock();
    const printer = await startTestPrinter(options);
    const target = targetAt(printer.uri, { clock, waiting: { longestPause: 30_000 } });
    await send(target, printFile(1));
    return { target, clock };
  }

  test('a job that waits, prints and is done, with what it waits for', async () => {
    const { target } = await printed({
      attributes: { 'printer-state-reasons': keywords('media-empty-error') },
      stateOf: ({ asked }) => {
        if (asked < 3) return { state: JOB_STATE.pending };
        if (asked < 5) return { state: JOB_STATE.processing, sheets: asked };
        return { state: JOB_STATE.completed, reasons: ['job-completed-successfully'] };
      },
    });
    expect(await follow(target, '1')).toEqual({
      fate: { kind: 'printed' },
      states: [
        'waiting at the printer; the printer: it is out of paper',
        'printing, 3 sheets out; the printer: it is out of paper',
        'printing, 4 sheets out; the printer: it is out of paper',
      ],
    });
  });

  test.each([
    [
      { state: JOB_STATE.aborted, reasons: ['aborted-by-system'] },
      { kind: 'failed', reason: 'the printer gave it up' },
    ],
    [
      { state: JOB_STATE.aborted, reasons: ['document-format-error'], sheets: 1 },
      { kind: 'failed', reason: 'the printer gave it up: document format error, 1 sheet of it had come out' },
    ],
    [
      { state: JOB_STATE.canceled, reasons: ['job-canceled-at-device'], sheets: 4 },
      {
        kind: 'failed',
        reason: 'it was cancelled at the printer: job canceled at device, 4 sheets of it had come out',
      },
    ],
    [
      { state: JOB_STATE.completed, reasons: ['job-completed-with-errors'] },
      { kind: 'unknown', reason: 'the printer says that it was completed with errors' },
    ],
  ])('an end %j', async (state, fate) => {
    const { target } = await printed({ stateOf: () => state });
    expect((await follow(target, '1')).fate).toEqual(fate);
  });

  test('a job that is stuck for an hour while something changes, and then completes', async () => {
    const { target, clock } = await printed({
      stateOf: ({ asked }) =>
        asked < 150
          ? { state: JOB_STATE.stopped, sheets: Math.floor(asked / 10) }
          : { state: JOB_STATE.completed },
    });
    expect((await follow(target, '1')).fate).toEqual({ kind: 'printed' });
    expect(clock.waited()).toBeGreaterThan(3_600_000);
  });

  test('a job that never ends: patience does', async () => {
    const { target, clock } = await printed({
      attributes: { 'printer-state-reasons': keywords('media-jam-error') },
      stateOf: () => ({ state: JOB_STATE.stopped }),
    });
    expect((await follow(target, '1')).fate).toEqual({
      kind: 'pending',
      reason: 'no change within 10 min: stopped while printing; the printer: paper is jammed',
      unreachable: false,
    });
    expect(clock.waited()).toBeLessThan(11 * 60_000);
  });

  test('a document that never came whole is given up', async () => {
    const printer = await startTestPrinter({
      react: (operation) => (operation === 'send-document' ? 'hang-up-before' : undefined),
    });
    const target = targetAt(printer.uri);
    const { sent } = await send(target, printFile(1, 10));
    expect(sent).toMatchObject({ kind: 'unknown', id: '1' });
    expect((await follow(target, '1')).fate).toEqual({
      kind: 'failed',
      reason: 'the printer never got the whole copy, and its job was cancelled',
    });
    expect(printer.jobs[0]?.cancelled).toBe(true);
  });

  test('a printer that is gone for a while, and one that does not come back', async () => {
    const { target } = await printed({
      react: (operation, turn) =>
        operation === 'get-job-attributes' && turn < 4 ? 'hang-up-before' : undefined,
    });
    expect((await follow(target, '1')).fate).toEqual({ kind: 'printed' });
    const { target: gone } = await printed({
      react: (operation) => (operation === 'get-job-attributes' ? 'hang-up-before' : undefined),
    });
    expect((await follow(gone, '1')).fate).toEqual({
      kind: 'pending',
      reason: 'it can no longer be asked: the connection was lost',
      unreachable: true,
    });
  });

  test('a job that the printer has forgotten, and one that never was', async () => {
    const { target } = await printed({});
    expect((await follow(target, '99')).fate).toEqual({
      kind: 'unknown',
      reason: 'the printer no longer knows job 99',
    });
    expect((await follow(target, 'Test-1')).fate).toEqual({
      kind: 'unknown',
      reason: '“Test-1” is not an id of a job over IPP',
    });
  });

  test('when the run is stopped the printer is asked once more', async () => {
    const { target } = await printed({ stateOf: () => ({ state: JOB_STATE.processing }) });
    const fate = await target.follow('1', { onState: () => {}, signal: AbortSignal.abort() });
    expect(fate).toEqual({ kind: 'pending', reason: 'printing', unreachable: false });
  });
});
