import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockOutput } from '../../src/build/output-lock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('a folder is taken once, and can be taken again when it is released', () => {
  const folder = temporaryFolder();
  const lock = lockOutput(folder);
  expect(lockOutput(folder)).toBe('another build of this process');
  if (typeof lock === 'string') throw new Error(lock);
  lock.release();
  expect(readdirSync(folder)).toEqual([]);
  expect(lockOutput(folder)).toHaveProperty('release');
});

test('the lock of a dead process is broken', () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync('true');
  write(folder, { pid, host: hostname(), started: '1' });
  expect(lockOutput(folder)).toHaveProperty('release');
  expect(readdirSync(folder)).toEqual(['.lock']);
});

test('a lock whose process id has been used again is broken', () => {
  const folder = temporaryFolder();
  write(folder, { pid: process.pid, host: hostname(), started: '1' });
  expect(lockOutput(folder)).toHaveProperty('release');
});

test('the lock of a living process stands', () => {
  const folder = temporaryFolder();
  write(folder, { pid: process.ppid, host: hostname(), started: null });
  expect(lockOutput(folder)).toBe(`process ${process.ppid}`);
  expect(existsSync(join(folder, '.lock'))).toBe(true);
});

test('the lock of another machine stands, and the message tells which file it is', () => {
  const folder = temporaryFolder();
  write(folder, { pid: 1, host: 'elsewhere', started: '1' });
  expect(lockOutput(folder)).toContain(
    `process 1 on elsewhere (if it is not, delete ${join(folder, '.lock')})`,
  );
});

test.each(['', '{', 'null', '{"pid":"x"}'])('a broken lock (%j) is broken', (content) => {
  const folder = temporaryFolder({ '.lock': content });
  expect(lockOutput(folder)).toHaveProperty('release');
});

test("releasing leaves another's lock alone", () => {
  const folder = temporaryFolder();
  const lock = lockOutput(folder);
  write(folder, { pid: process.ppid, host: hostname(), started: null });
  if (typeof lock === 'string') throw new Error(lock);
  lock.release();
  expect(readFileSync(join(folder, '.lock'), 'utf8')).toContain(String(process.ppid));
});

function write(folder: string, owner: object): void {
  writeFileSync(join(folder, '.lock'), JSON.stringify(owner));
}
