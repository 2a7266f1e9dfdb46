import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { fitToWidth } from '../../../src/doors/report/fit-to-width.ts';

const REPORT = `sources/documents/annual-report.md:5:10: warning: front matter: the file does not give its title: its name is used instead [IMPORT_DOUBTFUL]
  5 | Twelve boats came in 2025, and the fare was £6.50, which is more than it had ever been before, by a long way.
    |          ^
  hint: correct \`title\` where it is wrong, or look into the file in the program that it comes from, where it says more
+A line of a difference is as long as it is in the file, and so it stays, however long it may be in the end, whole.
✓ a is new, from /tmp/a.txt: 1 paragraph; 1 place to compare with the original; not taken: picture (2), page number`;

test.each([60, 100])('no line of words is wider than %i columns, and none is lost', (width) => {
  const lines = fitToWidth(REPORT, width).split('\n');
  const words = lines.filter((line) => !/^(?:\+|\s+\d* \|)/.test(line));
  expect(Math.max(...words.map((line) => line.length))).toBeLessThanOrEqual(width);
  expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(REPORT.replace(/\s+/g, ' '));
  expect(lines).toContain(REPORT.split('\n')[1]);
  expect(lines).toContain(REPORT.split('\n')[4]);
});

test('a hint goes on under its words, and colours take no room', () => {
  const coloured = '  \u001b[36mhint:\u001b[39m one two three four five';
  expect(fitToWidth(coloured, 22).split('\n').map(stripVTControlCharacters)).toEqual([
    '  hint: one two three',
    '        four five',
  ]);
});

test('a note is broken, and a line of a difference is not', () => {
  expect(fitToWidth('--  document weir: only 2 paragraphs', 20)).toBe(
    '--  document weir:\n  only 2 paragraphs',
  );
  for (const line of [
    '-- item of a list, removed',
    '--- sources/documents/weir.md',
    '-one line of many words',
  ]) {
    expect(fitToWidth(line, 12)).toBe(line);
  }
});

test('a path stays whole', () => {
  expect(fitToWidth('wrote sources/documents/a-very-long-name.md', 20)).toBe(
    'wrote\n  sources/documents/a-very-long-name.md',
  );
});
