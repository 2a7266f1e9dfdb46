import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { openBrowser } from './open-browser.ts';

export type DeskBrowserName = 'chromium' | 'firefox';

/** Debian's. */
const FIREFOX = '/usr/bin/firefox-esr';

/** A browser of today for a person at the desk. It has to be closed. */
export async function openDeskBrowser(name: DeskBrowserName, { dark = false } = {}): Promise<Browser> {
  if (name === 'chromium') return openBrowser();
  return puppeteer.launch({
    browser: 'firefox',
    protocol: 'webDriverBiDi',
    executablePath: FIREFOX,
    headless: true,
    timeout: 60_000,
    extraPrefsFirefox: {
      // 0 is dark, 1 is light.
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      // Tab goes to everything that can be used, as it does by default outside of macOS.
      'accessibility.tabfocus': 7,
    },
  });
}

/** Every address that a page has asked for. */
export function watchRequests(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  return asked;
}

/** Those of them that are not of the desk's own server. What is in the page itself goes nowhere. */
export function foreignRequests(asked: readonly string[], desk: string): readonly string[] {
  const own = new URL(desk).origin;
  return asked.filter((url) => !url.startsWith(`${own}/`) && !/^(?:data|blob|about):/.test(url));
}
