import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipSync } from 'fflate';
import { describe, expect, onTestFinished, test } from 'vitest';
import { browserAdvice } from '../../../src/stages/typeset/browser-advice.ts';
import { browserAge } from '../../../src/stages/typeset/browser-age.ts';
import {
  installBrowser,
  installedFolder,
  listInstalled,
} from '../../../src/stages/typeset/installed-browsers.ts';
import { usualPaths } from '../../../src/stages/typeset/usual-paths.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('where a system keeps its browsers', () => {
  test('macOS: for everybody, then for this person', () => {
    const paths = usualPaths({ platform: 'darwin', home: '/Users/ann', environment: {} });
    expect(paths[0]).toBe('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(paths).toContain('/Users/ann/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('Windows: where the system says that programs are', () => {
    const environment = { ProgramFiles: 'D:\\Programs', LOCALAPPDATA: 'C:\\Users\\ann\\AppData\\Local' };
    const paths = usualPaths({ platform: 'win32', home: 'C:\\Users\\ann', environment });
    expect(paths[0]).toBe('D:\\Programs\\Google\\Chrome\\Application\\chrome.exe');
    expect(paths).toContain('C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe');
    expect(paths).toContain('C:\\Users\\ann\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });

  test('Windows, without any variable', () => {
    const paths = usualPaths({ platform: 'win32', home: 'C:\\Users\\ann', environment: {} });
    expect(paths).toContain('C:\\Users\\ann\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe');
  });

  test('Linux: those of packages, and of Snap', () => {
    const paths = usualPaths({ platform: 'linux', home: '/home/ann', environment: {} });
    expect(paths).toContain('/usr/bin/chromium');
    expect(paths.at(-1)).toBe('/snap/bin/chromium');
  });
});

test.each([
  ['darwin', 'arm64', /^run `sourcebound doctor --install-browser`/],
  ['win32', 'x64', /^run `sourcebound doctor --install-browser`/],
  ['linux', 'x64', /^run `sourcebound doctor --install-browser`/],
  ['linux', 'arm64', /^install your system's Chromium \(`apt-get install chromium`/],
] as const)('on %s %s there is advice that works there', (platform, arch, advice) => {
  expect(browserAdvice({ platform, arch })).toMatch(advice);
  expect(browserAdvice({ platform, arch })).toContain('SOURCEBOUND_BROWSER');
});

describe('the age of a browser', () => {
  const now = new Date('2026-11-27');

  test('is counted from when its milestone was released', () => {
    expect(browserAge('HeadlessChrome/147.0.7727.0', now)).toEqual({
      released: 'April 2026',
      months: 7,
      isOld: true,
    });
    expect(browserAge('156.0.8000.12', now)).toEqual({ released: 'October 2026', months: 1, isOld: false });
  });

  test('is unknown where there is no version, and never below nought', () => {
    expect(browserAge('Netscape', now)).toBeUndefined();
    expect(browserAge('190.0.1.2', now)?.months).toBe(0);
  });
});

test('Puppeteer’s folder can be elsewhere', () => {
  expect(installedFolder({}, '/home/ann')).toBe('/home/ann/.cache/puppeteer');
  expect(installedFolder({ PUPPETEER_CACHE_DIR: '/srv/browsers' }, '/home/ann')).toBe('/srv/browsers');
});

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('what is installed', () => {
  const name = 'chrome-headless-shell-linux64';

  test('is where it is looked for, the newest first', async () => {
    const baseUrl = await serve(
      zipSync({
        [`${name}/chrome-headless-shell`]: [Buffer.from('#!/bin/sh\n'), { attrs: 0o755 << 16, os: 3 }],
      }),
    );
    const cacheDir = temporaryFolder();
    for (const version of ['148.0.1.9', '148.0.1.10']) {
      const { executable } = await installBrowser({ cacheDir, version, baseUrl });
      expect(readFileSync(executable, 'utf8')).toBe('#!/bin/sh\n');
    }
    const versions = (await listInstalled(cacheDir)).map(({ version }) => version);
    expect(versions).toEqual(['148.0.1.10', '148.0.1.9']);
  });

  test('is not there when the download fails', async () => {
    const baseUrl = await serve(undefined);
    const cacheDir = temporaryFolder();
    await expect(installBrowser({ cacheDir, version: '148.0.1.9', baseUrl })).rejects.toThrow();
    expect((await listInstalled(cacheDir)).filter(({ executable }) => existsSync(executable))).toEqual([]);
  });
});

async function serve(archive: Uint8Array | undefined): Promise<string> {
  const server = createServer((_, response) => {
    if (archive === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'content-length': archive.length }).end(archive);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
