import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { timingsText } from '../../../src/doors/report/timings-text.ts';
import type { Manifest } from '../../../src/engine/results/manifest.ts';
import { openStopwatch, type Timing } from '../../../src/engine/results/timings.ts';
import { build } from '../../../src/index.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

/** A clock that is set by hand. */
function clockAt(start: number): { now: number; readonly clock: () => number } {
  const state = { now: start, clock: () => state.now };
  return state;
}

test('notes when work began and ended, and whose it was', () => {
  const at = clockAt(40);
  const stopwatch = openStopwatch(at.clock);
  stopwatch.noteStart('start');
  stopwatch.within('a', () =>
    stopwatch.time('read', () => {
      at.now += 10;
    }),
  );
  stopwatch.forPack('b').time('read', () => {
    at.now += 0.26;
  });
  expect(stopwatch.timings()).toEqual([
    { stage: 'start', start: 0, end: 40, took: 40 },
    { stage: 'read', pack: 'a', start: 40, end: 50, took: 10 },
    { stage: 'read', pack: 'b', start: 50, end: 50.3, took: 0.3 },
  ]);
  expect(stopwatch.timings('b')?.map(({ stage, pack }) => [stage, pack])).toEqual([
    ['start', undefined],
    ['read', 'b'],
  ]);
});

test('does not count a piece twice that is done in the midst of another', () => {
  const at = clockAt(0);
  const stopwatch = openStopwatch(at.clock);
  stopwatch.time('outer', () => {
    at.now += 5;
    stopwatch.time('inner', () => {
      at.now += 20;
    });
  });
  expect(stopwatch.timings()?.map(({ stage, took }) => [stage, took])).toEqual([
    ['outer', 5],
    ['inner', 20],
  ]);
});

test('notes work that fails, at once or later, and what is asked for later', async () => {
  const at = clockAt(0);
  const stopwatch = openStopwatch(at.clock);
  const fail = (): never => {
    at.now += 1;
    throw new Error('no');
  };
  expect(() => stopwatch.time('now', fail)).toThrow('no');
  const later = stopwatch.time('later', async () => {
    await Promise.resolve();
    return fail();
  });
  await expect(later).rejects.toThrow('no');
  expect(stopwatch.timings()).toEqual([
    { stage: 'now', start: 0, end: 1, took: 1 },
    { stage: 'later', start: 1, end: 2, took: 1 },
  ]);
});

const piece = (stage: string, start: number, end: number, pack?: string): Timing => ({
  stage,
  start,
  end,
  took: end - start,
  ...(pack === undefined ? {} : { pack }),
});

test('draws one pack to scale, with what waited for what', () => {
  const timings = [
    piece('start', 0, 100),
    piece('start the browser', 100, 400),
    piece('read', 100, 150, 'a'),
    piece('read', 250, 300, 'a'),
    piece('wait for the browser', 300, 400, 'a'),
    piece('print', 400, 500, 'a'),
  ];
  expect(timingsText(timings).split('\n')).toEqual([
    'stage                  begun    took',
    'start                    0.0   100.0 ██████████',
    'start the browser      100.0   300.0          ███████████████████████████████',
    'read                   100.0   100.0          ██████·········██████',
    'wait for the browser   300.0   100.0                              ███████████',
    'print                  400.0   100.0                                        ███████████',
    'The pack was ready to be printed and waited 100 ms for the browser.',
  ]);
});

test('says when nobody had to wait', () => {
  expect(timingsText([piece('wait for the browser', 50, 50.2, 'a')])).toMatch(
    /^The browser was there when the pack was ready to be printed\.$/m,
  );
});

test('sums up several packs', () => {
  const timings = [
    piece('start', 0, 100),
    piece('read', 100, 110, 'a'),
    piece('read', 110, 150, 'b'),
    piece('read', 150, 151, 'a'),
    piece('read', 160, 180, 'c'),
  ];
  expect(timingsText(timings).split('\n')).toEqual([
    'stage     sum  median longest   (of 3 packs)',
    'start   100.0   100.0   100.0',
    'read     71.0    20.0    40.0',
  ]);
});

test('a build keeps its times in the result and in the manifest, when it is given a clock', async () => {
  const root = starterWorkspace();
  const { timings = [] } = await build({ root, environment: process.env, clock: () => performance.now() });
  const stages = [...new Set(timings.map(({ stage }) => stage))];
  for (const stage of [
    'start',
    'load code',
    'read',
    'validate',
    'bind',
    'compose',
    'render',
    'start the browser',
    'wait for the browser',
    'lay out',
    'print',
    'finish',
    'proof',
    'write',
  ]) {
    expect(stages).toContain(stage);
  }
  expect(timings.every(({ start, end, took }) => 0 <= took && start <= end)).toBe(true);
  const manifest = JSON.parse(readFileSync(join(root, STARTER.output, 'manifest.json'), 'utf8')) as Manifest;
  expect(manifest.timings?.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(['read', 'print', 'proof']),
  );

  // Without a clock nothing of the kind is kept: the same input gives the same bytes.
  const again = await build({ root, environment: process.env, force: true });
  expect(again).not.toHaveProperty('timings');
  expect(readFileSync(join(root, STARTER.output, 'manifest.json'), 'utf8')).not.toContain('timings');
});
