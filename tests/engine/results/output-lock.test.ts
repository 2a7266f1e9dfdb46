import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { lockOutput } from '../../../src/engine/results/output-lock.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

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

test('the lock of another container with the same name stands, whatever has its number here', () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync('true');
  write(folder, { pid, host: hostname(), space: '1', started: '1' });
  expect(lockOutput(folder)).toContain(`process ${pid} on ${hostname()} (if it is not, delete `);
  expect(existsSync(join(folder, '.lock'))).toBe(true);
});

test('the lock of another container that ended long ago is broken', () => {
  const folder = temporaryFolder();
  write(folder, { pid: 1, host: hostname(), space: '1', started: '1' });
  const before = Date.now() / 1000 - 7200;
  utimesSync(join(folder, '.lock'), before, before);
  expect(lockOutput(folder)).toHaveProperty('release');
});

test('the lock of a living process that may not be looked at stands', () => {
  const folder = temporaryFolder();
  const { pid } = spawnSync('true');
  write(folder, { pid, host: hostname(), started: '1' });
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
  });
  onTestFinished(() => kill.mockRestore());
  expect(lockOutput(folder)).toBe(`process ${pid}`);
});

const BROKEN = ['', '{', 'null', '{"pid":"x"}'];

test.each(BROKEN)('a broken lock (%j) that has been there for a while is broken', (content) => {
  const folder = temporaryFolder({ '.lock': content });
  const before = Date.now() / 1000 - 10;
  utimesSync(join(folder, '.lock'), before, before);
  expect(lockOutput(folder)).toHaveProperty('release');
});

test.each(BROKEN)('a fresh one (%j) is about to be written, and stands', (content) => {
  const folder = temporaryFolder({ '.lock': content });
  expect(lockOutput(folder)).toBe('another run');
  expect(readFileSync(join(folder, '.lock'), 'utf8')).toBe(content);
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
