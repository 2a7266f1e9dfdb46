import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { starterFiles } from '../../../../src/engine/workspace/starter-files.ts';
import { type BuildOptions, type BuildResult, build } from '../../../../src/index.ts';
import { descendantsOf, stillRunning, workersOf } from '../../../support/processes.ts';
import { STARTER, starterWorkspace } from '../../../support/starter.ts';

/** Workers run from the sources here, and take seconds to start on a machine that is busy. */
const LONG = 180_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

const starter = String(new Map<string, unknown>(starterFiles).get(STARTER.pack));

/** A workspace with so many small packs beside the starter's, and whatever else. */
function workspaceOf(count: number, files: Readonly<Record<string, string>> = {}): string {
  const ids = Array.from({ length: count }, (_, index) => `sources/packs/p${index}.md`);
  return starterWorkspace({ ...Object.fromEntries(ids.map((id) => [id, starter])), ...files });
}

function run(root: string, jobs: number, options: BuildOptions = {}): Promise<BuildResult> {
  return build({ root, jobs, environment: process.env, ...options });
}

/** The processes that this one has started, but for the one that compiles its sources. */
function ours(): readonly number[] {
  return descendantsOf(process.pid)
    .filter(({ command }) => !command.includes('esbuild'))
    .map(({ pid }) => pid);
}

/** All files in the outputs, by path, with what is in them. */
function outputsOf(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' }).toSorted();
  const files = names.filter((name) => statSync(join(root, 'output', name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(root, 'output', name), 'base64')]));
}

test(
  'several processes make the same bytes as one, and the same report',
  async () => {
    const broken = starter.replace(/\[@[a-z-]+\]/, '[@nothing]');
    const files = { 'sources/packs/broken.md': broken, 'sources/packs/other-broken.md': broken };
    const [one, several] = [workspaceOf(3, files), workspaceOf(3, files)];
    const notices: string[] = [];
    const told: string[] = [];
    const expected = await run(one, 1);
    const result = await run(several, 4, {
      onNotice: (sentence) => notices.push(sentence),
      onProgress: ({ pack, done, total }) => told.push(`${pack.id} ${done}/${total}`),
    });
    expect(result).toEqual({ ...expected, root: result.root });
    expect(result.packs.map(({ status }) => status)).toEqual([
      'failed',
      'failed',
      'built',
      'built',
      'built',
      'built',
    ]);
    expect(outputsOf(several)).toEqual(outputsOf(one));
    expect(new Set(notices).size).toBe(notices.length);
    expect(told.map((line) => line.split(' ')[1])).toEqual(['1/6', '2/6', '3/6', '4/6', '5/6', '6/6']);
    // What is up to date needs nobody.
    const again = await run(several, 4, {
      packs: ['p0', 'p1', 'p2', 'riverside'],
      onProgress: () => expect(workersOf(process.pid)).toEqual([]),
    });
    expect(again.packs.every(({ status }) => status === 'up-to-date')).toBe(true);
  },
  LONG,
);

test(
  'a worker that is killed takes no pack with it',
  async () => {
    const root = workspaceOf(4);
    const seen = new Set<number>();
    let killed: number | undefined;
    const result = await run(root, 3, {
      onProgress: () => {
        for (const pid of ours()) seen.add(pid);
        const [worker] = workersOf(process.pid);
        if (killed !== undefined || worker === undefined) return;
        killed = worker;
        process.kill(worker, 'SIGKILL');
      },
    });
    expect(killed).toBeDefined();
    expect(result.diagnostics).toEqual([]);
    expect(result.packs.map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'built'));
    // Nothing half-written, and nobody left: a browser whose worker is gone ends by itself.
    expect([...outputsOf(root).keys()].filter((name) => /(?:\.tmp|\.lock)$/.test(name))).toEqual([]);
    await expect.poll(() => stillRunning([...seen])).toEqual([]);
  },
  LONG,
);

test(
  'a pack over which two workers run out of memory is reported, and the others are built',
  async () => {
    // Node's own limit, for the processes that it starts.
    vi.stubEnv('NODE_OPTIONS', '--max-old-space-size=80');
    const words = Array.from({ length: 20_000 }, (_, index) => `- Line ${index} of [@riverside-library].`);
    const root = workspaceOf(3, { 'sources/packs/huge.md': `${starter}\n\n${words.join('\n')}\n` });
    const { packs, diagnostics } = await run(root, 3);
    expect(diagnostics).toMatchObject([
      {
        code: 'WORKER_FAILED',
        message: 'the process that builds it has ended twice: it ran out of memory',
        place: { file: 'sources/packs/huge.md' },
      },
    ]);
    expect(packs.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'huge failed',
      'p0 built',
      'p1 built',
      'p2 built',
      'riverside built',
    ]);
  },
  LONG,
);

test('where no worker starts, that is told once, and the other packs are left', async () => {
  vi.stubEnv('NODE_OPTIONS', '--require=/nowhere/at-all.cjs');
  const { packs, diagnostics } = await run(workspaceOf(9), 4);
  expect(diagnostics).toMatchObject([
    {
      code: 'WORKER_FAILED',
      message: expect.stringMatching(/^a process that builds packs does not start: /),
    },
  ]);
  expect(diagnostics[0]?.place).toBeUndefined();
  expect(packs.filter(({ status }) => status === 'not-started').length).toBeGreaterThan(5);
});

test(
  'a run that is called off ends its workers, and what was not begun is told as such',
  async () => {
    const root = workspaceOf(5);
    const controller = new AbortController();
    const seen = new Set<number>();
    const { packs, diagnostics } = await run(root, 4, {
      signal: controller.signal,
      onProgress: () => {
        for (const pid of ours()) seen.add(pid);
        controller.abort();
      },
    });
    expect(diagnostics).toEqual([]);
    expect(packs.map(({ status }) => status)).toContain('not-started');
    expect(packs).toHaveLength(6);
    await expect.poll(() => stillRunning([...seen])).toEqual([]);
    expect([...outputsOf(root).keys()].filter((name) => /(?:\.tmp|\.lock)$/.test(name))).toEqual([]);
    const rest = await run(root, 1);
    expect(rest.packs.every(({ status }) => status === 'built' || status === 'up-to-date')).toBe(true);
  },
  LONG,
);
