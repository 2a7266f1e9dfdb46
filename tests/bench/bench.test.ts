import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { LONG_PARAGRAPHS } from '../../scripts/bench/long-paragraphs.ts';
import type { Row } from '../../scripts/bench/measure.ts';
import { runCli, TSX } from '../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** `npm run bench`, of what is compiled. */
const BENCH = ['--import', TSX, join(ROOT, 'scripts/bench/main.ts')];
const ROWS = ['cold', 'noop', 'copies'];

/** How much slower the program is made, in milliseconds. */
const SLOWER = 500;

/** The compiled program, which waits first, and writes down what it was asked to do. */
function slowProgram(folder: string): { readonly program: string; asked(): readonly string[] } {
  const [program, log] = [join(folder, 'slow.mjs'), join(folder, 'asked.txt')];
  writeFileSync(
    program,
    `import { appendFileSync } from 'node:fs';
     appendFileSync(${JSON.stringify(log)}, process.argv.slice(1).join(' ') + '\\n');
     Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ${SLOWER});
     await import(${JSON.stringify(join(ROOT, 'dist/cli/main.js'))});`,
  );
  return { program, asked: () => readFileSync(log, 'utf8').trimEnd().split('\n') };
}

test('a small run of the benchmark measures the program that it is given, and says what it ran', () => {
  const { program, asked } = slowProgram(temporaryFolder());
  const text = execFileSync(
    'npm',
    ['run', '--silent', 'bench', '--', '--small', '--format', 'json', '--command', program, ...ROWS],
    { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const { rows } = JSON.parse(text) as { readonly rows: readonly Row[] };
  expect(rows.map(({ name }) => name)).toEqual(['cold', 'cold, known', 'noop', 'copies']);
  for (const { name, ours, bare, ran, times } of rows) {
    const measured = asked().filter((command) => command === ran.ours);
    expect(measured.length, `${name} ran ${ran.ours}`).toBeGreaterThanOrEqual(times.ours.length);
    // However fast the machine is, what was put before the program is in all of its times.
    expect(Math.min(...times.ours), name).toBeGreaterThan(SLOWER);
    expect(times.ours).toContain(ours);
    expect(times.bare).toContain(bare);
    expect(ran.bare, name).toContain(name === 'noop' ? `${program} build` : 'bare.mjs');
  }
  const commands = rows.map(({ ran }) => ran.ours.slice(program.length).replace(/\/\S*\//, ''));
  expect(commands).toEqual([
    ' build --root cold',
    ' build --force --root cold',
    ' build --root noop',
    ' copies pack-0000 --root copies',
  ]);
}, 300_000);

test('a check is measured against an earlier build of the program, or against reading the files', () => {
  const measure = (...args: readonly string[]): readonly Row[] =>
    (
      JSON.parse(
        // The test before has compiled the program.
        execFileSync(process.execPath, [...BENCH, '--small', '--format', 'json', ...args], {
          cwd: ROOT,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      ) as { readonly rows: readonly Row[] }
    ).rows;
  const { program, asked } = slowProgram(temporaryFolder());
  const rows = measure('check', 'figures', '--against', program);
  expect(rows.map(({ name }) => name)).toEqual(['check', 'check, figures', 'build, figures']);
  for (const { bare, ran } of rows) {
    expect(asked()).toContain(ran.bare);
    expect(bare).toBeGreaterThan(SLOWER);
  }
  const [check] = measure('check');
  expect(check?.ran.bare).toContain('bare-read.mjs');
}, 300_000);

test('a program that fails is no row of the benchmark: it ends with what the program said', () => {
  const program = join(temporaryFolder(), 'failing.mjs');
  writeFileSync(program, `console.error('no paper today'); process.exitCode = 4;`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...BENCH, '--small', '--command', program, 'noop'],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/failing\.mjs build --root \S+: status 4\nno paper today/);
}, 60_000);

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

test('drafts of long paragraphs are measured against those of shorter ones', () => {
  const { rows } = JSON.parse(
    execFileSync(process.execPath, [...BENCH, '--small', '--format', 'json', 'draft'], {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as { readonly rows: readonly Row[] };
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(LONG_PARAGRAPHS).map((kind) => `draft, ${kind}`));
  for (const { ran } of rows) expect(ran.ours.replace('-20', '-5')).toBe(ran.bare);
}, 300_000);
