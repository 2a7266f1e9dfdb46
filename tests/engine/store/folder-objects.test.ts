import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderObjects } from '../../../src/engine/store/folder-objects.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const KEY = 'blobs/aa/content';

test.each<readonly [string, (path: string) => void]>([
  ['a link to a file of somebody else', (path) => symlinkSync('/etc/passwd', path)],
  ['a link to a device without an end', (path) => symlinkSync('/dev/zero', path)],
  ['a link to nothing', (path) => symlinkSync('/nowhere', path)],
  ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path])],
])('%s is not a content, is not waited for, and is replaced', async (_, make) => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'blobs/aa'), { recursive: true });
  make(join(root, KEY));
  const objects = folderObjects(root);
  expect(await objects.get(KEY)).toEqual(new Uint8Array());
  expect(await objects.size(KEY)).toBeUndefined();
  await objects.put(KEY, Buffer.from('ours'));
  expect(lstatSync(join(root, KEY)).isFile()).toBe(true);
  expect(Buffer.from((await objects.get(KEY)) ?? []).toString()).toBe('ours');
  expect(await objects.size(KEY)).toBe(4);
});

test('a file that is larger than any of ours is not read', async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'blobs/aa'), { recursive: true });
  writeFileSync(join(root, KEY), '');
  // It takes no room on the disk.
  truncateSync(join(root, KEY), 3_000_000_000);
  await expect(folderObjects(root).get(KEY)).rejects.toThrow('larger than any of ours');
});
