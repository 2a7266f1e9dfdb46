import fs, { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { initWorkspace } from '../../../src/engine/workspace/init-workspace.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a workspace is made in a folder that is not there yet', () => {
  const root = temporaryFolder();
  const { value, diagnostics } = initWorkspace(join(root, 'a/b'));
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({ root: join(root, 'a/b'), files: [...starterFiles.keys()] });
});

test.each([
  ['file', 'a file stands where the folder should be'],
  ['file/sub', 'a file stands where the folder should be'],
  ['file/sub/deeper', 'a file stands where the folder should be'],
  ['dangling', 'a link to nothing stands where the folder should be'],
  ['dangling/sub', 'a link to nothing stands where the folder should be'],
  ['loop', 'its symbolic links go round in a circle'],
  ['a'.repeat(300), 'the name is too long'],
  ['a\0b', 'a name cannot hold a NUL character'],
])('not in %j: %s', (name, reason) => {
  const root = temporaryFolder({ file: '' });
  symlinkSync('nowhere', join(root, 'dangling'));
  symlinkSync('loop', join(root, 'loop'));
  const before = readdirSync(root);
  const { value, diagnostics } = initWorkspace(join(root, name));
  expect(value).toBeUndefined();
  expect(diagnostics).toMatchObject([
    {
      code: 'CANNOT_WRITE',
      message: `cannot write ${join(root, name)}: ${reason}`,
      hint: 'name a folder that can be written: `sourcebound init my-packs`',
    },
  ]);
  expect(readdirSync(root)).toEqual(before);
});

test.runIf(process.platform === 'linux')(
  'a folder that refuses new ones as if it were not there: the command ends, with status 3',
  async () => {
    const { status, stdout, stderr } = await runCli(['init', '/proc/sourcebound'], {
      signal: AbortSignal.timeout(20_000),
    });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr).toContain('cannot write /proc/sourcebound: no folder can be made there [CANNOT_WRITE]');
  },
);

test.runIf(process.platform === 'linux').each(['build', 'doctor'])(
  'caches that cannot be made there do not hold up %s',
  async (command) => {
    const { status } = await runCli([command, '--root', temporaryFolder(Object.fromEntries(starterFiles))], {
      environment: { XDG_CACHE_HOME: '/proc/sourcebound', SOURCEBOUND_BROWSER: '/nowhere/chromium' },
      signal: AbortSignal.timeout(20_000),
    });
    // Not that of a process that had to be ended.
    expect(status).toBe(3);
  },
);

test('a link to nothing in the place of a file is not written through', () => {
  const root = temporaryFolder();
  symlinkSync('../elsewhere', join(root, 'sources'));
  expect(initWorkspace(root).diagnostics).toMatchObject([{ code: 'WORKSPACE_EXISTS' }]);
  const other = temporaryFolder();
  symlinkSync('../elsewhere', join(other, '.gitignore'));
  expect(initWorkspace(other).diagnostics).toMatchObject([{ code: 'WORKSPACE_EXISTS' }]);
});

test('what was written before something goes wrong is removed, and nothing else', () => {
  const root = temporaryFolder({ 'notes/mine': '' });
  const { writeFileSync } = fs;
  const spy = vi.spyOn(fs, 'writeFileSync').mockImplementation((path, ...rest) => {
    if (String(path).endsWith('.gitignore')) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
    writeFileSync(path, ...rest);
  });
  syncBuiltinESMExports();
  try {
    expect(initWorkspace(root).diagnostics.map(({ message }) => message)).toEqual([
      `cannot write ${root}: no space is left on the disk`,
    ]);
    expect(readdirSync(root)).toEqual(['notes']);
  } finally {
    spy.mockRestore();
    syncBuiltinESMExports();
  }
});

test('a new repository is no obstacle: what it has stays, and .gitignore gets the lines that it lacks', () => {
  const there = { '.gitignore': 'node_modules', 'README.md': 'Mine', LICENSE: '', '.git/HEAD': '' };
  const root = temporaryFolder(there);
  expect(initWorkspace(root).diagnostics).toEqual([]);
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('node_modules\noutput/\n');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('Mine');
  expect(initWorkspace(root).diagnostics).toMatchObject([{ code: 'WORKSPACE_EXISTS' }]);
});
