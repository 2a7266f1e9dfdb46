import { expect, test } from 'vitest';
import type { PackResult } from '../../src/build/build-result.ts';
import { barText, packLine, showProgress } from '../../src/cli/progress.ts';

const pack: PackResult = {
  id: 'uk-threat',
  status: 'built',
  pages: 12,
  boundItems: 1,
  pdf: 'output/uk-threat/uk-threat.pdf',
  stale: false,
  errors: 0,
  warnings: 2,
};

function stream(isTTY: boolean) {
  const written: string[] = [];
  const fake = { isTTY, columns: 80, write: (text: string) => written.push(text) > 0 };
  return { written, stream: fake as unknown as NodeJS.WriteStream };
}

test('a line tells what was built', () => {
  expect(packLine(pack)).toBe(
    'uk-threat: 12 pages, 1 bound item, 2 warnings, output/uk-threat/uk-threat.pdf',
  );
  expect(packLine({ ...pack, status: 'failed', errors: 3, warnings: 0 })).toBe(
    'uk-threat: 3 errors, 1 bound item',
  );
});

test('a bar tells how many are done and how long the rest may take', () => {
  expect(barText(250, 1000, 25_000, 80)).toBe(`[${'='.repeat(10)}${' '.repeat(30)}] 250/1,000, 75 s left`);
  expect(barText(1000, 1000, 60_000, 80)).toContain('1,000/1,000, 0 s left');
  expect(barText(0, 1000, 0, 80)).toBe(`[${' '.repeat(40)}] 0/1,000`);
  expect(barText(1, 1000, 1000, 80)).toContain('17 min left');
});

test('in a log there is a line for each pack, and no bar', () => {
  const { written, stream: log } = stream(false);
  const progress = showProgress(log);
  for (let done = 1; done <= 20; done++) progress.update({ pack, done, total: 20 });
  progress.end();
  expect(written).toHaveLength(20);
  expect(written.join('')).not.toContain('\x1b[K');
});

test('on a terminal many packs make a bar, above which failures stay', () => {
  const { written, stream: terminal } = stream(true);
  const progress = showProgress(terminal);
  progress.update({ pack, done: 1, total: 20 });
  progress.update({ pack: { ...pack, status: 'failed', errors: 1 }, done: 2, total: 20 });
  progress.end();
  const text = written.join('');
  expect(text).toContain('2/20');
  expect(text.match(/uk-threat/g)).toHaveLength(1);
  expect(text.endsWith('\r\x1b[K')).toBe(true);
});
