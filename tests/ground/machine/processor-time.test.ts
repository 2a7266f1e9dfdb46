import { expect, test } from 'vitest';
import { millisecondsOf, processorTime } from '../../../src/ground/machine/processor-time.ts';

test.runIf(process.platform !== 'win32')('is what this process says of itself', () => {
  const began = process.cpuUsage();
  while (process.cpuUsage(began).user < 300_000) for (let n = 0; n < 1e6; n++) Math.sqrt(n);
  const { user, system } = process.cpuUsage();
  const said = processorTime(process.pid) ?? 0;
  const took = (user + system) / 1000;
  // Ticks, and what threads have taken since.
  expect(said).toBeGreaterThan(0.8 * took - 50);
  expect(said).toBeLessThan(1.2 * took + 1_000);
});

test('is nothing of a process that there is not', () => {
  expect(processorTime(2 ** 22 + 1)).toBeUndefined();
});

test.each([
  ['  0:01.50\n', 1_500],
  ['123:04.56', 7_384_560],
  ['00:00:07', 7_000],
  ['01:02:03', 3_723_000],
  ['2-01:02:03', 176_523_000],
])('ps says it in several ways: %j', (said, time) => {
  expect(millisecondsOf(said)).toBe(time);
});

test('what is no time is none', () => {
  expect(millisecondsOf('')).toBeUndefined();
  expect(millisecondsOf('TIME')).toBeUndefined();
});
