import { expect, test } from 'vitest';
import { stepByStep } from '../../../src/engine/pipeline/step-by-step.ts';

function counted(steps: number): { readonly done: () => number; readonly steps: Generator<void> } {
  let done = 0;
  function* work(): Generator<void> {
    for (; done < steps; yield) done++;
  }
  return { done: () => done, steps: work() };
}

test('does all the work while nothing opens', async () => {
  const work = counted(5);
  await stepByStep(new Promise(() => undefined), work.steps);
  expect(work.done()).toBe(5);
});

test('lets what is opened have its turns, and leaves the rest when it is open', async () => {
  const work = counted(50);
  const opening = (async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  })();
  await stepByStep(opening, work.steps);
  expect(work.done()).toBeGreaterThan(1);
  expect(work.done()).toBeLessThan(10);
});

test.each([
  ['is open already', () => Promise.resolve()],
  ['cannot be opened', () => Promise.reject(new Error('no browser'))],
])('does nothing when it %s', async (_, opening) => {
  const work = counted(5);
  await stepByStep(opening(), work.steps);
  expect(work.done()).toBe(0);
});
