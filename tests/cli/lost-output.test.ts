import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { outliveOutput } from '../../src/cli/lost-output.ts';
import { MAIN, TSX } from '../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../support/starter.ts';

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs the command; the reader of the stream named goes when the first data has come, as `head -1` does.
 *
 * @param stdout where standard output goes instead
 */
function run(
  args: readonly string[],
  gone?: 'stdout' | 'stderr',
  stdout: 'pipe' | number = 'pipe',
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], {
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', stdout, 'pipe'],
    });
    const read = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
      child[name]?.setEncoding('utf8').on('data', (text: string) => {
        read[name] += text;
        if (name === gone) child[name]?.destroy();
      });
    }
    child.on('error', reject);
    onTestFinished(() => void child.kill());
    child.on('close', (status) => resolve({ status, ...read }));
  });
}

/** A workspace with the starter's pack and another. */
function twoPacks(): string {
  const pack = readFileSync(join(starterWorkspace(), STARTER.pack), 'utf8');
  return starterWorkspace({ 'sources/packs/another.md': pack });
}

function expectWhole(root: string): void {
  const names = readdirSync(join(root, 'output'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /manifest\.json$/.test(name))).toHaveLength(2);
  expect(names.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
}

test('a reader of standard error that goes: the work goes on to its end', async () => {
  const root = twoPacks();
  const { status, stdout, stderr } = await run(['build', '--root', root, '--jobs', '1'], 'stderr');
  // Not even a fault of the program's own would be seen here: its status tells.
  expect(stderr).not.toContain('built riverside');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '2 packs: 2 built\n' });
  expectWhole(root);
});

test('a reader of standard output that goes: the same', async () => {
  const root = twoPacks();
  const { status, stderr } = await run(['build', '--root', root, '--format', 'json'], 'stdout');
  expect(status).toBe(0);
  expect(stderr.match(/^built /gm)).toHaveLength(2);
  expectWhole(root);
});

test('watch ends when nobody reads its standard output any more', async () => {
  const root = starterWorkspace();
  const { status, stdout, stderr } = await run(['watch', '--root', root, '--format', 'json'], 'stdout');
  expect(stdout).toMatch(/^\{"kind":"started"/);
  expect(status).toBe(0);
  expect(stderr).not.toContain('EPIPE');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
});

test.runIf(existsSync('/dev/full'))('a result that cannot be written: status 3, and why', async () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = await run(['check', '--root', starterWorkspace()], undefined, full);
  closeSync(full);
  expect(status).toBe(3);
  expect(stderr).toMatch(/^error: cannot write standard output: ENOSPC: no space left on device\b.*\n$/);
});

/** A process whose streams fail with the errors given, as it ends with status 0. */
function endAfter(errors: readonly (readonly ['stdout' | 'stderr', code: string])[]): {
  readonly status: number;
  readonly said: string;
} {
  const said: string[] = [];
  const stderr = Object.assign(new EventEmitter(), { write: (text: string) => said.push(text) });
  const fake = Object.assign(new EventEmitter(), { stdout: new EventEmitter(), stderr, exitCode: 0 });
  outliveOutput(fake as unknown as NodeJS.Process);
  for (const [stream, code] of errors) fake[stream].emit('error', Object.assign(new Error(code), { code }));
  fake.emit('exit');
  return { status: fake.exitCode, said: said.join('') };
}

test.each(['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'])('%s is nobody reading: no fault', (code) => {
  expect(
    endAfter([
      ['stdout', code],
      ['stderr', code],
      ['stdout', code],
    ]),
  ).toEqual({ status: 0, said: '' });
});

test('a full disk: told once, and status 3; of standard error it says nothing', () => {
  expect(endAfter([['stderr', 'ENOSPC']])).toEqual({ status: 0, said: '' });
  expect(
    endAfter([
      ['stdout', 'ENOSPC'],
      ['stdout', 'ENOSPC'],
    ]),
  ).toEqual({
    status: 3,
    said: 'error: cannot write standard output: ENOSPC\n',
  });
});
