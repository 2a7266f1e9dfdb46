import { expect, test } from 'vitest';
import { defaultJobs, jobsFor, memoryOf } from '../../../src/engine/pipeline/default-jobs.ts';

const GB = 1_000_000_000;

test('one pack for each core, sixty-four at most', () => {
  expect([1, 2, 8, 16, 64, 128].map((cores) => jobsFor({ cores, memory: 256 * GB }))).toEqual([
    1, 2, 8, 16, 64, 64,
  ]);
});

test('fewer where memory is short, and one however little there is', () => {
  const sizes = [0, 0.25, 0.5, 0.8, 1, 1.5, 2, 4, 8];
  // From three on there are more processes, two packs in each: with 2 GB three packs would take 1.55, and five 2.35.
  expect(sizes.map((size) => jobsFor({ cores: 32, memory: size * GB }))).toEqual([
    1, 1, 1, 2, 2, 2, 4, 9, 19,
  ]);
});

test('a container has what it is allowed, where that is less than what is free', () => {
  expect(memoryOf(8 * GB, GB)).toBe(GB);
  expect(memoryOf(GB, 8 * GB)).toBe(GB);
  for (const none of [undefined, 0, 2 ** 64]) expect(memoryOf(8 * GB, none)).toBe(8 * GB);
});

test('within a run it does not change', () => {
  expect(defaultJobs()).toBeGreaterThanOrEqual(1);
  expect(defaultJobs()).toBe(defaultJobs());
});
