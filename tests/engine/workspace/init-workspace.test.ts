import fs, { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { editorFiles } from '../../../src/engine/workspace/editor-files.ts';
import { initWorkspace } from '../../../src/engine/workspace/init-workspace.ts';
import { starterFiles } from '../../../src/engine/workspace/starter-files.ts';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const EXTENSION = readJson(join(import.meta.dirname, '../../../editors/vscode/package.json'));

test('a workspace is made in a folder that is not there yet', () => {
  const root = temporaryFolder();
  const { value, diagnostics } = initWorkspace(join(root, 'a/b'));
  expect(diagnostics).toEqual([]);
  expect(value).toEqual({
    root: join(root, 'a/b'),
    files: [...starterFiles.keys(), '.vscode/extensions.json'],
    left: [],
  });
  expect(readJson(join(root, 'a/b/.vscode/extensions.json'))).toEqual({
    recommendations: [`${EXTENSION.publisher}.${EXTENSION.name}`],
  });
});

describe('editors', () => {
  const installed = { 'node_modules/sourcebound/schemas/extraction.schema.json': '{}' };
  const there = (root: string, from: string, path: string): boolean => existsSync(join(root, from, path));

  test.each([
    ['.', './node_modules'],
    ['deep/packs', '../../node_modules'],
  ])('find the schemas that are installed in the project, from %s', (folder, modules) => {
    const root = temporaryFolder(installed);
    expect(initWorkspace(join(root, folder)).diagnostics).toEqual([]);
    const workspace = join(root, folder);
    const extraction = 'sources/extractions/riverside-library.yaml';
    const [first = '', ...rest] = readFileSync(join(workspace, extraction), 'utf8').split('\n');
    expect(rest.join('\n')).toBe(starterFiles.get(extraction));
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)$/.exec(first) ?? [];
    expect(there(workspace, dirname(extraction), path)).toBe(true);
    const settings = readJson(join(workspace, '.vscode/settings.json'));
    expect(Object.keys(settings['yaml.schemas'])).toEqual([
      `${modules}/sourcebound/schemas/extraction.schema.json`,
      `${modules}/sourcebound/schemas/brand.schema.json`,
    ]);
    expect(there(workspace, '.', Object.keys(settings['yaml.schemas'])[0] ?? '')).toBe(true);
    expect(settings['json.schemas']).toEqual([
      {
        fileMatch: ['/sources/extractions/*.json'],
        url: `${modules}/sourcebound/schemas/extraction.schema.json`,
      },
    ]);
  });

  test('the schemas that are named are in the package', () => {
    for (const path of Object.keys(
      JSON.parse(editorFiles('.').get('.vscode/settings.json') ?? '')['yaml.schemas'],
    ))
      expect(there('schemas', '.', path)).toBe(true);
  });

  test('what is outside of the repository is not named in it', () => {
    const root = temporaryFolder({ ...installed, 'repository/.git/HEAD': '' });
    expect(initWorkspace(join(root, 'repository')).value?.files).not.toContain('.vscode/settings.json');
    const text = readFileSync(join(root, 'repository/sources/extractions/riverside-library.yaml'), 'utf8');
    expect(text).toBe(starterFiles.get('sources/extractions/riverside-library.yaml'));
  });

  test('keep the settings that they have, and get what is not there', () => {
    const mine = '{ /* mine */ "editor.rulers": [80], }';
    const root = temporaryFolder({ ...installed, '.vscode/settings.json': mine });
    const { value, diagnostics } = initWorkspace(root);
    expect(diagnostics).toEqual([]);
    expect(value?.left).toEqual(['.vscode/settings.json']);
    expect(value?.files).toContain('.vscode/extensions.json');
    expect(value?.files).not.toContain('.vscode/settings.json');
    expect(readFileSync(join(root, '.vscode/settings.json'), 'utf8')).toBe(mine);
  });

  test.each([
    ['a file', (path: string) => writeFileSync(path, 'mine')],
    ['a link to nothing', (path: string) => symlinkSync('../elsewhere', path)],
    ['a link to another folder', (path: string) => symlinkSync('node_modules', path)],
  ])('%s in the place of .vscode stays, and the workspace is made', (_, make) => {
    const root = temporaryFolder(installed);
    make(join(root, '.vscode'));
    const { value, diagnostics } = initWorkspace(root);
    expect(diagnostics).toEqual([]);
    expect(value?.left).toEqual(['.vscode/settings.json', '.vscode/extensions.json']);
    expect(value?.files).toEqual([...starterFiles.keys()]);
    expect(readdirSync(join(root, 'node_modules'))).toEqual(['sourcebound']);
  });

  test('are named in what the command says', async () => {
    const root = temporaryFolder({ ...installed, '.vscode/extensions.json': '{}' });
    const { status, stdout } = await runCli(['init'], { cwd: root });
    expect(status).toBe(0);
    expect(stdout).toContain('wrote .vscode/settings.json\nleft .vscode/extensions.json as it is\n');
  });
});

test.each([
  ['file', 'a file is where the folder should be'],
  ['file/sub', 'a file is where the folder should be'],
  ['file/sub/deeper', 'a file is where the folder should be'],
  ['dangling', 'a link to nothing is where the folder should be'],
  ['dangling/sub', 'a link to nothing is where the folder should be'],
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

test('a new repository is not an obstacle: what it has stays, and .gitignore gets the lines that it lacks', () => {
  const there = { '.gitignore': 'node_modules', 'README.md': 'Mine', LICENSE: '', '.git/HEAD': '' };
  const root = temporaryFolder(there);
  expect(initWorkspace(root).diagnostics).toEqual([]);
  expect(readFileSync(join(root, '.gitignore'), 'utf8')).toBe('node_modules\noutput/\n');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('Mine');
  expect(initWorkspace(root).diagnostics).toMatchObject([{ code: 'WORKSPACE_EXISTS' }]);
});
