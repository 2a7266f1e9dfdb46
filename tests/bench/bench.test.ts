import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';

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
