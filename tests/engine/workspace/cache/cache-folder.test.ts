import { chmodSync, chownSync, mkdirSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findCacheFolder } from '../../../../src/engine/workspace/cache/cache-folder.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const OTHER = join(tmpdir(), `sourcebound-${process.getuid?.()}`);

test('is where the environment says, made for this user alone', () => {
  const root = temporaryFolder();
  const found = findCacheFolder({ XDG_CACHE_HOME: join(root, 'caches') });
  expect(found).toEqual({ folder: join(root, 'caches/sourcebound'), refused: undefined });
  expect(statSync(found.folder).mode & 0o777).toBe(0o700);
});

test.each([
  [0o777, 'caches/sourcebound'],
  [0o775, 'caches/sourcebound'],
  [0o702, 'caches/sourcebound'],
  [0o777, 'caches'],
])('is another where others can write it: mode %o of %s', (mode, which) => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'caches/sourcebound'), { recursive: true, mode: 0o700 });
  chmodSync(join(root, which), mode);
  const { folder, refused } = findCacheFolder({ XDG_CACHE_HOME: join(root, 'caches') });
  expect(refused).toBe(`others can write ${join(root, which)}`);
  expect(folder).toBe(OTHER);
});

test('is not refused beside others, where names are sticky', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'caches'));
  chmodSync(join(root, 'caches'), 0o1777);
  expect(findCacheFolder({ XDG_CACHE_HOME: join(root, 'caches') }).refused).toBeUndefined();
});

test.runIf(process.getuid?.() === 0)('is another where it belongs to somebody else', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'caches/sourcebound'), { recursive: true });
  chownSync(join(root, 'caches/sourcebound'), 12345, 12345);
  const { folder, refused } = findCacheFolder({ XDG_CACHE_HOME: join(root, 'caches') });
  expect(refused).toBe(`${join(root, 'caches/sourcebound')} belongs to another user`);
  expect(folder).toBe(OTHER);
});

test('is another where it is a link to what others can write', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'open'));
  chmodSync(join(root, 'open'), 0o777);
  mkdirSync(join(root, 'caches'));
  symlinkSync(join(root, 'open'), join(root, 'caches/sourcebound'));
  expect(findCacheFolder({ XDG_CACHE_HOME: join(root, 'caches') }).folder).toBe(OTHER);
});
