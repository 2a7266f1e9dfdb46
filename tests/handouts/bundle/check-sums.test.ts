import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { checkSums, digestOf } from '../../../src/handouts/bundle/check-sums.ts';
import { openVerification } from '../../../src/handouts/bundle/verification.ts';

const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
const sum = (words: string): string => createHash('sha256').update(words).digest('hex');

function check(files: Readonly<Record<string, string>>) {
  const verification = openVerification();
  checkSums(new Map(Object.entries(files).map(([name, words]) => [name, bytes(words)])), verification);
  return verification.found();
}

const GOOD = `${sum('one')}  a\n${sum('two')} *b/c d\n`;

describe('the sums of a bundle', () => {
  test('hold when each file has its own, in either mode of sha256sum', () => {
    expect(check({ SHA256SUMS: GOOD, a: 'one', 'b/c d': 'two' })).toEqual({
      checks: [{ id: 'sums', holds: true, count: 2, sentence: expect.stringContaining('2 files') as string }],
      notChecked: [],
      diagnostics: [],
    });
  });

  test('are missing', () => {
    const { checks, diagnostics } = check({ a: 'one' });
    expect(checks).toMatchObject([{ id: 'sums', holds: false, count: 0 }]);
    expect(diagnostics).toMatchObject([{ code: 'BUNDLE_DIFFERS', place: { file: 'SHA256SUMS' } }]);
  });

  test.each([
    ['no sum', `${sum('one')}  a\nnonsense\n`, 2],
    ['a short sum', `abc  a\n`, 1],
    ['a name twice', `${sum('one')}  a\n${sum('one')}  a\n`, 2],
    ['an empty line', `${sum('one')}  a\n\n${sum('two')}  b/c d\n`, 2],
    ['nothing at all', '', 1],
  ])('have a line with %s: its number is told', (_, sums, line) => {
    const { checks, diagnostics } = check({ SHA256SUMS: sums, a: 'one', 'b/c d': 'two' });
    expect(checks).toMatchObject([{ holds: false }]);
    expect(diagnostics).toMatchObject([{ code: 'BUNDLE_DIFFERS', place: { start: { line, column: 1 } } }]);
  });

  test('differ from a file: the line of the sum is the place', () => {
    const { diagnostics } = check({ SHA256SUMS: GOOD, a: 'one', 'b/c d': 'TWO' });
    expect(diagnostics).toMatchObject([
      {
        code: 'SUM_MISMATCH',
        place: { file: 'SHA256SUMS', start: { line: 2, column: 1 }, end: { line: 2, column: 65 } },
      },
    ]);
  });

  test('two files with the same sum have each its own line', () => {
    const { diagnostics } = check({ SHA256SUMS: `${sum('x')}  a\n${sum('x')}  b\n`, a: 'x', b: 'y' });
    expect(diagnostics).toMatchObject([{ code: 'SUM_MISMATCH', place: { start: { line: 2 } } }]);
  });

  test('name a file that is not there, and not one that is', () => {
    const { diagnostics } = check({ SHA256SUMS: GOOD, a: 'one', added: 'x' });
    expect(diagnostics.map(({ code, message, place }) => [code, message, place?.file])).toEqual([
      ['BUNDLE_DIFFERS', 'b/c d is missing from the bundle', 'SHA256SUMS'],
      ['BUNDLE_DIFFERS', 'added is in the bundle, but not in SHA256SUMS', 'added'],
    ]);
  });

  test('of 200,000 files that are missing are told one by one, and soon', () => {
    const sums = Array.from({ length: 200_000 }, (_, index) => `${sum('x')}  f${index}\n`).join('');
    const before = performance.now();
    const { checks, diagnostics } = check({ SHA256SUMS: sums });
    expect(diagnostics).toHaveLength(200_000);
    expect(diagnostics.at(-1)?.place?.start.line).toBe(200_000);
    expect(checks).toMatchObject([{ holds: false, count: 200_000 }]);
    expect(performance.now() - before).toBeLessThan(30_000);
  });
});

test('a digest is SHA-256, in hexadecimal', () => {
  expect(digestOf(new Uint8Array())).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});
