import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { findWorkspace } from '../../../src/doors/cli/current-workspace.ts';
import { runCommandLine } from '../../../src/doors/cli/run-command-line.ts';
import { runCli } from '../../support/run-cli.ts';
import { STARTER, starterWorkspace } from '../../support/starter.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('the nearest folder with sources, from here upwards', () => {
  const root = temporaryFolder({ 'sources/packs/a.md': '', 'b/sources/packs/a.md': '', 'b/c/d/notes': '' });
  expect(findWorkspace(root, undefined)).toBe(root);
  expect(findWorkspace(join(root, 'sources/packs'), undefined)).toBe(root);
  expect(findWorkspace(join(root, 'b/c/d'), undefined)).toBe(join(root, 'b'));
});

test('a file named sources, and a link to nothing, make no workspace', () => {
  const root = temporaryFolder({ 'sources/packs/a.md': '', 'file/sources': '' });
  mkdirSync(join(root, 'link'));
  symlinkSync('nowhere', join(root, 'link/sources'));
  for (const name of ['file', 'link']) expect(findWorkspace(join(root, name), undefined)).toBe(root);
});

test('the home folder is the last that is looked at', () => {
  const root = temporaryFolder({ 'sources/packs/a.md': '', 'home/me/notes/x': '' });
  expect(findWorkspace(join(root, 'home/me/notes'), join(root, 'home/me'))).toBeUndefined();
  expect(findWorkspace(join(root, 'home/me/notes'), join(root, 'home/you'))).toBe(root);
  mkdirSync(join(root, 'home/me/sources'));
  expect(findWorkspace(join(root, 'home/me/notes'), join(root, 'home/me'))).toBe(join(root, 'home/me'));
});

test('a command in a folder below finds its workspace, says so, and reports paths within it', async () => {
  const root = starterWorkspace();
  const path = join(root, STARTER.extraction);
  writeFileSync(path, readFileSync(path, 'utf8').replace('Twelve volunteers kept', 'Ten volunteers kept'));
  const here = await runCli(['check'], { cwd: root });
  expect(here.stderr).toBe('');
  const below = await runCli(['check'], { cwd: join(root, 'sources/packs') });
  expect(below).toEqual({ ...here, stderr: `workspace: ${root}\n` });
  expect(below.stdout).toContain(`${STARTER.extraction}:25:15: error:`);
});

test('a workspace that is named is taken as it is', async () => {
  const root = starterWorkspace();
  for (const args of [['--root', '.'], ['--root=.']]) {
    const { status, stdout, stderr } = await runCli(['check', ...args], { cwd: join(root, 'sources') });
    expect(status).toBe(2);
    expect(stdout).toContain(`${root}/sources is not a workspace`);
    expect(stderr).toBe('');
  }
});

test('above the home folder no workspace is looked for', async () => {
  const root = starterWorkspace({ 'home/notes/x': '' });
  const environment = { HOME: join(root, 'home') };
  const { status, stdout } = await runCli(['check'], { cwd: join(root, 'home/notes'), environment });
  expect(status).toBe(2);
  expect(stdout).toContain(`${root}/home/notes is not a workspace`);
});

test.each([
  ['sources/packs', 'riverside.md'],
  ['sources/packs', './riverside.md'],
  ['sources/documents', '../packs/riverside.md'],
  ['sources', 'riverside'],
  ['sources', 'sources/packs/riverside.md'],
])('in %s a pack is named as %s', async (folder, name) => {
  const root = starterWorkspace();
  const { status, stdout } = await runCli(['check', name], { cwd: join(root, folder) });
  expect({ status, stdout }).toEqual({ status: 0, stdout: '1 pack: 1 without errors\n' });
});

test('files that are named are those of the current folder', async () => {
  const root = starterWorkspace({ 'notes/pack.pdf': '%PDF-1.7\n' });
  const cwd = join(root, 'notes');
  for (const [command, expected] of [
    ['identify', 'pack.pdf does not say that it is a numbered copy'],
    ['verify', 'pack.pdf: a PDF alone'],
  ] as const) {
    expect((await runCli([command, '../notes/pack.pdf'], { cwd })).stdout).toContain(expected);
  }
  expect((await runCli(['build'], { cwd })).status).toBe(0);
  const made = await runCli(['bundle', 'riverside', '--output', 'here.zip'], { cwd });
  expect(made.status).toBe(0);
  expect(existsSync(join(cwd, 'here.zip'))).toBe(true);
  expect((await runCli(['verify', 'here.zip'], { cwd })).status).toBe(0);
});

test('a current folder that has been removed is wrong usage', async () => {
  const gone = vi.spyOn(process, 'cwd').mockImplementation(() => {
    throw Object.assign(new Error('ENOENT: no such file or directory, uv_cwd'), { code: 'ENOENT' });
  });
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    expect(await runCommandLine(['check'])).toBe(2);
    expect(written.mock.calls.join('')).toBe('error: the current folder has been removed\n');
  } finally {
    written.mockRestore();
    gone.mockRestore();
  }
});
