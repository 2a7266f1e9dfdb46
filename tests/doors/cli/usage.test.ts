import { expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
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
  [['build', '--shard', '0/4'], 'It must be a part and how many there are, such as 2/4'],
  [['build', '--shard', '5/4'], 'It must be a part and how many there are, such as 2/4'],
  [['check', '--shard', 'a/b'], 'It must be a part and how many there are, such as 2/4'],
  [['check', '--format', 'xml'], 'Allowed choices are text, json.'],
  [['check', '--root'], 'argument missing'],
])('%j is wrong usage, with a hint', async (args, hint) => {
  const { status, stdout, stderr } = await runCli(args);
  expect(status).toBe(2);
  expect(stderr).toContain(hint);
  expect(stdout).toBe('');
});

test('a folder that is no workspace is wrong usage', async () => {
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

test('a workspace without packs has nothing to build', async () => {
  const root = temporaryFolder({ 'sources/documents/.keep': '' });
  const { status, stdout } = await runCli(['build', '--root', root]);
  expect(status).toBe(2);
  expect(stdout).toContain('[NO_PACKS]');
});
