import { beforeEach, expect, test } from 'vitest';
import { type Batcher, openBatcher } from '../../../src/engine/watch/batcher.ts';
import { type ManualClock, manualClock } from '../../support/manual-clock.ts';

let clock: ManualClock;
let looks: number[];
let batcher: Batcher;

beforeEach(() => {
  clock = manualClock();
  looks = [];
  batcher = openBatcher({ clock, quiet: 100, longest: 500, look: () => looks.push(clock.now()) });
});

test('a change that comes alone is looked at immediately, and once more when all is quiet', async () => {
  batcher.stir();
  expect(looks).toEqual([0]);
  await clock.advance(1_000);
  expect(looks).toEqual([0, 100]);
  batcher.stir();
  expect(looks).toEqual([0, 100, 1_000]);
});

test('what follows on its heels is looked at together, when all is quiet', async () => {
  batcher.stir();
  for (let index = 0; index < 3; index++) {
    await clock.advance(50);
    batcher.stir();
  }
  await clock.advance(1_000);
  expect(looks).toEqual([0, 250, 350]);
});

test('no change waits longer than half a second, however many follow it', async () => {
  batcher.stir();
  for (let time = 0; time < 2_000; time += 20) {
    await clock.advance(20);
    batcher.stir();
  }
  expect(looks).toEqual([0, 520, 1_020, 1_520]);
});

test('a closed one looks at nothing', async () => {
  batcher.stir();
  batcher.close();
  await clock.advance(1_000);
  expect(looks).toEqual([0]);
});
