import { mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder } from '../../../src/ground/machine/make-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

test('a folder is made with those above it, and says which were missing', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'a'));
  expect(makeFolder(join(root, 'a/b/c'))).toEqual([join(root, 'a/b'), join(root, 'a/b/c')]);
  expect(statSync(join(root, 'a/b/c')).isDirectory()).toBe(true);
  expect(makeFolder(join(root, 'a/b/c'))).toEqual([]);
});

test('its mode is that of each folder that is made', () => {
  const root = temporaryFolder();
  makeFolder(join(root, 'a/b'), 0o700);
  for (const path of ['a', 'a/b']) expect(statSync(join(root, path)).mode & 0o777).toBe(0o700);
});

test('a link to a folder is one', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'real'));
  symlinkSync('real', join(root, 'link'));
  expect(makeFolder(join(root, 'link'))).toEqual([]);
  makeFolder(join(root, 'link/x'));
  expect(readdirSync(join(root, 'real'))).toEqual(['x']);
});

test.each([
  ['file', 'EEXIST'],
  ['file/a', 'ENOTDIR'],
  ['file/a/b', 'ENOTDIR'],
  ['dangling', 'EEXIST'],
  ['dangling/a', 'EEXIST'],
  ['loop', 'EEXIST'],
  ['loop/a/b', 'ELOOP'],
  [`${'a'.repeat(300)}/b`, 'ENAMETOOLONG'],
])('%s cannot be made: %s, and nothing is left', (path, code) => {
  const root = temporaryFolder({ file: '' });
  symlinkSync('nowhere', join(root, 'dangling'));
  symlinkSync('loop', join(root, 'loop'));
  const before = readdirSync(root, { recursive: true });
  expect(() => makeFolder(join(root, path))).toThrow(expect.objectContaining({ code, syscall: 'mkdir' }));
  expect(readdirSync(root, { recursive: true })).toEqual(before);
});

// There a folder that is there refuses new ones as if it were not: Node's own way never returns.
test.runIf(process.platform === 'linux')('a folder that says of new ones that it is not there', () => {
  for (const path of ['/proc/sourcebound', '/proc/sourcebound/a/b']) {
    expect(() => makeFolder(path)).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  }
});

test('what is made before something goes wrong is removed', () => {
  const root = temporaryFolder();
  expect(() => makeFolder(join(root, 'a/b', 'c'.repeat(300)))).toThrow();
  expect(readdirSync(root)).toEqual([]);
});
