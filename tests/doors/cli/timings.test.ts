import { expect, test } from 'vitest';
import { timingsText } from '../../../src/doors/report/timings-text.ts';
import { runCli } from '../../support/run-cli.ts';
import { starterWorkspace } from '../../support/starter.ts';

test('build --timings: a table on standard error, times in the JSON', async () => {
  const root = starterWorkspace();
  const { status, stdout, stderr } = await runCli(['build', '--root', root, '--timings', '--format', 'json']);
  expect(status).toBe(0);
  const { timings, packs, processor } = JSON.parse(stdout) as {
    processor: { main: number; workers: number; browsers?: number };
    timings: readonly { stage: string; pack?: string; start: number; end: number; took: number }[];
    packs: readonly { id: string }[];
  };
  expect(packs.map(({ id }) => id)).toEqual(['riverside']);
  expect(timings[0]).toMatchObject({ stage: 'start', start: 0 });
  expect(timings.filter(({ pack }) => pack === 'riverside').map(({ stage }) => stage)).toContain('proof');
  const lines = stderr.trimEnd().split('\n');
  const head = lines.findIndex((line) => line.startsWith('stage '));
  expect(lines[head]).toMatch(/^stage +begun +took$/);
  expect(lines[head + 1]).toMatch(/^start +0\.0 +\d+\.\d █+$/);
  expect(lines.at(-2)).toMatch(/^The (?:browser was there|pack was ready)/);
  expect(lines.at(-1)).toMatch(/^Processor time of the pack: \d+ ms of Node/);
  // A browser that prints takes more than one tick.
  if (process.platform === 'linux') expect(processor.browsers).toBeGreaterThan(50);
  expect(processor).toMatchObject({ main: expect.any(Number), workers: 0 });
});

test('a table may have more pieces of work than fit on a stack', () => {
  const pieces = Array.from({ length: 200_000 }, (_, at) => ({
    stage: 'read',
    pack: 'p',
    start: at,
    end: at + 1,
    took: 1,
  }));
  expect(timingsText(pieces)).toContain('read      0.0 200000.0 █');
});
