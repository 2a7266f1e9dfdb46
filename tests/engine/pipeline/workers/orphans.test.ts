import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { starterFiles } from '../../../../src/engine/workspace/starter-files.ts';
import { descendantsOf, stillRunning, workersOf } from '../../../support/processes.ts';
import { runCli } from '../../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../../support/starter.ts';

const LONG = 180_000;

/** Runs a batch in two workers, and sends the process that hands out the packs a signal when the first is built. */
async function interrupted(root: string, signal: NodeJS.Signals) {
  let seen: readonly number[] = [];
  const run = await runCli(['build', '--root', root, '--jobs', '3'], {
    onStderr: (text, kill) => {
      if (seen.length > 0 || !text.includes('built ')) return;
      const main = descendantsOf(process.pid).find(({ pid }) => workersOf(pid).length > 0);
      seen = main === undefined ? [] : [main, ...descendantsOf(main.pid)].map(({ pid }) => pid);
      kill(signal);
    },
  });
  return { run, seen };
}

function workspace(): string {
  const pack = String(new Map<string, unknown>(starterFiles).get(STARTER.pack));
  const ids = Array.from({ length: 7 }, (_, index) => `sources/packs/p${index}.md`);
  return starterWorkspace(Object.fromEntries(ids.map((id) => [id, pack])));
}

function leftovers(root: string): readonly string[] {
  const names = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.(?:tmp|lock)$/.test(name));
}

test(
  'workers end by themselves when the process that has started them is killed, and clear up',
  async () => {
    const root = workspace();
    const { run, seen } = await interrupted(root, 'SIGKILL');
    expect(run.status).toBeNull();
    // The process itself, two workers and their browsers, at least.
    expect(seen.length).toBeGreaterThanOrEqual(5);
    await expect.poll(() => stillRunning(seen)).toEqual([]);
    expect(leftovers(root)).toEqual([]);
  },
  LONG,
);

test(
  'Ctrl-C: workers and browsers are gone when the command is, and nothing is left half-written',
  async () => {
    const root = workspace();
    const { run, seen } = await interrupted(root, 'SIGINT');
    expect(run.status).toBe(130);
    expect(run.stdout).toMatch(/not started/);
    expect(stillRunning(seen)).toEqual([]);
    expect(leftovers(root)).toEqual([]);
  },
  LONG,
);
