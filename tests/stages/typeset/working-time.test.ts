import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { workingTime } from '../../../src/stages/typeset/working-time.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** When work of so much is ended that gets a share of the processor, until it has stopped; nothing when it never is. */
function endOf(limit: number, spent: (clock: number) => number | undefined): number | undefined {
  const start = Date.now();
  let end: number | undefined;
  const callOff = workingTime(
    limit,
    () => spent(Date.now() - start),
    () => {
      end = Date.now() - start;
    },
  );
  vi.advanceTimersByTime(limit * 20);
  callOff();
  return end;
}

test('work that has the processor to itself ends at its limit', () => {
  expect(endOf(8_000, (clock) => clock)).toBe(8_000);
});

test('work that waits for others gets its time of processors', () => {
  expect(endOf(8_000, (clock) => clock / 4)).toBe(32_000);
});

test('work that hardly gets on is ended all the same', () => {
  expect(endOf(8_000, (clock) => clock / 50)).toBe(80_000);
});

test('what does nothing has the clock alone, whatever it did before', () => {
  expect(endOf(8_000, () => 0)).toBe(8_000);
  expect(endOf(8_000, (clock) => Math.min(clock, 2_400))).toBe(8_000);
  expect(endOf(8_000, (clock) => Math.min(clock / 2, 5_600))).toBeLessThanOrEqual(14_000);
});

test('where the system does not tell, the clock decides', () => {
  expect(endOf(8_000, () => undefined)).toBe(8_000);
});

test('work that is done is not ended', () => {
  const onEnd = vi.fn();
  workingTime(8_000, () => 0, onEnd)();
  vi.advanceTimersByTime(160_000);
  expect(onEnd).not.toHaveBeenCalled();
});
