import { EventEmitter } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outliveOutput } from '../../../src/doors/cli/lost-output.ts';
import { runCli } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';

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
  const { status, stdout, stderr } = await runCli(['build', '--root', root, '--jobs', '1'], {
    lost: 'stderr',
  });
  // Not even a fault of the program's own would be seen here: its status tells.
  expect(stderr).not.toContain('built riverside');
  expect({ status, stdout }).toEqual({ status: 0, stdout: '2 packs: 2 built\n' });
  expectWhole(root);
});

test('a reader of standard output that goes: the same', async () => {
  const root = twoPacks();
  const { status, stderr } = await runCli(['build', '--root', root, '--format', 'json'], { lost: 'stdout' });
  expect(status).toBe(0);
  expect(stderr.match(/^built /gm)).toHaveLength(2);
  expectWhole(root);
});

test('watch ends when nobody reads its standard output any more', async ({ signal }) => {
  const root = starterWorkspace();
  const { status, stdout, stderr } = await runCli(['watch', '--root', root, '--format', 'json'], {
    lost: 'stdout',
    signal,
  });
  expect(stdout).toMatch(/^\{"kind":"started"/);
  expect(status).toBe(0);
  expect(stderr).not.toContain('EPIPE');
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(tmp|lock)$/.test(name))).toEqual([]);
});

test.runIf(existsSync('/dev/full'))('a result that cannot be written: status 3, and why', async () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = await runCli(['check', '--root', starterWorkspace()], { stdout: full });
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
