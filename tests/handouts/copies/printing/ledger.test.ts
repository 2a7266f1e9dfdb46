import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, integer, property, record, string, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyWords, numberWords } from '../../../../src/handouts/copies/printing/copy-numbers.ts';
import {
  afterInterruption,
  isBegun,
  type LedgerEntry,
  readLedger,
  withEntry,
  writeLedger,
} from '../../../../src/handouts/copies/printing/ledger.ts';

const SHA = 'ab'.repeat(32);
const line = (fields: object): string =>
  JSON.stringify({ copy: 1, state: 'printed', sha256: SHA, ...fields });
const file = (...copies: string[]): string => `{"version": 1, "copies": [${copies.join(',')}]}`;

describe('the ledger as a file', () => {
  test('of the first edition is read', () => {
    const old = new URL('../../../engine/results/first-edition/output/pack/copies/', import.meta.url);
    const { value, diagnostics } = readLedger(readFileSync(new URL('printing-edition-1.json', old)), 'f');
    expect(diagnostics).toEqual([]);
    expect(value?.entries).toMatchObject([
      { copy: 1, state: 'unknown', job: 'desk-7' },
      { copy: 2, state: 'waiting' },
    ]);
  });

  test('comes back as it was', () => {
    const text = string({ unit: 'grapheme' });
    const entry = record(
      {
        copy: integer({ min: 1, max: 9999 }),
        state: constantFrom('waiting', 'sending', 'accepted', 'printed', 'failed', 'unknown'),
        sha256: constantFrom(SHA, '0'.repeat(64)),
        target: text,
        job: text,
        jobName: text,
        reason: text,
        at: text,
      },
      { requiredKeys: ['copy', 'state', 'sha256'] },
    );
    assert(
      property(uniqueArray(entry, { selector: ({ copy }) => copy }), (entries) => {
        const ledger = { entries: entries.toSorted((a, b) => a.copy - b.copy) as LedgerEntry[] };
        expect(readLedger(writeLedger(ledger), 'printing.json')).toEqual({ value: ledger, diagnostics: [] });
      }),
    );
  });

  test('has a line for each copy', () => {
    const entries: LedgerEntry[] = [
      { copy: 1, state: 'printed', sha256: SHA, target: 'ipp://p', job: '7', at: '2026-11-20T09:00:00Z' },
      { copy: 2, state: 'waiting', sha256: SHA },
    ];
    expect(writeLedger({ entries }).split('\n')).toEqual([
      '{"version": 1, "copies": [',
      `{"copy":1,"state":"printed","sha256":"${SHA}","target":"ipp://p","job":"7","at":"2026-11-20T09:00:00Z"},`,
      `{"copy":2,"state":"waiting","sha256":"${SHA}"}`,
      ']}',
      '',
    ]);
  });

  test('may have more in it than is known, and a byte order mark', () => {
    const text = `\uFEFF{"version": 1, "tool": "x", "copies": [${line({ tray: 2 })}]}`;
    expect(readLedger(text, 'f').value).toMatchObject({
      entries: [{ copy: 1, state: 'printed', sha256: SHA }],
    });
  });

  test.each([
    ['', 'the file is empty'],
    ['{"version": 1, "copies": [', 'it is not whole: it breaks off before its end'],
    [file(line({}), line({ copy: 2 })).slice(0, 130), 'it is not whole: it breaks off before its end'],
    ['[]', 'it must be an object, not a list'],
    ['{"version": 1}', 'it has no `copies`'],
    ['{"copies": []}', 'it has no `version`'],
    [
      '{"version": 2, "copies": []}',
      'it was written by a newer version of Sourcebound (its version is 2, not 1)',
    ],
    [file('7'), '`copies[0]` must be an object, not `7`'],
    [file(line({}), line({ copy: '2' })), '`copies[1].copy` must be a whole number, not "2"'],
    [file(line({ copy: 0 })), '`copies[0].copy` must be at least 1, not `0`'],
    [file(line({ copy: 1e20 })), '`copies[0].copy` must be at most 9007199254740991'],
    [
      file(line({ state: 'done' })),
      '`copies[0].state` must be "waiting", "sending", "accepted", "printed", "failed" or "unknown", not "done"',
    ],
    [file(line({ state: undefined })), '`copies[0]` has no `state`'],
    [file(line({ sha256: 'x' })), '`copies[0].sha256` is not of the form of its kind (SHA-256): "x"'],
    [file(line({ job: 7 })), '`copies[0].job` must be text, not `7`'],
    [file(line({}), line({ state: 'waiting' })), 'copy 1 is in it twice'],
    [file('{"copy": 1, "copy": 2, "state": "printed"}'), '`copies[0].copy` appears twice'],
  ])('%s is damaged', (text, reason) => {
    const { value, diagnostics } = readLedger(text, 'output/p/copies/printing.json');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'PRINT_RECORD_DAMAGED', place: { file: 'output/p/copies/printing.json' } },
    ]);
    expect(diagnostics[0]?.message).toContain(`cannot be used: ${reason}`);
  });
});

test('after a run that died, what was being sent is unknown, and keeps its job', () => {
  const sending: LedgerEntry = { copy: 2, state: 'sending', sha256: SHA, job: '9' };
  const printed: LedgerEntry = { copy: 1, state: 'printed', sha256: SHA };
  expect(afterInterruption({ entries: [printed, sending] }).entries).toEqual([
    printed,
    { ...sending, state: 'unknown', reason: 'the run ended while it was being sent' },
  ]);
});

test('entries stay in order, one for each copy; a run has begun with the first that is not waiting', () => {
  const waiting: LedgerEntry = { copy: 3, state: 'waiting', sha256: SHA };
  let ledger = withEntry({ entries: [waiting] }, { copy: 1, state: 'waiting', sha256: SHA });
  expect(isBegun(ledger)).toBe(false);
  ledger = withEntry(ledger, { ...waiting, state: 'sending' });
  expect(ledger.entries.map(({ copy, state }) => [copy, state])).toEqual([
    [1, 'waiting'],
    [3, 'sending'],
  ]);
  expect(isBegun(ledger)).toBe(true);
});

describe('numbers in words', () => {
  test.each([
    [[], ''],
    [[3], '3'],
    [[4, 3], '3 and 4'],
    [[1, 2, 3, 5, 7, 8, 9], '1 to 3, 5 and 7 to 9'],
  ])('%j', (numbers, words) => expect(numberWords(numbers)).toBe(words));

  test('name every number once', () => {
    assert(
      property(array(integer({ min: 1, max: 60 })), (numbers) => {
        const said = numberWords(numbers)
          .split(/, | and /)
          .filter(Boolean)
          .flatMap((part) => {
            const [first = 0, last = first] = part.split(' to ').map(Number);
            return Array.from({ length: last - first + 1 }, (_, index) => first + index);
          });
        expect(said).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
    );
    expect([copyWords([2]), copyWords([2, 3])]).toEqual(['copy 2', 'copies 2 and 3']);
  });
});
