import { expect, test } from 'vitest';
import { keepLatest } from '../../../src/ground/model/keep-latest.ts';

test('beyond so many the one that was kept longest ago goes, and is given back', () => {
  const all = new Map<string, number>();
  expect(keepLatest(all, 'a', 1, 2)).toBeUndefined();
  expect(keepLatest(all, 'b', 2, 2)).toBeUndefined();
  expect(keepLatest(all, 'a', 3, 2)).toBeUndefined();
  expect(keepLatest(all, 'c', 4, 2)).toBe(2);
  expect([...all]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});
