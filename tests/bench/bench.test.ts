import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

const ROOT = resolve(import.meta.dirname, '../..');

interface Measured {
  readonly rows: readonly {
    readonly name: string;
    readonly ours: number;
    readonly bare: number;
    readonly ratio: number;
  }[];
}

/** That it works; how fast anything is, no test says. */
test('a small run of the benchmark measures what it is asked for', () => {
  const asked = ['cold', 'noop', 'copies'];
  const text = execFileSync(
    'npm',
    ['run', '--silent', 'bench', '--', '--small', '--format', 'json', ...asked],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { rows } = JSON.parse(text) as Measured;
  for (const name of asked) expect(rows.map((row) => row.name)).toContain(name);
  for (const { ours, bare, ratio } of rows) {
    expect(ours).toBeGreaterThan(0);
    expect(bare).toBeGreaterThan(0);
    expect(ratio).toBeCloseTo(ours / bare, 6);
  }
}, 300_000);

test('what is measured is the program: compiled, it makes what it makes from its sources', async () => {
  const folder = starterWorkspace();
  const made = (): readonly Buffer[] =>
    ['riverside.pdf', 'riverside.html', 'evidence.json'].map((file) =>
      readFileSync(join(folder, STARTER.output, file)),
    );
  await runCli(['build', '--force', '--root', folder]);
  const fromSources = made();
  // The second time with what was compiled the first time.
  for (let run = 0; run < 2; run++) {
    rmSync(join(folder, 'output'), { recursive: true });
    execFileSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), 'build', '--root', folder], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect(made()).toEqual(fromSources);
  }
});
