import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showProgress } from '../../../src/doors/cli/progress.ts';
import { packLine } from '../../../src/doors/report/pack-line.ts';
import type { PackResult } from '../../../src/engine/pipeline/build-result.ts';

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
const current: PackResult = { ...pack, status: 'up-to-date' };
const failing: PackResult = { ...pack, status: 'failed', errors: 3 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A progress on a stream, with a clock that the timers go by. */
function show(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const nothing = (): void => undefined;
  const fake = {
    isTTY,
    columns,
    rows: 24,
    write: (text: string) => written.push(text) > 0,
    on: nothing,
    off: nothing,
  };
  const progress = showProgress(fake as unknown as NodeJS.WriteStream);
  const lines = (): string[] =>
    stripVTControlCharacters(written.join(''))
      .split('\n')
      .filter((line) => line !== '');
  return { progress, written, lines };
}

/** Packs of which each takes so many milliseconds. */
function run(progress: ReturnType<typeof showProgress>, packs: readonly PackResult[], each: number): void {
  for (const [index, made] of packs.entries()) {
    vi.advanceTimersByTime(each);
    progress.update({ pack: made, done: index + 1, total: packs.length });
  }
}

test('a line tells what was built', () => {
  expect(packLine(pack)).toBe(
    'uk-threat: 12 pages, 1 bound item, 2 warnings, output/uk-threat/uk-threat.pdf',
  );
  expect(packLine({ ...failing, warnings: 0 })).toBe('uk-threat: 3 errors, 1 bound item');
});

test('in a log there is a line for each of some packs, and no bar', () => {
  const { progress, lines, written } = show(false);
  run(progress, Array(20).fill(pack), 100);
  progress.end();
  expect(lines()).toHaveLength(20);
  expect(written.join('')).not.toContain('\x1b');
});

test('in a log a thousand packs make a line for each twentieth', () => {
  const { progress, lines } = show(false);
  run(progress, Array(1000).fill(pack), 125);
  progress.end();
  expect(lines()).toHaveLength(20);
  expect(lines()[0]).toBe('50 of 1,000 packs, 8.0 packs/s, 2 min left');
  expect(lines().at(-2)).toBe('950 of 1,000 packs, 8.0 packs/s, 7 s left');
  expect(lines().at(-1)).toBe('1,000 of 1,000 packs, 8.0 packs/s');
});

test('in a log of slow packs there is a line every ten seconds, at once when one fails, few when all is quick', () => {
  const slow = show(false);
  run(slow.progress, [...Array(99).fill(pack), failing], 4000);
  slow.progress.end();
  expect(slow.lines().length).toBeGreaterThanOrEqual(30);
  expect(slow.lines().length).toBeLessThanOrEqual(60);
  expect(slow.lines()).toContain('failed uk-threat: 3 errors, 1 bound item, 2 warnings');

  const quick = show(false);
  run(quick.progress, Array(1000).fill(current), 0.3);
  quick.progress.end();
  expect(quick.lines().length).toBeLessThanOrEqual(1);
});

test('on a terminal many packs make a bar, above which failures stay', () => {
  const { progress, written, lines } = show(true);
  run(progress, [...Array(9).fill(pack), failing, ...Array(10).fill(pack)], 500);
  progress.end();
  expect(lines().filter((line) => line.startsWith('failed'))).toEqual([
    'failed uk-threat: 3 errors, 1 bound item, 2 warnings',
  ]);
  expect(written.join('')).not.toContain('built');
  expect(lines().at(-1)).toMatch(/^\[=+\] 20\/20, 1 failed, 2\.0 packs\/s$/);
  expect(lines().join('\n')).toMatch(/^\[=+> +\] 10\/20, 1 failed, 2\.0 packs\/s, 5 s left$/m);
  // The bar goes when all is done.
  expect(written.at(-1)).toBe('\x1b[1A\x1b[0J');
});

test('packs that are up to date do not spoil the estimate', () => {
  const { progress, lines } = show(true);
  run(progress, [...Array(900).fill(current), ...Array(100).fill(pack)].slice(0, 900), 0);
  for (let made = 1; made <= 10; made++) {
    vi.advanceTimersByTime(190);
    progress.update({ pack, done: 900 + made, total: 1000 });
  }
  expect(lines().at(-1)).toContain('910/1,000, 5.3 packs/s, 18 s left');
});

test('while nothing comes, the bar counts down', () => {
  const { progress, lines } = show(true);
  run(progress, Array(20).fill(pack).slice(0, 10), 3000);
  progress.update({ pack, done: 10, total: 20 });
  vi.advanceTimersByTime(2000);
  const before = lines().length;
  vi.advanceTimersByTime(1000);
  expect(lines().length).toBeGreaterThan(before);
  progress.end();
});

test('a clock that is put back while packs are made changes nothing', () => {
  const { progress, lines } = show(true);
  run(progress, Array(20).fill(pack).slice(0, 9), 500);
  vi.setSystemTime(Date.now() - 3_600_000);
  vi.advanceTimersByTime(500);
  progress.update({ pack, done: 10, total: 20 });
  expect(lines().at(-1)).toMatch(/^\[=+> +\] 10\/20, 2\.0 packs\/s, 5 s left$/);
  progress.end();
});

test('the bar fits terminals of any width', () => {
  for (const columns of [20, 40, 80, 200]) {
    const { progress, lines } = show(true, columns);
    run(progress, Array(1000).fill(pack), 100);
    for (const line of lines()) expect(line.length).toBeLessThan(columns);
    progress.end();
  }
});

test('packs that a stopped run has left are not told one by one', () => {
  for (const terminal of [true, false]) {
    const { progress, written } = show(terminal);
    run(progress, Array(20).fill({ ...pack, status: 'not-started' }), 0);
    progress.end();
    expect(written.join('')).toBe('');
  }
});

test('what is said meanwhile stands above the bar', () => {
  const { progress, lines } = show(true);
  run(progress, Array(20).fill(pack).slice(0, 9), 500);
  progress.note('The browser is unpacked.');
  expect(lines().at(-2)).toBe('The browser is unpacked.');
  expect(lines().at(-1)).toMatch(/^\[=/);
  progress.end();
});
