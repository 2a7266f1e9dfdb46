import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { patience } from '../../../src/ground/machine/patience.ts';

test('ends after its limit', async () => {
  let ended = false;
  patience(200, () => {
    ended = true;
  });
  await sleep(100);
  expect(ended).toBe(false);
  await expect.poll(() => ended).toBe(true);
});

test('does not count the time in which nobody could have answered', async () => {
  let ended = false;
  patience(400, () => {
    ended = true;
  });
  const began = performance.now();
  while (performance.now() - began < 800);
  await sleep(50);
  expect(ended).toBe(false);
  await expect.poll(() => ended).toBe(true);
});

test('can be called off', async () => {
  let ended = false;
  const callOff = patience(50, () => {
    ended = true;
  });
  callOff();
  await sleep(150);
  expect(ended).toBe(false);
});
