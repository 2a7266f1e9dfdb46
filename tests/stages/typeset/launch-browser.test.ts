import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { processSpace } from '../../../src/ground/machine/processes.ts';
import { launchBrowser } from '../../../src/stages/typeset/launch-browser.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

vi.mock('node:fs/promises', async (original) => {
  const { withStuckFolders } = await import('../../support/stuck-folders.ts');
  return withStuckFolders(await original());
});

/** What the profiles of others come to when a browser is started that does not start. */
async function startBeside(...profiles: readonly string[]): Promise<readonly string[]> {
  const cacheFolder = temporaryFolder();
  for (const name of profiles) mkdirSync(join(cacheFolder, 'profiles', name), { recursive: true });
  const browser = { executable: '/nowhere/chrome', embedded: true, libraries: undefined };
  await expect(launchBrowser({ browser, cacheFolder, fonts: '', root: true })).rejects.toThrow(
    'the browser /nowhere/chrome does not start',
  );
  return readdirSync(join(cacheFolder, 'profiles')).sort();
}

const MACHINE = `${hostname()}.${processSpace() ?? 0}.`;
const { pid: DEAD } = spawnSync('true');

test('profiles that dead runs have left go; those of living runs stay', async () => {
  const living = `${MACHINE}${process.ppid}-abc`;
  expect(await startBeside(`${MACHINE}${DEAD}-abc`, living)).toEqual([living]);
});

test('profiles of another container with the same name, and of other machines, stay', async () => {
  const others = [`${hostname()}.1.${DEAD}-abc`, `${hostname()}.domain.1.${DEAD}-abc`].sort();
  expect(await startBeside(...others)).toEqual(others);
});

test('a profile that cannot be deleted does not keep a browser from starting', async () => {
  const stuck = `${MACHINE}${DEAD}-stuck`;
  expect(await startBeside(stuck, `${MACHINE}${DEAD}-abc`)).toEqual([stuck]);
});
