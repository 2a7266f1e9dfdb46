import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compare, type Measure, summarize } from '../../scripts/bench/measure.ts';
import { runOurs } from '../../scripts/bench/run-command.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Two sides whose runs take as long as is said, and the order in which they are run. */
function sides(ours: readonly number[], bare: readonly number[]) {
  const order: string[] = [];
  const side = (ran: string, times: readonly number[]): Measure => {
    const left = [...times];
    return async () => {
      order.push(ran);
      return { ran, ms: left.shift() ?? Number.NaN };
    };
  };
  return { order, ours: side('ours', ours), bare: side('bare', bare) };
}

test('two things are measured in turn; the first round does not count, and the medians are of the others', async () => {
  const { order, ours, bare } = sides([900, 30, 10, 20], [900, 5, 6, 1]);
  const row = await compare('name', 3, ours, bare, 'note');
  expect(order).toEqual(['ours', 'bare', 'ours', 'bare', 'ours', 'bare', 'ours', 'bare']);
  expect(row).toEqual({
    name: 'name',
    ours: 20,
    bare: 5,
    ratio: 4,
    runs: 3,
    ran: { ours: 'ours', bare: 'bare' },
    times: { ours: [30, 10, 20], bare: [5, 6, 1] },
    spread: { ours: [10, 30], bare: [1, 6] },
    note: 'note',
  });
});

test('of an even number of runs the median is between the middle ones; a single run counts', async () => {
  const even = sides([0, 1, 2, 4, 9], [0, 8, 8, 8, 8]);
  expect(await compare('even', 4, even.ours, even.bare)).toMatchObject({ ours: 3, bare: 8, ratio: 3 / 8 });
  const single = sides([7], [2]);
  expect(await compare('single', 1, single.ours, single.bare)).toMatchObject({ ours: 7, bare: 2, runs: 1 });
  expect(single.order).toEqual(['ours', 'bare']);
});

test('what is measured once is not counted as often as the other side', async () => {
  const { ours } = sides([0, 1, 2, 3], []);
  expect(await compare('once', 3, ours, { ran: 'once', ms: 8 })).toMatchObject({
    ours: 2,
    bare: 8,
    ran: { ours: 'ours', bare: 'once' },
    times: { ours: [1, 2, 3], bare: [8] },
  });
});

test('a row fails when a run does, on either side, in whichever round', async () => {
  const failing = (round: number): Measure => {
    let count = 0;
    return async () => {
      if (++count === round) throw new Error(`round ${round}`);
      return { ran: 'it', ms: 1 };
    };
  };
  for (const round of [1, 2, 3]) {
    await expect(compare('ours', 2, failing(round), failing(0))).rejects.toThrow(`round ${round}`);
    await expect(compare('bare', 2, failing(0), failing(round))).rejects.toThrow(`round ${round}`);
  }
});

test('a row fails when a side does not run the same command each time', async () => {
  let count = 0;
  const changing: Measure = async () => ({ ran: `command ${++count}`, ms: 1 });
  const same: Measure = async () => ({ ran: 'same', ms: 1 });
  const message = 'mixed runs now this, now that: command 1; command 2';
  await expect(compare('mixed', 2, changing, same)).rejects.toThrow(message);
  count = 0;
  await expect(compare('mixed', 2, same, changing)).rejects.toThrow(message);
});

test('a summary has the medians of its rows, and the widest spread', async () => {
  const rows = await Promise.all(
    [10, 20, 60].map(async (ms) => {
      const { ours, bare } = sides([0, ms, ms + 2], [0, 10, 10]);
      return compare(`row ${ms}`, 2, ours, bare);
    }),
  );
  expect(summarize('all', rows, 'note')).toEqual({
    name: 'all',
    ours: 21,
    bare: 10,
    ratio: 2.1,
    runs: 6,
    ran: { ours: 'ours', bare: 'bare' },
    times: { ours: [11, 21, 61], bare: [10, 10, 10] },
    spread: { ours: [10, 62], bare: [10, 10] },
    note: 'note',
  });
});

test('a command is timed from its start to its end', async () => {
  const program = join(temporaryFolder(), 'program.mjs');
  // Nothing that ends later than this can take less.
  const pause = 700;
  writeFileSync(
    program,
    `Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(process.argv[2]));`,
  );
  const { ran, ms } = await runOurs(program, String(pause));
  expect(ran).toBe(`${program} ${pause}`);
  expect(ms).toBeGreaterThanOrEqual(pause);
});

test('a command that fails is no time: its status is told, and what it said', async () => {
  const program = join(temporaryFolder(), 'program.mjs');
  writeFileSync(program, `console.error('no paper'); process.exitCode = 3;`);
  await expect(runOurs(program, 'build')).rejects.toThrow(`${program} build: status 3\nno paper`);
  writeFileSync(program, `process.kill(process.pid, 'SIGKILL');`);
  await expect(runOurs(program, 'build')).rejects.toThrow('build: status null');
});
