import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatSums, parseSums } from '../../../src/handouts/bundle/sums.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const digest = (words: string): string => createHash('sha256').update(words).digest('hex');

test('sums are what `sha256sum -c` reads', () => {
  const text = formatSums(
    new Map([
      ['b/c.txt', digest('c')],
      ['a.txt', digest('a')],
    ]),
  );
  expect(text.split('\n').map((line) => line.slice(64))).toEqual(['  a.txt', '  b/c.txt', '']);
  const folder = temporaryFolder({ SHA256SUMS: text, 'a.txt': 'a', 'b/c.txt': 'c' });
  expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' })).toBe(
    'a.txt: OK\nb/c.txt: OK\n',
  );
});

test('they are read with the line that each stands in', () => {
  const read = parseSums(`${digest('a')}  a.txt\n${digest('b')} *b.txt\n`);
  expect(read).toEqual({
    sums: new Map([
      ['a.txt', { sha256: digest('a'), line: 1 }],
      ['b.txt', { sha256: digest('b'), line: 2 }],
    ]),
  });
});

test.each(['', 'words', `${digest('a')}  a\n${digest('a')}  a`, `${digest('a').toUpperCase()}  a`])(
  'what is not a list of sums is refused: %j',
  (text) => {
    expect(parseSums(text)).toHaveProperty('badLine');
  },
);
