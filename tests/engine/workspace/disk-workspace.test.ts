import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkspace } from '../../../src/engine/workspace/disk-workspace.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function codes(root: string, path: string): readonly string[] {
  const { value, diagnostics } = openWorkspace(root).read(path);
  expect(value).toBeUndefined();
  expect(diagnostics.every(({ place }) => place?.file === path)).toBe(true);
  return diagnostics.map(({ code }) => code);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

test('reads bytes with their digest', () => {
  const root = temporaryFolder({ 'sources/documents/a.md': 'text' });
  const { value } = openWorkspace(root).read('sources/documents/a.md');
  expect(value).toMatchObject({ path: 'sources/documents/a.md', sha256: digest('text') });
  expect(new TextDecoder().decode(value?.bytes)).toBe('text');
});

test('what is not there is neither a value nor a problem', () => {
  const root = temporaryFolder({ 'sources/a.md': 'a' });
  const workspace = openWorkspace(root);
  for (const path of ['sources/b.md', 'none/b.md', 'sources/a.md/b.md']) {
    expect(workspace.read(path)).toEqual({ value: undefined, diagnostics: [] });
  }
});

test('a file is read once, whatever happens to it later', () => {
  const root = temporaryFolder({ 'a.md': 'before' });
  const workspace = openWorkspace(root);
  workspace.read('a.md');
  writeFileSync(join(root, 'a.md'), 'after');
  expect(workspace.read('a.md').value?.sha256).toBe(digest('before'));
  expect(openWorkspace(root).read('a.md').value?.sha256).toBe(digest('after'));
});

test('a path or a link that leads out of the workspace is refused', () => {
  const outside = temporaryFolder({ 'secret.md': 'secret', 'folder/secret.md': 'secret' });
  const root = temporaryFolder({ 'inside.md': 'inside' });
  symlinkSync(join(outside, 'secret.md'), join(root, 'link.md'));
  symlinkSync(join(outside, 'folder'), join(root, 'folder'));
  symlinkSync('/dev/zero', join(root, 'zero.md'));
  for (const path of [
    'link.md',
    'folder/secret.md',
    'zero.md',
    '../secret.md',
    '/etc/passwd',
    'a//b',
    'a\\b',
  ]) {
    expect(codes(root, path), path).toEqual(['CANNOT_READ']);
  }
  expect(openWorkspace(root).list('folder')).toEqual([]);
});

test('a link inside the workspace is followed; one to nothing, or round in a circle, is not', () => {
  const root = temporaryFolder({ 'sources/a.md': 'a' });
  symlinkSync('a.md', join(root, 'sources/b.md'));
  symlinkSync('nothing.md', join(root, 'sources/c.md'));
  symlinkSync('d.md', join(root, 'sources/d.md'));
  expect(openWorkspace(root).read('sources/b.md').value?.sha256).toBe(digest('a'));
  expect(codes(root, 'sources/c.md')).toEqual(['CANNOT_READ']);
  expect(codes(root, 'sources/d.md')).toEqual(['CANNOT_READ']);
});

test('a folder, a pipe and a socket are refused, at once', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'a.md'));
  execFileSync('mkfifo', [join(root, 'b.md')]);
  expect(codes(root, 'a.md')).toEqual(['CANNOT_READ']);
  expect(codes(root, 'b.md')).toEqual(['CANNOT_READ']);
});

test('a file may have five megabytes', () => {
  const root = temporaryFolder({ 'a.md': '', 'b.md': '' });
  truncateSync(join(root, 'a.md'), 5_000_000);
  truncateSync(join(root, 'b.md'), 5_000_001);
  expect(openWorkspace(root).read('a.md').value?.bytes.length).toBe(5_000_000);
  expect(codes(root, 'b.md')).toEqual(['LIMIT_EXCEEDED']);
  const [problem] = openWorkspace(root).read('b.md').diagnostics;
  expect(problem?.message).toBe('the file has 5.01 MB: the limit is 5 MB');
});

test('lists files in code-unit order, without folders and hidden files', () => {
  const root = temporaryFolder({
    'x/b.md': '',
    'x/a.md': '',
    'x/Z.md': '',
    'x/.a.md.swp': '',
    'x/y/c.md': '',
  });
  const workspace = openWorkspace(root);
  expect(workspace.list('x')).toEqual(['Z.md', 'a.md', 'b.md']);
  expect(workspace.folders('x')).toEqual(['y']);
  expect(workspace.list('none')).toEqual([]);
});

test('templates come from the package, file by file under those of the workspace', () => {
  const root = temporaryFolder({ 'templates/briefing/print.css': 'own', 'templates/briefing/extra.css': '' });
  const workspace = openWorkspace(root);
  expect(workspace.read('templates/briefing/print.css').value?.sha256).toBe(digest('own'));
  expect(workspace.read('templates/briefing/layout.hbs').value).toBeDefined();
  expect(workspace.list('templates/briefing')).toEqual(
    expect.arrayContaining(['extra.css', 'layout.hbs', 'print.css']),
  );
});

test('fonts come from the package only', () => {
  const file = 'fonts/source-serif-4-latin-400-normal.woff2';
  const root = temporaryFolder({ [file]: 'not a font' });
  const font = openWorkspace(root).read(file).value;
  expect(font?.bytes.length).toBeGreaterThan(10_000);
  expect(new TextDecoder('latin1').decode(font?.bytes.subarray(0, 4))).toBe('wOF2');
});

test('a record has what was read, listed and looked for, and nothing else', () => {
  const root = temporaryFolder({ 'sources/a.md': 'a', 'sources/b.md': 'b' });
  const workspace = openWorkspace(root);
  workspace.read('sources/b.md');
  const recording = workspace.recording();
  recording.read('sources/a.md');
  recording.read('sources/a.md');
  recording.read('sources/none.md');
  recording.list('sources');
  expect(recording.record()).toEqual([
    { path: 'sources/', sha256: digest('a.md\nb.md') },
    { path: 'sources/a.md', sha256: digest('a') },
    { path: 'sources/none.md', sha256: null },
  ]);
  for (const { path, sha256 } of recording.record()) expect(workspace.fingerprint(path)).toBe(sha256);
});

test('what is made of files is made once, and what was asked for is in each record', () => {
  const root = temporaryFolder({ 'sources/a.md': 'a', 'sources/b.md': 'b' });
  const workspace = openWorkspace(root);
  let times = 0;
  const records = [1, 2].map(() => {
    const recording = workspace.recording();
    const made = recording.once('both', (asked) => {
      times += 1;
      return asked.list('sources').map((name) => asked.read(`sources/${name}`).value?.sha256);
    });
    expect(made).toEqual([digest('a'), digest('b')]);
    return recording.record();
  });
  expect(times).toBe(1);
  expect(records[0]?.map(({ path }) => path)).toEqual(['sources/', 'sources/a.md', 'sources/b.md']);
  expect(records[1]).toEqual(records[0]);
});

test('reading leaves no file open', () => {
  const root = temporaryFolder({ 'a.md': 'a' });
  mkdirSync(join(root, 'b.md'));
  const open = () => readdirSync('/proc/self/fd').length;
  const before = open();
  for (let i = 0; i < 50; i++) for (const path of ['a.md', 'b.md']) openWorkspace(root).read(path);
  expect(open()).toBeLessThanOrEqual(before);
});
