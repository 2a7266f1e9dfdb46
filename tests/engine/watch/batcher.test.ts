import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Batcher, openBatcher } from '../../../src/engine/watch/batcher.ts';

let looks: number[];
let batcher: Batcher;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  looks = [];
  const began = performance.now();
  batcher = openBatcher({ quiet: 100, longest: 500, look: () => looks.push(performance.now() - began) });
});

afterEach(() => {
  batcher.close();
  vi.useRealTimers();
});

test('a change that comes alone is looked at immediately, and once more when all is quiet', () => {
  batcher.stir();
  expect(looks).toEqual([0]);
  vi.advanceTimersByTime(1_000);
  expect(looks).toEqual([0, 100]);
  batcher.stir();
  expect(looks).toEqual([0, 100, 1_000]);
});

test('what follows on its heels is looked at together, when all is quiet', () => {
  batcher.stir();
  for (let index = 0; index < 3; index++) {
    vi.advanceTimersByTime(50);
    batcher.stir();
  }
  vi.advanceTimersByTime(1_000);
  expect(looks).toEqual([0, 250, 350]);
});

test('no change waits longer than half a second, however many follow it', () => {
  batcher.stir();
  for (let time = 0; time < 2_000; time += 20) {
    vi.advanceTimersByTime(20);
    batcher.stir();
  }
  expect(looks).toEqual([0, 520, 1_020, 1_520]);
});

test('a closed one looks at nothing', () => {
  batcher.stir();
  batcher.close();
  vi.advanceTimersByTime(1_000);
  expect(looks).toEqual([0]);
});
