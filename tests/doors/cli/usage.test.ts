import { expect, test, vi } from 'vitest';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { type CliRun, runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('without arguments it tells what it can do', async () => {
  const { status, stdout } = await runCli([]);
  expect(status).toBe(0);
  for (const name of ['build', 'check', 'init', 'doctor'])
    expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test('--help and --version are no errors', async () => {
  expect(await runCli(['build', '--help'])).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('--jobs'),
  });
  expect(await runCli(['--version'])).toMatchObject({ status: 0, stdout: '0.1.0\n' });
});

test.each([
  [['biuld'], '(Did you mean build?)'],
  [['build', '--jbos', '2'], '(Did you mean --jobs?)'],
  [['build', '--jobs', 'many'], 'It must be a whole number from 1 to 64.'],
  [['build', '--jobs', '0'], 'It must be a whole number from 1 to 64.'],
  [['build', '--shard', '0/4'], 'It must be the number of a shard and how many there are'],
  [['build', '--shard', '5/4'], 'It must be the number of a shard and how many there are'],
  [['check', '--shard', 'a/b'], 'It must be the number of a shard and how many there are'],
  [['check', '--format', 'xml'], 'Allowed choices are text, json, sarif, github.'],
  [['check', '--root'], 'argument missing'],
])('%j is wrong usage, with a hint', async (args, hint) => {
  const { status, stdout, stderr } = await runCli(args);
  expect(status).toBe(2);
  expect(stderr).toContain(hint);
  expect(stdout).toBe('');
});

/** Runs the command in this process: that of a wrong one takes no time. */
async function runHere(args: readonly string[]): Promise<CliRun> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    const status = await runCommandLine(args);
    return { status, stdout: stdout.mock.calls.join(''), stderr: stderr.mock.calls.join('') };
  } finally {
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

const diagnosticOf = (stdout: string): unknown => {
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly unknown[] };
  expect(diagnostics).toHaveLength(1);
  return diagnostics[0];
};

test.each([
  [['biuld', '--format', 'json'], "unknown command 'biuld'", 'did you mean `build`?'],
  [['--format=json', 'nothing'], "unknown option '--format=json'", null],
  [['build', '--format=json', '--jbos', '2'], "unknown option '--jbos'", 'did you mean `--jobs`?'],
  [
    ['build', '--jobs', 'many', '--format', 'json'],
    "option '--jobs <number>' argument 'many' is invalid. It must be a whole number from 1 to 64.",
    null,
  ],
  [['verify', '--format', 'json'], "missing required argument 'file'", null],
  [['check', '--format', 'json', '--root'], "option '--root <folder>' argument missing", null],
  [
    ['doctor', '--format=json', 'a'],
    "too many arguments for 'doctor'. Expected 0 arguments but got 1.",
    null,
  ],
  [['help', 'biuld', '--format', 'json'], 'no such command', null],
  [['init', 'a', '--format', 'json'], "unknown option '--format'", null],
  [
    ['copies', 'a', '--format', 'json', '--booklet', '--n-up', '2'],
    '--booklet and --n-up are two ways to lay out a sheet: choose one',
    null,
  ],
])('%j is told to a program as one JSON object', async (args, message, hint) => {
  const { status, stdout, stderr } = await runHere(args);
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(diagnosticOf(stdout)).toMatchObject({ code: 'WRONG_USAGE', severity: 'error', message, hint });
});

test.each([
  [['biuld', '--', '--format', 'json']],
  [['biuld', '--format', 'text']],
  [['biuld', '--format', 'json', '--format', 'text']],
  [['check', '--format', 'xml']],
])('%j is not', async (args) => {
  const { status, stdout, stderr } = await runHere(args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^error: /);
});

test.each([
  ['footers', 'did you mean `footer`?'],
  ['navigation,advertisement', 'did you mean `advertisements`?'],
  ['Comments', 'did you mean `comments`?'],
  ['news', 'did you mean `newsletter`?'],
  ['xyz', 'the parts are navigation, header, '],
])('a part that no import offers is wrong usage: --without %s', async (name, hint) => {
  const { status, stderr, stdout } = await runHere(['import', 'a.html', '--without', name]);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`No import offers \`${name.split(',').at(-1)}\`: ${hint}`);
});

test('a folder that is not a workspace is wrong usage', async () => {
  const root = temporaryFolder();
  const { status, stdout } = await runCli(['build', '--root', root]);
  expect(status).toBe(2);
  expect(stdout).toContain('[NO_WORKSPACE]');
});

test('an unknown pack is wrong usage, with the nearest name', async () => {
  const root = temporaryFolder({ 'sources/packs/briefing.md': '---\ntitle: T\n---\n' });
  const { status, stdout } = await runCli(['build', 'breifing', '--root', root, '--format', 'json']);
  expect(status).toBe(2);
  expect(JSON.parse(stdout).diagnostics).toMatchObject([
    { code: 'UNKNOWN_PACK', hint: 'did you mean `briefing`?' },
  ]);
});

test.each([
  ['build'],
  ['check'],
  ['check', '--shard', '1/2'],
  ['check', '--shard', '2/2'],
  ['watch', '--once'],
])('a workspace without packs is wrong usage: %s', async (...args) => {
  const root = temporaryFolder({ 'sources/documents/.keep': '' });
  const { status, stdout, stderr } = await runCli([...args, '--root', root]);
  expect({ status, stderr }).toEqual({ status: 2, stderr: '' });
  expect(stdout).toContain('[NO_PACKS]');
});

test('check of a workspace without packs looks at its documents all the same', async () => {
  const root = temporaryFolder({ 'sources/documents/report.md': 'No front matter.\n' });
  const { status, stdout } = await runCli(['check', '--root', root]);
  expect(status).toBe(2);
  expect(stdout).toContain('[FRONT_MATTER_MISSING]');
  expect(stdout).toContain('[NO_PACKS]');
});
