import { expect, test } from 'vitest';
import { timingsText } from '../../../src/doors/report/timings-text.ts';
import { runCli } from '../../support/run-cli.ts';
import { starterWorkspace } from '../../support/starter.ts';

test('build --timings: a table on standard error, times in the JSON', async () => {
  const root = starterWorkspace();
  const { status, stdout, stderr } = await runCli(['build', '--root', root, '--timings', '--format', 'json']);
  expect(status).toBe(0);
  const { timings, packs } = JSON.parse(stdout) as {
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
  expect(lines.at(-1)).toMatch(/^The (?:browser was there|pack was ready)/);
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
