import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { browserMissing } from '../../ground/model/diagnostics/machine.ts';
import { browserAdvice } from './browser-advice.ts';
import { installedFolder, listInstalled } from './installed-browsers.ts';
import { PrinterFailure } from './printer-failure.ts';
import { findBrowserPackage, unpackBrowser } from './unpack-browser.ts';
import { usualPaths } from './usual-paths.ts';
import { writingToCache } from './writing-to-cache.ts';

/** A browser to print with. */
export interface FoundBrowser {
  readonly executable: string;
  /** The embedded one is a headless shell: it has no other mode, and needs none of the desktop's flags. */
  readonly embedded: boolean;
  /** A folder with the libraries that this system lacks. */
  readonly libraries: string | undefined;
}

export interface FindBrowserOptions {
  /** Where the embedded browser is unpacked. */
  readonly cacheFolder: string;
  /** The one to use, whatever else there is. */
  readonly executable?: string;
  readonly onNotice?: (text: string) => void;
  /** Looks at every byte of the embedded browser before it is used. */
  readonly thorough?: boolean;
}

/** The dynamic linker without which the embedded browser does not start. */
const LINKER = '/lib64/ld-linux-x86-64.so.2';
/** What the embedded browser is linked against beyond the C library. */
const NEEDED = ['libnspr4.so', 'libnss3.so', 'libnssutil3.so', 'libexpat.so.1'];
const LIBRARY_FOLDERS = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/lib64',
  '/usr/lib64',
  '/usr/lib',
];

/**
 * Finds a browser: the one that the caller names; the embedded one, on Linux x64; one that
 * `@puppeteer/browsers` has installed; one of the system's. Throws a PrinterFailure that lists what was tried, or says
 * why the embedded one could not be unpacked.
 */
export async function findBrowser(options: FindBrowserOptions): Promise<FoundBrowser> {
  if (options.executable !== undefined) {
    if (await isExecutable(options.executable)) return plain(options.executable);
    throw new PrinterFailure(
      browserMissing([`${options.executable}, which is not a program`], browserAdvice(process)),
    );
  }
  const tried: string[] = [];
  const embedded = await unpackEmbedded(options, tried);
  if (embedded) return embedded;
  const installed = (await findInstalled(tried)) ?? (await findOnSystem(tried));
  if (installed !== undefined) return plain(installed);
  throw new PrinterFailure(browserMissing(tried, browserAdvice(process)));
}

function plain(executable: string): FoundBrowser {
  return { executable, embedded: false, libraries: undefined };
}

async function unpackEmbedded(
  options: FindBrowserOptions,
  tried: string[],
): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(LINKER)) {
    tried.push('the embedded browser (only for Linux x64 with the GNU C library)');
    return undefined;
  }
  const found = findBrowserPackage();
  if (found === undefined) {
    tried.push('the embedded browser (the package @sparticuz/chromium is not installed)');
    return undefined;
  }
  const { cacheFolder, onNotice, thorough } = options;
  const onUnpack = (): void => onNotice?.('unpacking the browser, once');
  const unpacking = unpackBrowser(found, cacheFolder, onUnpack, thorough);
  const { executable, libraries } = await writingToCache(cacheFolder, unpacking);
  return { executable, embedded: true, libraries: lacksLibraries() ? libraries : undefined };
}

function lacksLibraries(): boolean {
  return !NEEDED.every((name) => LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, name))));
}

async function findInstalled(tried: string[]): Promise<string | undefined> {
  const cacheDir = installedFolder(process.env, homedir());
  const found = await firstExecutable((await listInstalled(cacheDir)).map(({ executable }) => executable));
  if (found === undefined) tried.push(`browsers in ${cacheDir}`);
  return found;
}

async function findOnSystem(tried: string[]): Promise<string | undefined> {
  const paths = usualPaths({ platform: process.platform, home: homedir(), environment: process.env });
  const found = await firstExecutable(paths);
  if (found === undefined) tried.push(...paths.slice(0, 3));
  return found;
}

export async function firstExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
