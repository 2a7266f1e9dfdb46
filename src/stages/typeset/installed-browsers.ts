import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A browser in the folder of Puppeteer's installer. */
export interface InstalledBrowser {
  readonly executable: string;
  /** Such as 148.0.7778.97. */
  readonly version: string;
}

/** Where Puppeteer's installer, and ours, puts browsers. */
export function installedFolder(
  environment: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  return environment.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');
}

/** The browsers in the folder: headless shells first, the newest of each kind first. */
export async function listInstalled(cacheDir: string): Promise<readonly InstalledBrowser[]> {
  if (!existsSync(cacheDir)) return [];
  const { Browser, getInstalledBrowsers } = await import('@puppeteer/browsers');
  const found = await getInstalledBrowsers({ cacheDir });
  return [Browser.CHROMEHEADLESSSHELL, Browser.CHROME].flatMap((kind) =>
    found
      .filter(({ browser }) => browser === kind)
      .sort((a, b) => b.buildId.localeCompare(a.buildId, 'en', { numeric: true }))
      .map(({ executablePath, buildId }) => ({ executable: executablePath, version: buildId })),
  );
}

export interface InstallOptions {
  readonly cacheDir: string;
  /** The version to install; the newest stable one when not given, which has to be asked for on the network. */
  readonly version?: string | undefined;
  /** Where to download from; Google's server when not given. */
  readonly baseUrl?: string | undefined;
}

/**
 * Downloads Chrome's headless shell to where `findBrowser` looks.
 *
 * @throws when it cannot be downloaded or unpacked
 */
export async function installBrowser({
  cacheDir,
  version,
  baseUrl,
}: InstallOptions): Promise<InstalledBrowser> {
  const { Browser, detectBrowserPlatform, install, resolveBuildId } = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error('there is no Chrome for this system');
  const browser = Browser.CHROMEHEADLESSSHELL;
  const buildId = version ?? (await resolveBuildId(browser, platform, 'stable'));
  const options = { cacheDir, browser, buildId, platform, ...(baseUrl === undefined ? {} : { baseUrl }) };
  const { executablePath } = await install(options);
  return { executable: executablePath, version: buildId };
}
