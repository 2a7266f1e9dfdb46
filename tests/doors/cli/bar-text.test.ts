import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barText, stepText, timeInWords } from '../../../src/doors/cli/bar-text.ts';

const state = { done: 250, total: 1000, failed: 0, rate: 8 / 1000, left: 94_000 };

test('a bar tells how many are done, how fast, and how long the rest may take', () => {
  const bar = `[${'='.repeat(9)}>${' '.repeat(30)}]`;
  expect(barText(state, 100)).toBe(`${bar}   250/1,000, 8.0 packs/s, 95 s left`);
  expect(barText({ ...state, failed: 3 }, 200)).toBe(`${bar}   250/1,000, 3 failed, 8.0 packs/s, 95 s left`);
  expect(barText({ ...state, rate: 0.5 / 1000 }, 100)).toContain(', 30 packs/min, ');
  expect(barText({ ...state, rate: undefined, left: undefined }, 100)).toBe(`${bar}   250/1,000`);
});

test('nothing is left when all is done', () => {
  expect(barText({ ...state, done: 1000, left: 0 }, 80)).toBe(`[${'='.repeat(40)}] 1,000/1,000, 8.0 packs/s`);
});

test('where there is little room it says less, and keeps the count', () => {
  const failing = { ...state, failed: 12 };
  expect(barText(failing, 79)).toBe(
    `[======>${' '.repeat(23)}]   250/1,000, 12 failed, 8.0 packs/s, 95 s left`,
  );
  expect(barText(failing, 50)).toBe(`[==>${' '.repeat(11)}]   250/1,000, 12 failed, 95 s left`);
  expect(barText(failing, 39)).toBe(`[==>${' '.repeat(11)}]   250/1,000, 95 s left`);
  expect(barText(failing, 24)).toBe(`[=>${' '.repeat(8)}]   250/1,000`);
  expect(barText(failing, 12)).toBe('  250/1,000');
});

test('it is never wider than the terminal', () => {
  const states = fc.record({
    done: fc.nat(100_000),
    total: fc.nat(100_000),
    failed: fc.nat(1000),
    rate: fc.option(fc.double({ min: 1e-9, max: 1, noNaN: true }), { nil: undefined }),
    left: fc.option(fc.double({ min: 0, max: 1e9, noNaN: true }), { nil: undefined }),
  });
  fc.assert(
    fc.property(states, fc.integer({ min: 10, max: 300 }), (some, width) => {
      const text = barText({ ...some, done: Math.min(some.done, some.total) }, width);
      expect(text.length).toBeLessThanOrEqual(Math.max(width, 10));
    }),
  );
});

test('a log says the same in words', () => {
  expect(stepText({ ...state, failed: 2 })).toBe('250 of 1,000 packs, 2 failed, 8.0 packs/s, 95 s left');
  expect(stepText({ ...state, rate: undefined, left: undefined })).toBe('250 of 1,000 packs');
});

test('time left is rounded up, the more of it there is the more', () => {
  const times = [0, 400, 19_001, 20_000, 21_000, 99_000, 101_000, 5_940_000, 5_940_001, 3_600_000 * 30];
  expect(times.map(timeInWords)).toEqual([
    '0 s',
    '1 s',
    '20 s',
    '20 s',
    '25 s',
    '100 s',
    '2 min',
    '99 min',
    '1 h 40 min',
    '30 h 0 min',
  ]);
});
