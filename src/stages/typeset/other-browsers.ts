import { execFile } from 'node:child_process';
import { homedir } from 'node:os';
import { promisify } from 'node:util';
import { firstExecutable } from './find-browser.ts';
import { type InstalledBrowser, installedFolder, listInstalled } from './installed-browsers.ts';
import { usualPaths } from './usual-paths.ts';

/** In milliseconds, for a browser to say its version. */
const PATIENCE = 5000;

/** The browsers of this machine beside the one that travels along, with their versions. */
export async function otherBrowsers(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly InstalledBrowser[]> {
  const installed = await listInstalled(installedFolder(environment, homedir()));
  const system = await firstExecutable(
    usualPaths({ platform: process.platform, home: homedir(), environment }),
  );
  const version = system === undefined ? undefined : await versionOf(system);
  return system === undefined || version === undefined
    ? installed
    : [...installed, { executable: system, version }];
}

/** On Windows, Chrome opens a window instead of saying it. */
async function versionOf(executable: string): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { timeout: PATIENCE });
    return /\d+(?:\.\d+){2,}/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
