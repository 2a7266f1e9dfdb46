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
    const text = `\uFEFF{"version": 1, "tool": "x", "copies": [${line({ tray: 2, job: 7 })}]}`;
    expect(readLedger(text, 'f').value).toEqual({ entries: [{ copy: 1, state: 'printed', sha256: SHA }] });
  });

  test.each([
    ['', 'the file is empty'],
    ['{"version": 1, "copies": [', 'it is not JSON: '],
    ['[]', 'it has no `version` and `copies`'],
    ['{"version": 1}', 'it has no `version` and `copies`'],
    [
      '{"version": 2, "copies": []}',
      'it was written by a newer version of sourcebound (its version is 2, not 1)',
    ],
    [file('7'), 'entry 1 is not an object'],
    [file(line({}), line({ copy: '2' })), 'entry 2 has no number of a copy'],
    [file(line({ copy: 0 })), 'entry 1 has no number of a copy'],
    [file(line({ state: 'done' })), 'entry 1 (copy 1) has the state "done"'],
    [file(line({ state: undefined })), 'entry 1 (copy 1) has the state none'],
    [file(line({ sha256: 'x' })), 'entry 1 (copy 1) has no SHA-256'],
    [file(line({}), line({ state: 'waiting' })), 'copy 1 stands there twice'],
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
