import { expect, test } from 'vitest';
import { stepByStep } from '../../../src/engine/pipeline/step-by-step.ts';
import { atOneGo, type Steps } from '../../../src/ground/model/steps.ts';

/** Work in steps that tells, in the end, in how many turns of the process it was done. */
function counted(steps: number): { readonly turns: () => number; readonly work: Steps<number> } {
  let turns = 0;
  let turning = true;
  const turn = (): void => {
    turns++;
    if (turning) setImmediate(turn);
  };
  function* work(): Steps<number> {
    setImmediate(turn);
    let done = 0;
    for (; done < steps; yield) done++;
    turning = false;
    return done;
  }
  return { turns: () => turns, work: work() };
}

test('gives what comes of the work, with a turn for others after each step while nothing opens', async () => {
  const { turns, work } = counted(5);
  expect(await stepByStep(new Promise(() => undefined), work)).toBe(5);
  expect(turns()).toBeGreaterThanOrEqual(4);
});

test('does the rest at one go when it is open', async () => {
  const { turns, work } = counted(50);
  const opening = (async () => {
    for (let turn = 0; turn < 3; turn++) await new Promise(setImmediate);
  })();
  expect(await stepByStep(opening, work)).toBe(50);
  expect(turns()).toBeGreaterThan(1);
  expect(turns()).toBeLessThan(10);
});

test.each([
  ['is open already', () => Promise.resolve()],
  ['cannot be opened', () => Promise.reject(new Error('no browser'))],
])('does everything at one go when it %s', async (_, opening) => {
  const { turns, work } = counted(5);
  expect(await stepByStep(opening(), work)).toBe(5);
  expect(turns()).toBe(0);
});

test('work in steps can be done at one go', () => {
  expect(atOneGo(counted(5).work)).toBe(5);
});
