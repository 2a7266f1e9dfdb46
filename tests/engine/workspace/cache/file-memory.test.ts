import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFileMemory } from '../../../../src/engine/workspace/cache/file-memory.ts';
import { openWorkspace } from '../../../../src/engine/workspace/disk-workspace.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const LATER = 10_000;

test('a file that has not been written since is not read again', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const memory = openFileMemory(() => Date.now() + LATER);
  const first = openWorkspace(root, { memory }).read('a.md').value;
  expect(openWorkspace(root, { memory }).read('a.md').value).toBe(first);
});

test('a file that was written just now is read again: its time may not tell of the next change', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const memory = openFileMemory(Date.now);
  const first = openWorkspace(root, { memory }).read('a.md').value;
  const second = openWorkspace(root, { memory }).read('a.md').value;
  expect(second).not.toBe(first);
  expect(second).toEqual(first);
});

test('another content of the same size and with the same time is seen', () => {
  const root = temporaryFolder({ 'a.md': 'one' });
  const path = join(root, 'a.md');
  const time = new Date('2026-01-01');
  utimesSync(path, time, time);
  const memory = openFileMemory(() => Date.now() + LATER);
  const first = openWorkspace(root, { memory }).read('a.md').value;
  writeFileSync(path, 'two');
  utimesSync(path, time, time);
  const second = openWorkspace(root, { memory }).read('a.md').value;
  expect(second?.sha256).not.toBe(first?.sha256);
  expect(new TextDecoder().decode(second?.bytes)).toBe('two');
});
