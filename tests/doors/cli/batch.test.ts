import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { interruptionText } from '../../../src/doors/cli/interruption.ts';
import { runCli } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

const ids = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `p${String(index).padStart(2, '0')}`);

/** A workspace with so many small packs more than the starter's. */
function workspaceOf(count: number, change: (text: string, id: string) => string = (text) => text): string {
  const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  return starterWorkspace(
    Object.fromEntries(ids(count).map((id) => [`sources/packs/${id}.md`, change(pack, id)])),
  );
}

function packsOf(stdout: string): readonly string[] {
  const { packs } = JSON.parse(stdout) as { packs: readonly { id: string }[] };
  return packs.map(({ id }) => id);
}

test('shards: each machine does its part, and together they do everything once', async () => {
  const root = workspaceOf(6);
  const all = [...ids(6), 'riverside'];
  const shards = await Promise.all(
    ['1/3', '2/3', '3/3'].map((shard) =>
      runCli(['check', '--root', root, '--shard', shard, '--format', 'json']),
    ),
  );
  const parts = shards.map(({ stdout }) => packsOf(stdout));
  expect(parts.map(({ length }) => length)).toEqual([3, 2, 2]);
  expect(parts.flat().toSorted()).toEqual(all);

  const build = await runCli(['build', '--root', root, '--shard', '4/7']);
  expect(build).toMatchObject({ status: 0, stdout: '1 pack: 1 built\n' });
  expect(readdirSync(join(root, 'output'))).toEqual(['p03']);
  // More machines than packs: some have nothing to do.
  const none = await runCli(['build', '--root', root, '--shard', '8/8']);
  expect(none).toMatchObject({ status: 0, stdout: '0 packs\n', stderr: '' });
  // Of the packs that are named.
  const named = await runCli(['check', 'p05', 'p01', '--root', root, '--shard', '2/2', '--format', 'json']);
  expect(packsOf(named.stdout)).toEqual(['p05']);
});

test('what no pack uses is looked at by the first shard only', async () => {
  const root = starterWorkspace({ 'sources/extractions/nobody.yaml': 'document: nobody\n' });
  for (const [shard, told] of [
    ['1/2', true],
    ['2/2', false],
  ] as const) {
    const { stdout } = await runCli(['check', '--root', root, '--shard', shard]);
    expect(stdout.includes('[UNUSED_EXTRACTION]'), shard).toBe(told);
  }
});

test('packs that fail are listed at the end', async () => {
  const root = workspaceOf(3, (text, id) =>
    id === 'p01' ? text.replace(/\[@[a-z-]+\]/, '[@nothing]') : text,
  );
  const { status, stdout } = await runCli(['check', '--root', root]);
  expect(status).toBe(1);
  expect(stdout.trimEnd().split('\n').slice(-3)).toEqual([
    expect.stringMatching(/^p01 failed: \d+ errors?$/),
    expect.stringMatching(/explain UNKNOWN_CITATION$/),
    expect.stringMatching(/^4 packs: 3 without errors, 1 failed, /),
  ]);
});

test('Ctrl-C in a batch: it ends at once, says how far it was, and a second run goes on from there', async () => {
  const root = workspaceOf(29);
  let pressed: number | undefined;
  const first = await runCli(['build', '--root', root], {
    onStderr: (text, kill) => {
      if (pressed !== undefined || (text.match(/^built /gm) ?? []).length < 4) return;
      pressed = performance.now();
      kill('SIGINT');
    },
  });
  const took = performance.now() - (pressed ?? 0);
  expect(first.status).toBe(130);
  const { built = '', left = '' } =
    /^30 packs: (?<built>\d+) built, (?<left>\d+) not started$/m.exec(first.stdout)?.groups ?? {};
  expect(Number(built)).toBeGreaterThanOrEqual(4);
  expect(Number(left)).toBeGreaterThan(0);
  expect(first.stderr).toContain(
    `Stopped: ${built} of 30 packs done, ${left} left. The same command goes on with what is left.`,
  );
  expect(first.stderr).not.toContain('not started');
  // A second or two; the limit is for a machine that has much else to do.
  expect(took).toBeLessThan(20_000);
  const whole = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
  expect(whole.filter((name) => /manifest\.json$/.test(name))).toHaveLength(Number(built));
  expect(whole.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);

  const second = await runCli(['build', '--root', root]);
  expect(second).toMatchObject({ status: 0, stdout: `30 packs: ${left} built, ${built} up to date\n` });
}, 180_000);

test.each([
  ['the pack is built', 'output/riverside/.lock'],
  ['the copies are made', 'output/riverside/copies/copies.json'],
])(
  'Ctrl-C while %s: no copies are promised, and the same command goes on',
  async (_, sign) => {
    const root = starterWorkspace();
    const pack = join(root, STARTER.pack);
    const list = '---\ndistribution: [{ name: Everybody, copies: 400 }]\n';
    writeFileSync(pack, readFileSync(pack, 'utf8').replace(/^---\n/, list));
    const first = await runCli(['copies', 'riverside', '--root', root], {
      onStart: (kill) => {
        const looking = setInterval(() => {
          if (!existsSync(join(root, sign))) return;
          clearInterval(looking);
          kill('SIGINT');
        }, 1).unref();
      },
    });
    expect(first).toMatchObject({ status: 130, stdout: 'no copies of riverside\n' });
    expect(first.stderr).toMatch(
      /^Stopped: not all copies are made\. The same command goes on with what is left\.$/m,
    );
    const left = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
    expect(left.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
    const second = await runCli(['copies', 'riverside', '--root', root]);
    expect(second.status).toBe(0);
    expect(second.stdout).toContain('400 copies of riverside, edition 1: 400 made\n');
  },
  120_000,
);

test('a run that was stopped says what is left, and how to go on', () => {
  const pack = { id: 'p', stale: false, errors: 0, warnings: 0 };
  const result = (statuses: readonly ('built' | 'failed' | 'not-started')[]) => ({
    root: '/',
    packs: statuses.map((status) => ({ ...pack, status })),
    diagnostics: [],
  });
  const stopped = result(['built', 'failed', 'not-started']);
  expect(interruptionText(stopped, false)).toBe(
    'Stopped: 2 of 3 packs done, 1 left. The same command goes on with what is left.',
  );
  expect(interruptionText(stopped, true)).toBe('Stopped: 2 of 3 packs done, 1 left.');
  expect(interruptionText(result(['built', 'failed']), false)).toBeUndefined();
});
