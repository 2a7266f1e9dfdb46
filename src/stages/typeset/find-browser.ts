import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { browserMissing } from '../../ground/model/diagnostics.ts';
import { PrinterFailure } from './printer-failure.ts';
import { findBrowserPackage, unpackBrowser } from './unpack-browser.ts';

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
 * `@puppeteer/browsers` has installed; one of the system's. Throws a PrinterFailure that lists what was tried.
 */
export async function findBrowser(options: FindBrowserOptions): Promise<FoundBrowser> {
  if (options.executable !== undefined) {
    if (await isExecutable(options.executable)) return plain(options.executable);
    throw new PrinterFailure(browserMissing([`${options.executable}, which is not a program`]));
  }
  const tried: string[] = [];
  const embedded = await unpackEmbedded(options, tried);
  if (embedded) return embedded;
  const installed = (await findInstalled(tried)) ?? (await findOnSystem(tried));
  if (installed !== undefined) return plain(installed);
  throw new PrinterFailure(browserMissing(tried));
}

function plain(executable: string): FoundBrowser {
  return { executable, embedded: false, libraries: undefined };
}

async function unpackEmbedded(
  options: FindBrowserOptions,
  tried: string[],
): Promise<FoundBrowser | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(LINKER)) {
    tried.push('the embedded browser (only for Linux on x64 with the GNU C library)');
    return undefined;
  }
  const found = findBrowserPackage();
  if (found === undefined) {
    tried.push('the embedded browser (the package @sparticuz/chromium is not installed)');
    return undefined;
  }
  const { executable, libraries } = await unpackBrowser(
    found,
    options.cacheFolder,
    () => options.onNotice?.('unpacking the browser, once'),
    options.thorough,
  );
  return { executable, embedded: true, libraries: lacksLibraries() ? libraries : undefined };
}

function lacksLibraries(): boolean {
  return !NEEDED.every((name) => LIBRARY_FOLDERS.some((folder) => existsSync(join(folder, name))));
}

/** The newest browser in the cache folder of Puppeteer's own installer; the headless shell first. */
async function findInstalled(tried: string[]): Promise<string | undefined> {
  const cacheDir = join(homedir(), '.cache', 'puppeteer');
  if (existsSync(cacheDir)) {
    const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
    const found = await getInstalledBrowsers({ cacheDir });
    for (const kind of [Browser.CHROMEHEADLESSSHELL, Browser.CHROME]) {
      const paths = found
        .filter(({ browser }) => browser === kind)
        .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
        .map(({ executablePath }) => executablePath);
      const usable = await firstExecutable(paths);
      if (usable !== undefined) return usable;
    }
  }
  tried.push(`browsers in ${cacheDir}`);
  return undefined;
}

async function findOnSystem(tried: string[]): Promise<string | undefined> {
  const paths = usualPaths();
  const found = await firstExecutable(paths);
  if (found === undefined) tried.push(...paths.slice(0, 3));
  return found;
}

function usualPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    return ['C:\\Program Files', 'C:\\Program Files (x86)'].flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ]);
  }
  const names = [
    'chrome-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
  ];
  return names.map((name) => `/usr/bin/${name}`);
}

async function firstExecutable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isExecutable(path)) return path;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
