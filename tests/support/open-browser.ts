import puppeteer, { type Browser } from 'puppeteer-core';
import { cacheFolder } from '../../src/engine/workspace/cache/cache-folder.ts';
import { findBrowser } from '../../src/stages/typeset/find-browser.ts';

/** The browser that packs are printed with, for a test to drive. It has to be closed. */
export async function openBrowser(): Promise<Browser> {
  const { executable, libraries } = await findBrowser({ cacheFolder: cacheFolder(process.env) });
  return puppeteer.launch({
    executablePath: executable,
    headless: 'shell',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
  });
}
